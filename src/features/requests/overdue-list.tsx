import { View } from '@tarojs/components';
import { Answered } from '../../components/answered';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import type { Human } from '../../components/ring-button';
import { Quiet, Title } from '../../components/text-block';
import { listWords } from './list-words';
import { useOverdue, type ListScope } from './use-work-lists';
import { WorkCards } from './work-stop';
import { workWords } from './work-words';

/** What should have been done by now: the longest overdue first, each with its place. */
export function OverdueList({ scope, where, phone }: { scope: ListScope; where: string; phone: Human }) {
  const list = useOverdue(scope);
  return (
    <Answered answer={list} phone={phone}>
      {(cards) => (
        <View id="overdue">
          <Title isAnswer>{listWords.overdue(cards.length, list.more !== undefined)}</Title>
          {cards.length > 0 ? <Quiet>{listWords.overdueIn(where)}</Quiet> : null}
          <View className="gap-above" />
          {cards.length === 0 ? <EmptyState sentence={listWords.nothingOverdue} /> : <WorkCards items={cards} />}
          {list.more ? (
            <Button id="more" tone="plain" label={workWords.more} isBusy={list.isLoadingMore} onPress={list.more} />
          ) : null}
        </View>
      )}
    </Answered>
  );
}
