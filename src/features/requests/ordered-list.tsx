import { View } from '@tarojs/components';
import { Answered } from '../../components/answered';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import type { Human } from '../../components/ring-button';
import { Quiet, Title } from '../../components/text-block';
import { listWords } from './list-words';
import { useLongOnes, useOverdue, type ListScope } from './use-work-lists';
import { WorkCards } from './work-stop';
import { workWords } from './work-words';

interface ListProps {
  readonly scope: ListScope;
  readonly where: string;
  readonly phone: Human;
}

/** What should have been done by now: the longest overdue first, each with its place. */
export function OverdueList({ scope, where, phone }: ListProps) {
  const { overdue: title, overdueIn, nothingOverdue } = listWords;
  const words = { title, where: overdueIn(where), nothing: nothingOverdue };
  return <OrderedList id="overdue" list={useOverdue(scope)} words={words} phone={phone} />;
}

/** What takes long: where somebody has to look first. */
export function LongList({ scope, where, phone }: ListProps) {
  const { long: title, longIn, nothingLong } = listWords;
  const words = { title, where: longIn(where), nothing: nothingLong };
  return <OrderedList id="long" list={useLongOnes(scope)} words={words} phone={phone} />;
}

interface OrderedListProps {
  readonly id: string;
  readonly list: ReturnType<typeof useOverdue>;
  readonly words: {
    readonly title: (count: number, hasMore: boolean) => string;
    readonly where: string;
    readonly nothing: string;
  };
  readonly phone: Human;
}

function OrderedList({ id, list, words, phone }: OrderedListProps) {
  return (
    <Answered answer={list} phone={phone}>
      {(cards) => (
        <View id={id}>
          <Title isAnswer>{words.title(cards.length, list.more !== undefined)}</Title>
          {cards.length > 0 ? <Quiet>{words.where}</Quiet> : null}
          <View className="gap-above" />
          {cards.length === 0 ? <EmptyState sentence={words.nothing} /> : <WorkCards items={cards} />}
          {list.more ? (
            <Button id="more" tone="plain" label={workWords.more} isBusy={list.isLoadingMore} onPress={list.more} />
          ) : null}
        </View>
      )}
    </Answered>
  );
}
