import { View } from '@tarojs/components';
import { saveFrom } from '../../api/desk-files.h5';
import { Answered } from '../../components/answered';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { FailureNote } from '../../components/failure-note';
import type { Human } from '../../components/ring-button';
import { Tag } from '../../components/tag';
import { Quiet, Section } from '../../components/text-block';
import { whenWords } from '../../time';
import { DeskTable } from './desk-table';
import { listWords as words } from './list-words';
import { isAlive, useFetching, useMyLists, type OwnList } from './use-lists';

/** Lists I asked for: those something can be done with, and what became of the others. */
export function MyLists({ phone }: { phone: Human }) {
  const answer = useMyLists();
  return (
    <Answered answer={answer} phone={phone}>
      {({ items }) => {
        const lists = items.filter(({ kind }) => kind === 'persons');
        const now = new Date();
        const alive = lists.filter((list) => isAlive(list, now));
        return (
          <View>
            {alive.length === 0 ? null : <Section>{words.mine}</Section>}
            {alive.map((list) => (
              <OpenList key={list.id} list={list} phone={phone} />
            ))}
            <Past lists={lists.filter((list) => !alive.includes(list))} />
          </View>
        );
      }}
    </Answered>
  );
}

const looks = {
  waiting: { tone: 'apricot', icon: 'bell', word: words.waiting },
  allowed: { tone: 'lake', icon: 'received', word: words.allowed },
  made: { tone: 'leaf', icon: 'check', word: words.made },
  refused: { tone: 'apricot', icon: 'bell', word: words.refused },
} as const;

const lines = {
  waiting: words.waitingHow,
  allowed: words.fetchWhy,
  made: words.openWhy,
  refused: words.refused,
} as const;
/** What became of one that is over. */
const ends = { waiting: words.over, allowed: words.over, made: words.fetched, refused: words.refused } as const;

/** One that waits for a colleague, may be fetched, or lies there to be opened. */
function OpenList({ list, phone }: { list: OwnList; phone: Human }) {
  const { id, state, why, at, until, links } = list;
  const fetching = useFetching();
  const [link] = links;
  return (
    <Card id={`list-${id}`}>
      <View className="desk-row-head">
        <View className="desk-row-title">{words.of(why)}</View>
        <Tag {...looks[state]} />
      </View>
      <Quiet>
        {[words.askedAt(whenWords(at)), state !== 'made' && until && words.until(until)].filter(Boolean).join(' · ')}
      </Quiet>
      <View>{lines[state]}</View>
      {fetching.error ? <FailureNote sentence={fetching.error.message} phone={phone} /> : null}
      {state === 'allowed' ? (
        <View className="desk-buttons">
          <Button
            id={`list-fetch-${id}`}
            label={words.fetch}
            busyLabel={words.fetchBusy}
            isBusy={fetching.isPending}
            onPress={() => fetching.mutate({ id })}
          />
        </View>
      ) : null}
      {link ? (
        <View className="desk-buttons">
          <Button
            id={`list-open-${id}`}
            label={words.open}
            onPress={() => saveFrom(link.url, `${words.fileName}.csv`)}
          />
        </View>
      ) : null}
    </Card>
  );
}

function Past({ lists }: { lists: readonly OwnList[] }) {
  if (lists.length === 0) return null;
  return (
    <View>
      <Section>{words.past}</Section>
      <DeskTable
        id="lists-past"
        label={words.past}
        titles={words.pastTitles}
        rows={lists.map(({ id, at, why, state }) => ({
          id,
          cells: [whenWords(at), why ? words.reasons[why] : '', ends[state]],
        }))}
      />
    </View>
  );
}
