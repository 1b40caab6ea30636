import { View } from '@tarojs/components';
import { Icon, type IconTone } from './icon';
import type { IconName } from './icon-paths';
import { press } from './press';
import './door.scss';

export type DoorTone = 'leaf' | 'apricot' | 'lake' | 'sheet';

interface DoorProps {
  readonly id: string;
  readonly tone: DoorTone;
  readonly icon: IconName;
  readonly label: string;
  /** What waits behind it. */
  readonly line?: string | undefined;
  /** To be dialled from another phone, too: never broken. */
  readonly number?: string;
  readonly onPress: () => void;
}

const iconTones: Record<DoorTone, IconTone> = { leaf: 'white', apricot: 'ink', lake: 'white', sheet: 'leaf' };

/** One way in, as large as a hand: a screen has three of them and little else. */
export function Door({ id, tone, icon, label, line, number, onPress }: DoorProps) {
  const spoken = [label, line, number].filter(Boolean).join(',');
  return (
    <View className={`door door-${tone}`} {...press({ id, label: spoken, onPress })}>
      <Icon name={icon} tone={iconTones[tone]} isLarge />
      <View className="door-words">
        <View className="door-label">{label}</View>
        {line ? <View className="door-line">{line}</View> : null}
      </View>
      {number ? <View className="door-number">{number}</View> : null}
    </View>
  );
}
