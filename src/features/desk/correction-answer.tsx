import { useState } from 'react';
import { View } from '@tarojs/components';
import type { OutputOf } from '#contracts/operation';
import { answerCorrection, type corrections } from '#contracts/rights';
import { limits } from '#contracts/values';
import { useCommand } from '../../api/use-command';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { ChoiceGrid } from '../../components/choice-grid';
import { FailureNote } from '../../components/failure-note';
import { Field } from '../../components/field';
import type { Human } from '../../components/ring-button';
import { Quiet, Title } from '../../components/text-block';
import { whenWords } from '../../time';
import { correctWords } from '../privacy/public';
import { heldWords as words } from './held-words';

type Correction = OutputOf<typeof corrections>['items'][number];

const verdicts = [
  { value: 'done', label: words.putRight },
  { value: 'notDone', label: words.notPutRight },
] as const;
type Verdict = (typeof verdicts)[number]['value'];

/** What somebody says is kept wrong of him, and the one answer he gets: put right, or not and why. */
export function CorrectionAnswer({ asked, phone }: { asked: Correction; phone: Human }) {
  const [written, setWritten] = useState('');
  const [verdict, setVerdict] = useState<Verdict>();
  const answering = useCommand(answerCorrection);
  const answer = { id: asked.id, isDone: verdict === 'done', words: written };
  return (
    <View id="correction-asked">
      <Title>{words.correctionTitle}</Title>
      <Quiet>{words.correctionWhy}</Quiet>
      <View className="gap-above" />
      <Card>
        <View className="desk-lead">{asked.words}</View>
        <Quiet>{[asked.who, correctWords.fields[asked.field], whenWords(asked.at)].join(' · ')}</Quiet>
      </Card>
      <View className="gap-above" />
      <ChoiceGrid id="correction" label={words.isPutRight} choices={verdicts} chosen={verdict} onChoose={setVerdict} />
      <View className="gap-above" />
      <Field
        id="correction-answer"
        isLong
        label={words.correctionAnswer}
        max={limits.correction.max}
        value={written}
        onChange={setWritten}
      />
      {answering.error ? <FailureNote isWritten sentence={answering.error.message} phone={phone} /> : null}
      <View className="desk-buttons">
        <Button
          id="correction-do"
          label={words.answerDo}
          busyLabel={words.busy}
          isBusy={answering.isPending}
          isDisabled={verdict === undefined || written.trim() === ''}
          onPress={() => answering.mutate(answer)}
        />
      </View>
    </View>
  );
}
