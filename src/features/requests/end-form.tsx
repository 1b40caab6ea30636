import { useState } from 'react';
import { View } from '@tarojs/components';
import { end } from '#contracts/request-ends';
import { endReasons, honestEndings, type EndReason } from '#contracts/request-states';
import type { RequestView } from '#contracts/requests';
import { limits } from '#contracts/values';
import { useCommand } from '../../api/use-command';
import { Button } from '../../components/button';
import { ChoiceGrid, ChoiceList } from '../../components/choice-grid';
import { FailureNote } from '../../components/failure-note';
import { Field } from '../../components/field';
import type { Human } from '../../components/ring-button';
import { Quiet, Section } from '../../components/text-block';
import { endReasonWords, endWords as words, endingWords } from './end-words';

type Honest = (typeof honestEndings)[number];
const ways = honestEndings.map((value) => ({ value, label: endingWords[value] }));
const reasons = endReasons.map((value) => ({ value, label: endReasonWords[value] }));

/** Some things cannot be fixed, or not all of it: said with a reason and with what helps instead, never as «done». */
export function EndForm({ request, phone }: { request: RequestView; phone: Human }) {
  const [isOpen, open] = useState(false);
  if (!isOpen) return <Button id="end-open" tone="plain" label={words.open} onPress={() => open(true)} />;
  return <Written request={request} phone={phone} />;
}

function Written({ request, phone }: { request: RequestView; phone: Human }) {
  const [ending, setEnding] = useState<Honest>();
  const [reason, setReason] = useState<EndReason>();
  const [said, say] = useState('');
  const ends = useCommand(end);
  const isReady = ending !== undefined && reason !== undefined && said.trim().length >= limits.words.min;
  const send = () => {
    if (ending && reason)
      ends.mutate({ id: request.id, seenVersion: request.version, ending, reason, words: said.trim() });
  };
  return (
    <View id="end-form">
      <Section>{words.title}</Section>
      <Quiet>{words.why}</Quiet>
      <View className="gap-above" />
      <ChoiceGrid id="ending" label={words.how} choices={ways} chosen={ending} onChoose={setEnding} />
      <Section>{words.because}</Section>
      <ChoiceList id="end-reason" label={words.because} choices={reasons} chosen={reason} onChoose={setReason} />
      <View className="gap-above" />
      <Field
        id="end-words"
        isLong
        label={words.instead}
        hint={words.hint}
        max={limits.words.max}
        value={said}
        onChange={say}
      />
      {ends.error ? <FailureNote isWritten sentence={ends.error.message} phone={phone} /> : null}
      <Button
        id="end-do"
        label={words.send}
        busyLabel={words.sending}
        isBusy={ends.isPending}
        isDisabled={!isReady}
        onPress={send}
      />
    </View>
  );
}
