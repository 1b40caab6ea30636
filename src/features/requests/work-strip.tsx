import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Icon } from '../../components/icon';
import { openOverheard, openWorkList } from '../../routes';
import { useMe, useShops } from '../people/public';
import { overheardWords } from './overheard-words';
import { toRound } from './place-groups';
import { useGridWork } from './use-requests';
import { workWords } from './work-words';
import './work-strip.scss';

/** For who works here: a strip on the home page that leads to his round. */
export function WorkStrip({ gridId, gridName }: { gridId: string; gridName: string }) {
  const { data, more, error } = useGridWork(gridId);
  // Asked ahead, so that what is heard on a round can be written where there is no network.
  useShops(useMe().community?.id);
  if (!data && !error) return <View className="work-strip-waiting" />;
  const round = toRound(data ?? []);
  const items = round.stops.flatMap((stop) => stop.items);
  const sentence = data ? workWords.strip(items.length, more !== undefined) : (error?.message ?? '');
  const fresh = round.stops.reduce((sum, { freshCount }) => sum + freshCount, 0);
  const title = workWords.todayIn(gridName);
  const line = fresh > 0 ? `${sentence},${workWords.fresh(fresh)}` : sentence;
  return (
    <View className="work-strip">
      <Card id="home-work" label={[title, line].join(',')} onPress={openWorkList}>
        <View className="work-strip-row">
          <Icon name="paper" tone="leaf" />
          <View className="work-strip-text">
            <View className="work-strip-title">{title}</View>
            <View>{line}</View>
          </View>
          <Icon name="next" tone="leaf" />
        </View>
      </Card>
      <View className="gap-above" />
      <Button id="home-overheard" tone="ghost" label={overheardWords.open} onPress={() => openOverheard()} />
    </View>
  );
}
