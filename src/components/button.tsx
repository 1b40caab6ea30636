import { Text, View } from '@tarojs/components';
import { Icon, type IconTone } from './icon';
import type { IconName } from './icon-paths';
import { press } from './press';
import './button.scss';

export type ButtonTone = 'leaf' | 'ghost' | 'danger' | 'plain' | 'lake';

interface ButtonProps {
  readonly id: string;
  readonly label: string;
  readonly onPress: () => void;
  readonly tone?: ButtonTone;
  readonly icon?: IconName;
  /** Below the label, on a line of its own and in one piece. */
  readonly number?: string;
  /** Work is under way: the button says so and takes no second press. */
  readonly isBusy?: boolean;
  readonly isDisabled?: boolean;
  /** What is said while busy. */
  readonly busyLabel?: string;
}

const iconTones: Record<ButtonTone, IconTone> = {
  leaf: 'white',
  ghost: 'leaf',
  danger: 'white',
  plain: 'lake',
  lake: 'white',
};

/** One thing to do. Full width unless its parent lays several side by side. */
export function Button({ tone = 'leaf', isBusy = false, isDisabled = false, icon, number, ...rest }: ButtonProps) {
  const label = isBusy ? (rest.busyLabel ?? rest.label) : rest.label;
  const isOff = isBusy || isDisabled;
  const spoken = number === undefined ? label : `${label},${number}`;
  const inLine = (
    <>
      {icon && !isBusy ? <Icon name={icon} tone={iconTones[tone]} /> : null}
      <Text className="button-label">{label}</Text>
    </>
  );
  return (
    <View
      className={`button button-${tone}${isDisabled ? ' button-off' : ''}${isBusy ? ' button-busy' : ''}${number === undefined ? '' : ' button-ring'}`}
      {...press({ id: rest.id, label: spoken, isDisabled: isOff, onPress: rest.onPress })}
    >
      {number === undefined ? inLine : <View className="button-line">{inLine}</View>}
      {number === undefined ? null : <Text className="button-number">{number}</Text>}
    </View>
  );
}
