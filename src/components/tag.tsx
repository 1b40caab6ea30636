import { Text, View } from '@tarojs/components';
import { Icon, type IconTone } from './icon';
import type { IconName } from './icon-paths';
import './tag.scss';

export type TagTone = 'leaf' | 'apricot' | 'lake' | 'brick' | 'quiet';

/** A state: drawing, word and colour say the same, so that none is needed alone. */
export function Tag({ tone, icon, word }: { tone: TagTone; icon: IconName; word: string }) {
  const iconTone: IconTone = tone;
  return (
    <View className={`tag tag-${tone}`}>
      <Icon name={icon} tone={iconTone} />
      <Text>{word}</Text>
    </View>
  );
}
