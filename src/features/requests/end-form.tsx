import { useState } from 'react';
import { View } from '@tarojs/components';
import { end } from '#contracts/request-ends';
import { endReasons, honestEndings, type EndReason } from '#contracts/request-states';
import type { RequestView } from '#contracts/requests';
import { ChoiceGrid, ChoiceList } from '../../components/choice-grid';
import type { Human } from '../../components/ring-button';
import { Section } from '../../components/text-block';
import { endReasonWords, endWords as words, endingWords } from './end-words';
import { isSaid, SaidForm } from './said-form';

type Honest = (typeof honestEndings)[number];
const ways = honestEndings.map((value) => ({ value, label: endingWords[value] }));
const reasons = endReasons.map((value) => ({ value, label: endReasonWords[value] }));

/** Some things cannot be fixed, or not all of it: said with a reason and with what helps instead, never as «done». */
export function EndForm({ request, phone }: { request: RequestView; phone: Human }) {
  const [ending, setEnding] = useState<Honest>();
  const [reason, setReason] = useState<EndReason>();
  const seen = { id: request.id, seenVersion: request.version };
  return (
    <SaidForm
      id="end"
      operation={end}
      words={words.form}
      phone={phone}
      inputFor={(said) => (ending && reason && isSaid(said) ? { ...seen, ending, reason, words: said } : undefined)}
    >
      <View className="gap-above" />
      <ChoiceGrid id="ending" label={words.how} choices={ways} chosen={ending} onChoose={setEnding} />
      <Section>{words.because}</Section>
      <ChoiceList id="end-reason" label={words.because} choices={reasons} chosen={reason} onChoose={setReason} />
    </SaidForm>
  );
}
