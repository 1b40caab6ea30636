import { View } from '@tarojs/components';
import type { OutputOf } from '#contracts/operation';
import type { sweeps } from '#contracts/request-sweeps';
import { Answered } from '../../components/answered';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import { Icon } from '../../components/icon';
import type { Human } from '../../components/ring-button';
import { Tag } from '../../components/tag';
import { Quiet, Title } from '../../components/text-block';
import { openSweep, openSweeps, openSweepStartOf } from '../../routes';
import { dayWords } from '../../time';
import { useMe } from '../people/public';
import { sweepWords as words } from './sweep-words';
import { useMayStart, useSweepCommunities, useSweeps } from './use-sweeps';
import './sweep.scss';

type SweepCard = OutputOf<typeof sweeps>['items'][number];

/** What is looked at all over the communities one works in, and what was. */
export function SweepList() {
  const me = useMe();
  const communityIds = useSweepCommunities();
  return (
    <Answered answer={me.answer} phone={me.phone}>
      {() =>
        communityIds.length === 0 ? (
          <EmptyState sentence={words.notHere} />
        ) : (
          <View id="sweep-list">
            {communityIds.map((communityId) => (
              <OfOne key={communityId} communityId={communityId} phone={me.phone} />
            ))}
          </View>
        )
      }
    </Answered>
  );
}

function OfOne({ communityId, phone }: { communityId: string; phone: Human }) {
  const list = useSweeps(communityId);
  const mayStart = useMayStart(communityId);
  return (
    <Answered answer={list} phone={phone}>
      {(cards) => (
        <View>
          <Title isAnswer>{words.list(cards.filter(({ isOpen }) => isOpen).length)}</Title>
          <View className="gap-above" />
          {cards.length === 0 ? <EmptyState sentence={words.none} /> : null}
          {cards.map((card) => (
            <SweepLine key={card.id} sweep={card} />
          ))}
          {mayStart ? (
            <Button
              id={`start-${communityId}`}
              tone={cards.length === 0 ? 'leaf' : 'ghost'}
              icon="plus"
              label={words.start}
              onPress={() => openSweepStartOf(communityId)}
            />
          ) : null}
          {list.more ? (
            <Button id="more" tone="plain" label={words.more} isBusy={list.isLoadingMore} onPress={list.more} />
          ) : null}
        </View>
      )}
    </Answered>
  );
}

function SweepLine({ sweep: { id, thing, total, startedAt, isOpen } }: { sweep: SweepCard }) {
  const line = [words.buildings(total), words.since(dayWords(startedAt))].join(' · ');
  const state = isOpen ? words.isOpen : words.isOver;
  return (
    <Card id={`sweep-${id}`} label={[thing, state, line].join(',')} onPress={() => openSweep(id)}>
      <View className="spot-head">
        <View className="sweep-words">{thing}</View>
        <Tag tone={isOpen ? 'lake' : 'leaf'} icon={isOpen ? 'working' : 'check'} word={state} />
      </View>
      <Quiet>{line}</Quiet>
    </Card>
  );
}

/** What is being looked at now, on top of a worker's day; nothing where nothing is. */
export function SweepStrips({ gridId }: { gridId: string }) {
  const communityId = useMe().person?.roles.find((role) => role.gridId === gridId)?.communityId;
  const [own] = useSweepCommunities();
  const of = communityId ?? own;
  // Always there: a strip that comes later draws nothing else again.
  return <View>{of === undefined ? null : <Strips communityId={of} />}</View>;
}

function Strips({ communityId }: { communityId: string }) {
  const open = (useSweeps(communityId).data ?? []).filter(({ isOpen }) => isOpen);
  if (open.length === 0) return null;
  return (
    <View>
      {open.map(({ id, thing, total }) => (
        <Card
          key={id}
          id={`strip-${id}`}
          tone="lake"
          label={[words.strip(thing), words.buildings(total)].join(',')}
          onPress={() => openSweep(id)}
        >
          <View className="spot-head">
            <View className="spot-text">
              <View className="sweep-words">{words.strip(thing)}</View>
              <View>{words.buildings(total)}</View>
            </View>
            <Icon name="next" tone="lake" />
          </View>
        </Card>
      ))}
      <View className="gap-above" />
    </View>
  );
}

/** On the board, for who may begin one there: what is on it again and again is looked at everywhere. */
export function SweepDoor({ communityId }: { communityId: string }) {
  if (!useMayStart(communityId)) return null;
  return (
    <View>
      <View className="gap-above" />
      <Button id="board-sweeps" tone="ghost" icon="look" label={words.open} onPress={openSweeps} />
    </View>
  );
}
