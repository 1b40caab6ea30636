import { View } from '@tarojs/components';
import { Card } from '../../components/card';
import { ChoiceGrid } from '../../components/choice-grid';
import { Quiet } from '../../components/text-block';
import type { ReportDraft } from './draft';
import { tapped, type Sorted } from './questions';
import { questionWords as words } from './question-words';

interface QuestionsProps {
  readonly sorted: Sorted;
  readonly answers: ReportDraft['answers'];
  readonly onAnswer: (answers: NonNullable<ReportDraft['answers']>) => void;
}

/** What its category asks, a tap each, and none has to be answered. */
export function Questions({ sorted, answers = {}, onAnswer }: QuestionsProps) {
  if (sorted.asked.length === 0) return null;
  return (
    <Card id="report-questions" tone="lake">
      <Quiet>{words.why}</Quiet>
      {sorted.asked.map(({ code, ask, choices }) => (
        <View key={code}>
          <View className="preview-line preview-words">{ask}</View>
          <ChoiceGrid
            id={`ask-${code}`}
            label={ask}
            choices={choices.map(({ label }, value) => ({ value, label }))}
            chosen={answers[code]}
            onChoose={(choice) => onAnswer(tapped(answers, code, choice))}
          />
        </View>
      ))}
    </Card>
  );
}
