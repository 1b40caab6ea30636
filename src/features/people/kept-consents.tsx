import { View } from '@tarojs/components';
import { consentTexts, withdraw, type ConsentPurpose } from '#contracts/consents';
import { useCommand } from '../../api/use-command';
import { AskedTwice } from '../../components/asked-twice';
import { FailureNote } from '../../components/failure-note';
import type { Human } from '../../components/ring-button';
import { Quiet, Section } from '../../components/text-block';
import type { KeptView } from './keep-draft';
import { keptWords as words } from './kept-words';

/** What she agreed to, each taken back as easily as it was given; without the guide itself there is no record to keep. */
export function KeptConsents({ one: { personId, agreed = [] }, phone }: { one: KeptView; phone: Human }) {
  const purposes = agreed.filter((purpose) => purpose !== 'guide');
  if (purposes.length === 0) return null;
  return (
    <View id="kept-agreed">
      <Section>{words.agreed}</Section>
      <Quiet>{words.agreedWhy}</Quiet>
      {purposes.map((purpose) => (
        <TakeBack key={purpose} personId={personId} purpose={purpose} phone={phone} />
      ))}
    </View>
  );
}

function TakeBack({ personId, purpose, phone }: { personId: string; purpose: ConsentPurpose; phone: Human }) {
  const taking = useCommand(withdraw);
  const question = [words.withdrawSure, ...(purpose === 'health' ? [words.withdrawHealth] : [])].join('');
  return (
    <View>
      <View className="gap-above" />
      <AskedTwice
        id={`kept-withdraw-${purpose}`}
        tone="plain"
        label={words.withdraw(consentTexts[purpose].title)}
        question={question}
        yes={words.withdrawYes}
        no={words.withdrawNo}
        isBusy={taking.isPending}
        failure={taking.error ? <FailureNote sentence={taking.error.message} phone={phone} /> : null}
        onYes={() => taking.mutate({ purpose, forPersonId: personId })}
      />
    </View>
  );
}
