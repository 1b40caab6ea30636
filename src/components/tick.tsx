import { View } from '@tarojs/components';
import { Icon } from './icon';
import { press } from './press';
import './tick.scss';

interface TickProps {
  readonly id: string;
  readonly label: string;
  readonly isTicked: boolean;
  readonly onTick: (isTicked: boolean) => void;
}

/** Something to agree to: never ticked beforehand, and the whole line takes the tap. */
export function Tick({ id, label, isTicked, onTick }: TickProps) {
  const spoken = { id, role: 'checkbox', label, isChecked: isTicked } as const;
  return (
    <View className="tick" {...press({ ...spoken, onPress: () => onTick(!isTicked) })}>
      <View className={isTicked ? 'tick-box tick-box-on' : 'tick-box'}>
        {isTicked ? <Icon name="check" tone="white" /> : null}
      </View>
      <View className="tick-label">{label}</View>
    </View>
  );
}
