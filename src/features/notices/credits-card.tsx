import { View } from '@tarojs/components';
import type { TemplateKind } from '#contracts/message-templates';
import { Card } from '../../components/card';
import { ConsentButton } from './consent-button';
import { useSummary } from './use-notices';
import { words } from './words';

/** How many WeChat messages may still come, and a way to allow more. A worker is asked for news of new work, too. */
export function CreditsCard({ isWorker }: { isWorker: boolean }) {
  const { data } = useSummary();
  if (!data) return null;
  const kinds: readonly TemplateKind[] = isWorker ? ['newWork', 'progress'] : ['progress'];
  const left = kinds.reduce((sum, kind) => sum + data.credits[kind], 0);
  return (
    <Card tone="lake">
      <View id="credits-left" className="credits-left">
        {left > 0 ? words.credits(left) : words.noCredits}
      </View>
      <ConsentButton kinds={kinds} label={words.addCredits} />
    </Card>
  );
}
