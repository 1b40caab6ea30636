import { View } from '@tarojs/components';
import { ChoiceGrid } from '../../components/choice-grid';
import { Field } from '../../components/field';
import type { DraftSpan } from './category-draft';
import { settingsWords as words } from './settings-words';

interface SpanFieldProps {
  readonly id: string;
  readonly label: string;
  readonly span: DraftSpan;
  readonly units: readonly DraftSpan['unit'][];
  readonly problem: string | undefined;
  readonly onChange: (span: DraftSpan) => void;
}

const amountLength = 2;

/** So many of a unit; where there is one unit alone, it is only said. */
export function SpanField({ id, label, span, units, problem, onChange }: SpanFieldProps) {
  return (
    <View className="desk-span">
      <Field
        id={id}
        label={label}
        value={span.amount}
        max={amountLength}
        problem={problem}
        onChange={(amount) => onChange({ ...span, amount: amount.trim() })}
      />
      {units.length > 1 ? (
        <ChoiceGrid
          id={`${id}-unit`}
          label={words.unitOf(label)}
          choices={units.map((value) => ({ value, label: words.units[value] }))}
          chosen={span.unit}
          onChoose={(unit) => onChange({ ...span, unit })}
        />
      ) : (
        <View className="desk-unit">{words.units[span.unit]}</View>
      )}
    </View>
  );
}
