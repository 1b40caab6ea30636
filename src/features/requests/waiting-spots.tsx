import { View } from '@tarojs/components';
import { isRefused } from '../../api/outbox';
import { useOutbox } from '../../api/use-outbox';
import { aria } from '../../components/aria';
import { Icon } from '../../components/icon';
import { RefusedReport } from './refused-report';
import { waitingOf } from './spot-waiting';
import { waitingWords } from './waiting-words';
import './waiting.scss';

/** On a sweep and its buildings: how many words wait for the network, and what was not taken. */
export function WaitingSpots({ sweepId }: { sweepId: string }) {
  const waiting = waitingOf(useOutbox().waiting, sweepId);
  const refused = waiting.filter(isRefused);
  // One that was never tried is gone before anybody has read of it.
  const onTheWay = waiting.filter((one) => one.trouble !== undefined && !isRefused(one)).length;
  return (
    // Always there: a line that comes later draws nothing else again.
    <View>
      {onTheWay > 0 ? (
        <View>
          <View className="gap-above" />
          <View id="spots-waiting" className="waiting-head" {...aria({ role: 'status', isLive: true })}>
            <Icon name="offline" tone="ink" />
            <View>{waitingWords.spots(onTheWay)}</View>
          </View>
        </View>
      ) : null}
      {refused.length > 0 ? <View className="gap-above" /> : null}
      {refused.map((one) => (
        <RefusedReport key={one.key} refused={one} />
      ))}
    </View>
  );
}
