import { useEffect } from 'react';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { askedPurposes, consent } from '#contracts/consents';
import { useCommand } from '../../api/use-command';
import { Button } from '../../components/button';
import { FailureNote } from '../../components/failure-note';
import { Page } from '../../components/page';
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

/** One text, asked for where it is needed first, on a screen of its own: yes and no lie side by side under the thumb. */
export function ConsentAsk({ item, agree, not, busy, phone, onAgreed, onNot }: ConsentAskProps) {
  const saying = useCommand(consent);
  const purpose = askedPurposes.ownTap.find((one) => one === item.purpose);
  useEffect(() => void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }), []);
  const say = () => {
    if (purpose) saying.mutate({ purpose, textVersion: item.version }, { onSuccess: onAgreed });
  };
  const footer = (
    <>
      <Button id={`not-${item.purpose}`} tone="ghost" label={not} onPress={onNot} />
      <Button id={`agree-${item.purpose}`} label={agree} busyLabel={busy} isBusy={saying.isPending} onPress={say} />
    </>
  );
  const note = saying.error ? <FailureNote sentence={saying.error.message} phone={phone} /> : null;
  return (
    <Page id={`ask-${item.purpose}`} note={note} footer={footer}>
      <View className="gap-above" />
      <ConsentText item={item} />
    </Page>
  );
}
