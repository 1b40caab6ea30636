import { View } from '@tarojs/components';
import { press } from '../../components/press';
import './report-steps.scss';

interface BeginningsProps {
  readonly items: readonly string[];
  /** What is written by now. */
  readonly words: string;
  readonly onWords: (words: string) => void;
}

/** Words to tap for somebody who types slowly, or has one hand. */
export function Beginnings({ items, words, onWords }: BeginningsProps) {
  return (
    <View className="beginnings">
      {items.map((item, index) => (
        <View
          key={item}
          className="beginning"
          {...press({ id: `beginning-${index}`, label: item, onPress: () => onWords(joined(words, item)) })}
        >
          {item}
        </View>
      ))}
    </View>
  );
}

/** What is tapped goes in front of nothing already written: it is added, never put in its place. */
function joined(written: string, tapped: string): string {
  if (written.includes(tapped)) return written;
  return written.trim() === '' ? tapped : `${written.trim().replace(/[,。,]$/, '')},${tapped}`;
}
