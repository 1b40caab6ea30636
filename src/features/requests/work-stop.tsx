import { View } from '@tarojs/components';
import type { RequestCard } from '#contracts/requests';
import { Address } from '../../components/address';
import { Card } from '../../components/card';
import { Icon } from '../../components/icon';
import { press } from '../../components/press';
import { Tag } from '../../components/tag';
import { openCase, openWork } from '../../routes';
import { hasPassed } from '../../time';
import { listWords } from './list-words';
import { withinBuilding, type Stop } from './place-groups';
import { dueWords, isOverdue, lastDayWords } from './promise-words';
import { StateTag } from './state-tag';
import { caseWords, stateWordsForWorker } from './words';
import { workWords } from './work-words';
import './work-stop.scss';

/** One stop of a worker's round: a building and everything open in it. */
export function WorkStop({ stop }: { stop: Stop }) {
  const { name, items, freshCount } = stop;
  return (
    <Card>
      <View className="stop-head">
        <Address className="stop-name">{name}</Address>
        {freshCount > 0 ? (
          <Tag tone="apricot" icon="bell" word={workWords.fresh(freshCount)} />
        ) : (
          <Tag tone="lake" icon="working" word={workWords.count(items.length)} />
        )}
      </View>
      {items.map((item) => (
        <WorkLine
          key={item.id}
          item={item}
          where={withinBuilding(item.place) || workWords.wholeBuilding}
          onOpen={openWork}
        />
      ))}
    </Card>
  );
}

/** Done work that waits for a look: nothing to walk for, but not forgotten. */
export function WaitingList({ items }: { items: readonly RequestCard[] }) {
  return (
    <Card tone="apricot">
      <View className="stop-name">{workWords.waiting}</View>
      {items.map((item) => (
        <WorkLine key={item.id} item={item} where={item.place.label} onOpen={openCase} />
      ))}
    </Card>
  );
}

/** Work of more than one place, each on a card of its own; `isNumbered` where one looks for a number. */
export function WorkCards({ items, isNumbered = false }: { items: readonly RequestCard[]; isNumbered?: boolean }) {
  return (
    <View>
      {items.map((item) => (
        <Card key={item.id}>
          <WorkLine
            item={item}
            where={isNumbered ? `${listWords.number(item.number)} · ${item.place.label}` : item.place.label}
            onOpen={openWork}
          />
        </Card>
      ))}
    </View>
  );
}

/** When somebody looks again at what takes long. */
function lookWords(nextCheck: string): string {
  const day = lastDayWords(nextCheck);
  return hasPassed(nextCheck) ? listWords.lookPassed(day) : listWords.lookOn(day);
}

interface WorkLineProps {
  readonly item: RequestCard;
  readonly where: string;
  readonly onOpen: (id: string) => void;
}

function WorkLine({ item, where, onOpen }: WorkLineProps) {
  // Of what nobody has taken nobody said when he looks again: what was promised first has passed.
  const look = item.state === 'submitted' ? undefined : item.nextCheck;
  const due = look ? lookWords(look) : dueWords(item);
  const isLate = look ? hasPassed(look) : isOverdue(item);
  const shared = item.households ? `${where} · ${caseWords.households(item.households)}` : where;
  // Said in the order it is read.
  const label = [`${shared} ${item.words}`, stateWordsForWorker[item.state], ...(due ? [due] : [])].join(',');
  return (
    <View
      className="stop-line"
      {...press({ id: `work-${item.id}`, role: 'link', label, onPress: () => onOpen(item.id) })}
    >
      <View className="stop-text">
        <Address className="stop-where">{shared}</Address>
        <View className="stop-words">{item.words}</View>
        <View className="stop-foot">
          <StateTag state={item.state} ending={item.ending} isForWorker />
          {due ? <View className={isLate ? 'stop-due stop-late' : 'stop-due'}>{due}</View> : null}
        </View>
      </View>
      <Icon name="next" tone="quiet" />
    </View>
  );
}
