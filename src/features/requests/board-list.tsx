import { View } from '@tarojs/components';
import type { BoardItem } from '#contracts/request-board';
import { stateSets } from '#contracts/request-states';
import { Address } from '../../components/address';
import { Answered } from '../../components/answered';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import type { Human } from '../../components/ring-button';
import { Quiet, Title } from '../../components/text-block';
import { dayWords } from '../../time';
import { boardWords } from './board-words';
import { StateTag } from './state-tag';
import { SweepDoor } from './sweep-list';
import { useBoard } from './use-board';
import { caseWords } from './words';
import './request-card.scss';

/** What was reported in a community and what became of it; nobody is named. */
export function BoardList({ communityId, phone }: { communityId: string; phone: Human }) {
  const list = useBoard(communityId);
  return (
    <Answered answer={list} phone={phone}>
      {(items) => (
        <View id="board-list">
          {items.length === 0 ? (
            <EmptyState sentence={boardWords.nothing} />
          ) : (
            <Title isAnswer>
              {boardWords.answer(items.length, items.filter(isFixed).length, items.filter(isOpen).length)}
            </Title>
          )}
          <Quiet>{boardWords.about}</Quiet>
          <View className="gap-above" />
          {items.map((item, at) => (
            <BoardCard key={at} item={item} />
          ))}
          <SweepDoor communityId={communityId} />
          {list.more ? (
            <Button id="more" tone="plain" label={boardWords.more} isBusy={list.isLoadingMore} onPress={list.more} />
          ) : null}
        </View>
      )}
    </Answered>
  );
}

function BoardCard({ item }: { item: BoardItem }) {
  const { kind, place, households, state, ending, endReason } = item;
  return (
    <Card>
      <View className="request-head">
        <Address className="request-words">{place}</Address>
        <StateTag state={state} ending={ending} isForWorker />
      </View>
      <View className="request-place">{kind.name}</View>
      {households > 1 ? <View className="request-place">{caseWords.households(households)}</View> : null}
      <View className="request-next">{daysOf(item)}</View>
      {endReason ? <View className="request-next">{boardWords.because(endReason)}</View> : null}
    </Card>
  );
}

/** When it was reported, and since when it is as it is. */
function daysOf({ reportedOn, state, stateOn }: BoardItem): string {
  const [reported, since] = [dayWords(reportedOn), dayWords(stateOn)];
  return `${boardWords.reported(reported)},${boardWords.since(state, since === reported ? boardWords.sameDay : since)}。`;
}

function isOpen({ state }: BoardItem): boolean {
  return stateSets.open.some((one) => one === state);
}

function isFixed({ state, ending = 'fixed' }: BoardItem): boolean {
  return state === 'closed' && ending === 'fixed';
}
