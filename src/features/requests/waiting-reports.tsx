import { View } from '@tarojs/components';
import { isRefused, nextOf, type Waiting } from '../../api/outbox';
import { sendWaiting } from '../../api/outbox-on-phone';
import { useOutbox } from '../../api/use-outbox';
import { aria } from '../../components/aria';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Icon } from '../../components/icon';
import { RefusedReport } from './refused-report';
import { wordsOf } from './report-waiting';
import { waitingWords } from './waiting-words';
import './waiting.scss';

/** What was written and is not out yet: waiting for the network, or refused and to be changed. */
export function WaitingReports() {
  const { waiting } = useOutbox();
  if (waiting.length === 0) return null;
  return (
    <View className="waiting">
      <OnTheWay waiting={waiting.filter((one) => !isRefused(one))} />
      {waiting.filter(isRefused).map((one) => (
        <RefusedReport key={one.key} refused={one} />
      ))}
    </View>
  );
}

function OnTheWay({ waiting }: { waiting: readonly Waiting[] }) {
  if (waiting.length === 0) return null;
  return (
    <Card tone="apricot">
      <View id="waiting" className="waiting-head" {...aria({ role: 'status', isLive: true })}>
        <Icon name="offline" tone="ink" />
        <View>{whyWords(waiting)}</View>
      </View>
      {waiting.map((one) => (
        <View key={one.key} className="waiting-words">
          {wordsOf(one)}
        </View>
      ))}
      <SendNow />
    </Card>
  );
}

/** 现在再试: for whom waiting is too long. */
export function SendNow() {
  const { isSending } = useOutbox();
  return (
    <View className="waiting-buttons">
      <Button
        id="waiting-now"
        tone="ghost"
        label={waitingWords.now}
        busyLabel={waitingWords.trying}
        isBusy={isSending}
        onPress={() => void sendWaiting()}
      />
    </View>
  );
}

/** Why the first of them waits; the others wait for it. */
function whyWords(waiting: readonly Waiting[]): string {
  const code = nextOf({ waiting })?.trouble?.code ?? 'OFFLINE';
  return (code === 'OFFLINE' ? waitingWords.forNetwork : waitingWords.forCloud)(waiting.length);
}
