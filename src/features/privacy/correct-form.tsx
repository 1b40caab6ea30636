import { useState } from 'react';
import { View } from '@tarojs/components';
import { correct, correctable } from '#contracts/rights';
import { limits } from '#contracts/values';
import { useCommand } from '../../api/use-command';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { ChoiceList } from '../../components/choice-grid';
import { FailureNote } from '../../components/failure-note';
import { Field } from '../../components/field';
import { RingButton, type Human } from '../../components/ring-button';
import { Quiet, Section, Title } from '../../components/text-block';
import { openCorrections } from '../../routes';
import { correctWords as words } from './rights-words';
import './rights.scss';

const choices = correctable.map((value) => ({ value, label: words.fields[value] }));

/** Something is wrong: what, and how it should be. */
export function CorrectForm({ phone }: { phone: Human }) {
  const [field, choose] = useState<(typeof correctable)[number]>();
  const [said, say] = useState('');
  const sending = useCommand(correct);
  if (sending.isSuccess) return <Sent phone={phone} />;
  const isReady = field !== undefined && said.trim().length >= limits.correction.min;
  return (
    <View>
      <Title>{words.title}</Title>
      <Quiet>{words.why}</Quiet>
      <Quiet>{words.whyMore}</Quiet>
      <Section>{words.field}</Section>
      <ChoiceList id="correct-field" label={words.field} choices={choices} chosen={field} onChoose={choose} />
      <View className="gap-above" />
      <Field
        id="correct-words"
        isLong
        label={words.words}
        hint={words.hint}
        max={limits.correction.max}
        value={said}
        onChange={say}
      />
      {sending.error ? <FailureNote isWritten sentence={sending.error.message} phone={phone} /> : null}
      <Button
        id="correct-do"
        label={words.send}
        busyLabel={words.sending}
        isBusy={sending.isPending}
        isDisabled={!isReady}
        onPress={() => field && sending.mutate({ field, words: said.trim() })}
      />
    </View>
  );
}

function Sent({ phone }: { phone: Human }) {
  return (
    <View>
      <Card id="correct-sent" tone="leaf">
        <View className="rights-heading">{words.sent}</View>
        <View>{words.answered}</View>
        <View>{words.answer}</View>
      </Card>
      <View className="gap-above" />
      <Button id="correct-mine" label={words.toMine} onPress={openCorrections} />
      <View className="gap-above" />
      <RingButton id="correct-ring" human={phone} />
    </View>
  );
}
