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
export function Button({ tone = 'leaf', isBusy = false, isDisabled = false, icon, ...rest }: ButtonProps) {
  const label = isBusy ? (rest.busyLabel ?? rest.label) : rest.label;
  const isOff = isBusy || isDisabled;
  return (
    <View
      className={`button button-${tone}${isDisabled ? ' button-off' : ''}${isBusy ? ' button-busy' : ''}`}
      {...press({ id: rest.id, label, isDisabled: isOff, onPress: rest.onPress })}
    >
      {icon && !isBusy ? <Icon name={icon} tone={iconTones[tone]} /> : null}
      <Text className="button-label">{label}</Text>
    </View>
  );
}
