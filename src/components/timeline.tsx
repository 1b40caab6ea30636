import Taro from '@tarojs/taro';
import { Image, View } from '@tarojs/components';
import { aria } from './aria';
import { press } from './press';
import { words } from './words';
import './timeline.scss';

export interface TimelineLine {
  readonly key: string;
  readonly when: string;
  readonly who: string;
  readonly what: string;
  /** Own words, set off as in a letter. */
  readonly words?: string | undefined;
  readonly photos: readonly string[];
}

/** What happened, oldest first, read like a letter. */
export function Timeline({ lines }: { lines: readonly TimelineLine[] }) {
  return (
    <View className="timeline">
      {lines.map((line) => (
        <View key={line.key} className="timeline-line">
          <View className="timeline-dot" />
          <View className="timeline-when">{line.when}</View>
          <View>
            {line.who}
            {line.what}
          </View>
          {line.words ? <View className="timeline-words">{line.words}</View> : null}
          <Photos line={line} />
        </View>
      ))}
    </View>
  );
}

function Photos({ line }: { line: TimelineLine }) {
  if (line.photos.length === 0) return null;
  const urls = [...line.photos];
  return (
    <View className="timeline-photos">
      {urls.map((url, index) => (
        <View
          key={url + index}
          className="timeline-photo"
          {...press({
            id: `timeline-photo-${line.key}-${index}`,
            label: words.photoOf(line.when),
            onPress: () => void Taro.previewImage({ current: url, urls }),
          })}
        >
          <Image className="timeline-picture" mode="aspectFill" src={url} {...aria({ isHidden: true })} />
        </View>
      ))}
    </View>
  );
}
