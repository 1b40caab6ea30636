import { Text, View } from '@tarojs/components';
import { spotStates, type SpotCounts, type SpotState } from '#contracts/request-sweeps';
import { aria } from '../../components/aria';
import type { IconName } from '../../components/icon-paths';
import { Tag, type TagTone } from '../../components/tag';
import { spotWords, sweepWords } from './sweep-words';
import './sweep.scss';

const looks: Record<SpotState, { readonly tone: TagTone; readonly icon: IconName }> = {
  notYet: { tone: 'quiet', icon: 'look' },
  fine: { tone: 'leaf', icon: 'check' },
  broken: { tone: 'brick', icon: 'alert' },
  mended: { tone: 'lake', icon: 'check' },
};

/** As far as it is done, from the left; what nobody has seen comes last. */
const inBar: readonly SpotState[] = ['fine', 'mended', 'broken', 'notYet'];

/** How a building stands: drawing, word and colour. */
export function SpotTag({ state }: { state: SpotState }) {
  return <Tag {...looks[state]} word={spotWords[state]} />;
}

/** How a sweep stands: a bar of all its buildings, and in words how many there are of each. */
export function SpotCountsBar({ counts }: { counts: SpotCounts }) {
  return (
    <View id="spot-counts">
      <View className="spot-bar" {...aria({ isHidden: true })}>
        {inBar.map((state) =>
          counts[state] > 0 ? (
            <View key={state} className={`spot-bar-${state}`} style={{ flex: `${counts[state]}` }} />
          ) : null,
        )}
      </View>
      <View className="spot-counts">
        {spotStates
          .filter((state) => counts[state] > 0)
          .map((state) => (
            <View key={state} className="spot-count">
              <View className={`spot-dot spot-bar-${state}`} />
              <Text>{sweepWords.counted(spotWords[state], counts[state])}</Text>
            </View>
          ))}
      </View>
    </View>
  );
}
