import { useState } from 'react';
import { View } from '@tarojs/components';
import { consent } from '#contracts/consents';
import { offerFamily } from '#contracts/families';
import { useCommand } from '../../api/use-command';
import { Button } from '../../components/button';
import { FailureNote } from '../../components/failure-note';
import type { Human } from '../../components/ring-button';
import { Quiet, Title } from '../../components/text-block';
import { Tick } from '../../components/tick';
import { whenWords } from '../../time';
import { CodeShown } from './code-shown';
import { ConsentText } from './consent-text';
import { familyWords as words } from './family-words';
import type { ConsentItem } from './use-consents';

/** What there is to be done for somebody here today. */
const offered = { may: ['report'] } as const;

/** A parent agrees to be acted for, and is given the code for his child. */
export function FamilyOffer({ item, phone }: { item: ConsentItem; phone: Human }) {
  const [isTicked, setTicked] = useState(false);
  const [agreeing, making] = [useCommand(consent), useCommand(offerFamily)];
  const make = () => making.mutate({ may: [...offered.may] });
  const agree = () => agreeing.mutate({ purpose: 'onBehalf', textVersion: item.version }, { onSuccess: make });
  const error = agreeing.error ?? making.error;
  if (making.data) return <Given code={making.data.code} until={making.data.until} />;
  return (
    <View>
      <Title>{words.offerTitle}</Title>
      <Quiet>{words.offerWhat}</Quiet>
      <Quiet>{words.offerTold}</Quiet>
      <View className="gap-above" />
      <ConsentText item={item} />
      <View className="gap-above" />
      {item.isGiven ? (
        <View>{words.agreed}</View>
      ) : (
        <Tick id="offer-agree" label={words.agree} isTicked={isTicked} onTick={setTicked} />
      )}
      <View className="gap-above" />
      {error ? <FailureNote sentence={error.message} phone={phone} /> : null}
      <Button
        id="offer-do"
        label={words.offerDo}
        busyLabel={words.offerBusy}
        isBusy={agreeing.isPending || making.isPending}
        isDisabled={!item.isGiven && !isTicked}
        onPress={item.isGiven ? make : agree}
      />
    </View>
  );
}

function Given({ code, until }: { code: string; until: string }) {
  return (
    <View>
      <Title>{words.codeTitle}</Title>
      <Quiet>{words.codeHow}</Quiet>
      <View className="gap-above" />
      <CodeShown id="offer" code={code}>
        <Quiet>{words.codeUntil(whenWords(until))}</Quiet>
      </CodeShown>
    </View>
  );
}
