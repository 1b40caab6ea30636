import { View } from '@tarojs/components';
import { Address } from './address';
import { Icon } from './icon';
import type { IconName } from './icon-paths';
import { press } from './press';
import './ways.scss';

export interface Way {
  readonly id: string;
  readonly icon: IconName;
  readonly label: string;
  /** What is behind it, or what it is for. */
  readonly line?: string;
  readonly onPress: () => void;
}

/** A quiet list of ways on from a page: one a line, whole lines to press. */
export function Ways({ ways }: { ways: readonly Way[] }) {
  if (ways.length === 0) return null;
  return (
    <View className="ways">
      {ways.map(({ id, icon, label, line, onPress }) => (
        <View key={id} className="way" {...press({ id, label: line ? `${label},${line}` : label, onPress })}>
          <Icon name={icon} tone="leaf" />
          <View className="way-words">
            <View className="way-label">{label}</View>
            {line ? <Address className="way-line">{line}</Address> : null}
          </View>
          <Icon name="next" tone="quiet" />
        </View>
      ))}
    </View>
  );
}
