import { View } from '@tarojs/components';
import { ChoiceGrid } from '../../components/choice-grid';
import { Quiet, Section } from '../../components/text-block';
import type { StepProps } from './report-step';
import { reportWords } from './report-words';

/** Oneself, among those one may report for. */
const myself = 'myself';

/** For whom? Shown to somebody who may report for others, and to nobody else. */
export function WhoseChoice({ draft, helped, whose, reporting }: StepProps) {
  if (helped.length === 0 && whose === undefined) return null;
  const others = helped.map(({ personId, name }) => ({ value: personId, label: name }));
  return (
    <View id="report-whose">
      <Section>{reportWords.whoTitle}</Section>
      {whose === 'gone' ? <View>{reportWords.whoNotAnyMore}</View> : null}
      <ChoiceGrid
        id="whose"
        label={reportWords.whoTitle}
        choices={[{ value: myself, label: reportWords.whoMyself }, ...others]}
        chosen={whose === 'gone' ? undefined : (draft.forPersonId ?? myself)}
        onChoose={(chosen) => reporting.setWhose(chosen === myself ? undefined : chosen)}
      />
      <Quiet>{reportWords.whoWhy}</Quiet>
      <View className="gap-above" />
    </View>
  );
}
