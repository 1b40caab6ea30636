import { View } from '@tarojs/components';
import type { AnswerView } from '#contracts/request-questions';
import { Quiet } from '../../components/text-block';
import { questionWords } from './question-words';

/** What was answered, one line each, as the worker reads it. */
export function Answered({ answers = [] }: { answers?: readonly AnswerView[] | undefined }) {
  return (
    <View>
      {answers.map(({ ask, answer }) => (
        <Quiet key={ask}>{questionWords.answered(ask, answer)}</Quiet>
      ))}
    </View>
  );
}
