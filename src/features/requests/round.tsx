import { useEffect } from 'react';
import { View } from '@tarojs/components';
import { Answered } from '../../components/answered';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { Quiet, Title } from '../../components/text-block';
import { toRound } from './place-groups';
import { useGridWork } from './use-requests';
import { WaitingList, WorkStop } from './work-stop';
import { workWords } from './work-words';
import type { Human } from '../../components/ring-button';

/** A walk of a hundred things is no walk of a day; what is older comes when it is asked for. */
const mostAtOnce = 100;

/** A worker's day: stops to walk, then what waits for a look. */
export function Round({ gridId, gridName, phone }: { gridId: string; gridName: string; phone: Human }) {
  const list = useGridWork(gridId);
  useWhole(list);
  return (
    <Answered answer={list} phone={phone}>
      {(cards) => {
        const { stops, waiting } = toRound(cards);
        const count = stops.reduce((sum, { items }) => sum + items.length, 0);
        return (
          <View>
            <Title isAnswer>{workWords.stops(stops.length, count)}</Title>
            <Quiet>{workWords.todayIn(gridName)}</Quiet>
            <View className="gap-above" />
            {cards.length === 0 ? <EmptyState sentence={workWords.nothing} /> : null}
            {stops.map((stop) => (
              <WorkStop key={stop.buildingId} stop={stop} />
            ))}
            {waiting.length > 0 ? <WaitingList items={waiting} /> : null}
            {list.more ? (
              <Button id="more" tone="plain" label={workWords.more} isBusy={list.isLoadingMore} onPress={list.more} />
            ) : null}
          </View>
        );
      }}
    </Answered>
  );
}

/** Asks for what is left by itself: a stop shows all that is open there, and a page may end in the middle of one. */
function useWhole({ data = [], more, error, isFetching }: ReturnType<typeof useGridWork>): void {
  const isLeft = more !== undefined && error === null && !isFetching && data.length < mostAtOnce;
  useEffect(() => {
    if (isLeft) more();
  }, [isLeft, more]);
}
