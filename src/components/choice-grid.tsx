import { Text, View } from '@tarojs/components';
import { whole } from '../place-words';
import { aria } from './aria';
import { Icon } from './icon';
import { press } from './press';
import './choice-grid.scss';

export interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
}

interface ChoiceProps<Value> {
  /** Start of the ids: `floor` makes `floor-4`. */
  readonly id: string;
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: Value | undefined;
  readonly onChoose: (value: Value) => void;
}

/** Short things to choose one of, as big buttons side by side: units, floors. */
export function ChoiceGrid<Value extends string | number>(props: ChoiceProps<Value>) {
  return <Choices {...props} shape="grid" />;
}

/** Longer things to choose one of, one a line: buildings, reasons. */
export function ChoiceList<Value extends string | number>(props: ChoiceProps<Value>) {
  return <Choices {...props} shape="list" />;
}

function Choices<Value extends string | number>(props: ChoiceProps<Value> & { readonly shape: 'grid' | 'list' }) {
  const { id, label, choices, chosen, onChoose, shape } = props;
  return (
    <View id={id} className={`choices choices-${shape}`} {...aria({ role: 'radiogroup', label })}>
      {choices.map((choice) => {
        const isChosen = choice.value === chosen;
        const spoken = {
          id: `${id}-${choice.value}`,
          role: 'radio',
          label: choice.label,
          isChecked: isChosen,
        } as const;
        return (
          <View
            key={choice.value}
            className={isChosen ? 'choice choice-chosen' : 'choice'}
            {...press({ ...spoken, onPress: () => onChoose(choice.value) })}
          >
            <Text>{whole(choice.label)}</Text>
            {isChosen && shape === 'list' ? <Icon name="check" tone="white" /> : null}
          </View>
        );
      })}
    </View>
  );
}
