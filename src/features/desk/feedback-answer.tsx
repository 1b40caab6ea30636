import { useState } from 'react';
import { View } from '@tarojs/components';
import { answerFeedback, type FeedbackView } from '#contracts/feedback';
import { limits } from '#contracts/values';
import { useCommand } from '../../api/use-command';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { FailureNote } from '../../components/failure-note';
import { Field } from '../../components/field';
import type { Human } from '../../components/ring-button';
import { Quiet, Title } from '../../components/text-block';
import { whenWords } from '../../time';
import { heldWords as words } from './held-words';

/** What somebody told the community, and the one answer he gets. */
export function FeedbackAnswer({ told, phone }: { told: FeedbackView; phone: Human }) {
  const [written, setWritten] = useState('');
  const answering = useCommand(answerFeedback);
  return (
    <View id="feedback-told">
      <Title>{words.feedbackTitle}</Title>
      <Card>
        <View className="desk-lead">{told.words}</View>
        <Quiet>{whenWords(told.at)}</Quiet>
        <Quiet>{told.wantsAnswer ? words.wantsAnswer : words.wantsNone}</Quiet>
      </Card>
      <Field
        id="feedback-answer"
        isLong
        label={words.answer}
        max={limits.words.max}
        value={written}
        onChange={setWritten}
      />
      {answering.error ? <FailureNote isWritten sentence={answering.error.message} phone={phone} /> : null}
      <View className="desk-buttons">
        <Button
          id="feedback-answer-do"
          label={words.answerDo}
          busyLabel={words.busy}
          isBusy={answering.isPending}
          isDisabled={written.trim().length < limits.words.min}
          onPress={() => answering.mutate({ id: told.id, words: written })}
        />
      </View>
    </View>
  );
}
