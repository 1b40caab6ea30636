import { View } from '@tarojs/components';
import { askedPurposes, consent } from '#contracts/consents';
import { useCommand } from '../../api/use-command';
import { Button } from '../../components/button';
import { FailureNote } from '../../components/failure-note';
import type { Human } from '../../components/ring-button';
import { ConsentText } from './consent-text';
import type { ConsentItem } from './use-consents';

interface ConsentAskProps {
  readonly item: ConsentItem;
  readonly agree: string;
  readonly not: string;
  readonly busy: string;
  readonly phone: Human;
  /** He agreed, and what he wanted it for goes on. */
  readonly onAgreed: () => void;
  readonly onNot: () => void;
}

/** One text, asked for where it is needed first. Yes and no are buttons of one size. */
export function ConsentAsk({ item, agree, not, busy, phone, onAgreed, onNot }: ConsentAskProps) {
  const saying = useCommand(consent);
  const purpose = askedPurposes.ownTap.find((one) => one === item.purpose);
  const say = () => {
    if (purpose) saying.mutate({ purpose, textVersion: item.version }, { onSuccess: onAgreed });
  };
  return (
    <View id={`ask-${item.purpose}`}>
      <ConsentText item={item} />
      {saying.error ? <FailureNote sentence={saying.error.message} phone={phone} /> : null}
      <Button
        id={`agree-${item.purpose}`}
        tone="ghost"
        label={agree}
        busyLabel={busy}
        isBusy={saying.isPending}
        onPress={say}
      />
      <View className="gap-above" />
      <Button id={`not-${item.purpose}`} tone="ghost" label={not} onPress={onNot} />
    </View>
  );
}
