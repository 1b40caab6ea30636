import { View } from '@tarojs/components';
import { callsDue } from '#contracts/request-overheard';
import type { RequestCard } from '#contracts/requests';
import { useAnswerPages } from '../../api/use-answer-pages';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Icon } from '../../components/icon';
import { press } from '../../components/press';
import { Quiet } from '../../components/text-block';
import { openCase } from '../../routes';
import { dayWords } from '../../time';
import { callWords as words } from './overheard-words';
import './work-stop.scss';
import { workWords } from './work-words';

/** Whom to ring in this grid, who has waited longest first; nothing where there is nobody. */
export function CallsDue({ gridId }: { gridId: string }) {
  const list = useAnswerPages(callsDue, { gridId });
  if (!list.data || list.data.length === 0) return null;
  return (
    <View id="calls-due">
      <Card tone="apricot">
        <View className="stop-name">{words.list}</View>
        <Quiet>{words.listWhy}</Quiet>
        {list.data.map((item) => {
          const late = item.inVain > 0 ? words.inVain(item.inVain) : words.since(dayWords(item.dueSince));
          const what = `${aboutOf(item.state)} · ${late}`;
          return (
            <View
              key={item.id}
              className="stop-line"
              {...press({
                id: `call-${item.id}`,
                role: 'link',
                label: [item.askerName, item.words, what].join(','),
                onPress: () => openCase(item.id),
              })}
            >
              <View className="stop-text">
                <View className="stop-where">{item.askerName}</View>
                <View className="stop-words">{item.words}</View>
                <View className="stop-due">{what}</View>
              </View>
              <Icon name="phone" tone="ink" />
            </View>
          );
        })}
        {list.more ? (
          <Button id="calls-more" tone="plain" label={workWords.more} isBusy={list.isLoadingMore} onPress={list.more} />
        ) : null}
      </Card>
      <View className="gap-above" />
    </View>
  );
}

function aboutOf(state: RequestCard['state']): string {
  if (state === 'resolved') return words.about.done;
  return state === 'closed' ? words.about.ended : words.about.open;
}
