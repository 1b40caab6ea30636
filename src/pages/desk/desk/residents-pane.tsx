import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { Community } from '#contracts/places';
import { Answered } from '../../../components/answered';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { ChoiceGrid } from '../../../components/choice-grid';
import { EmptyState } from '../../../components/empty-state';
import type { Human } from '../../../components/ring-button';
import { Quiet, Title } from '../../../components/text-block';
import { residentWords as words } from '../../../features/desk/resident-words';
import { TwoPanes } from '../../../features/desk/two-panes';
import { useHomesWaiting, useKeptPersons } from '../../../features/desk/use-residents';
import { words as wide } from '../../../features/desk/wide-words';
import { WaitingCard } from '../../../features/people/homes-waiting';
import { KeptFacts } from '../../../features/people/kept-facts';
import { useKept } from '../../../features/people/use-kept';
import { addressOf } from '../../../place-words';
import { dayWords } from '../../../time';

const kinds = ['waiting', 'kept'] as const;
type Kind = (typeof kinds)[number];

interface Listed {
  readonly gridId: string;
  readonly above: ReactNode;
  readonly phone: Human;
}
const lists: Readonly<Record<Kind, (listed: Listed) => ReactNode>> = { waiting: Waiting, kept: Kept };

/** Who lives here, a grid at a time: who waits for somebody to say so, and who has no WeChat. */
export function ResidentsPane({ grids, phone }: { grids: Community['grids']; phone: Human }) {
  const [kind, setKind] = useState<Kind>('waiting');
  const [chosen, setChosen] = useState<string>();
  const gridId = chosen ?? grids[0]?.id;
  if (gridId === undefined) return <EmptyState sentence={wide.nothing} />;
  const List = lists[kind];
  const above = (
    <View>
      <ChoiceGrid
        id="residents"
        label={words.which}
        choices={kinds.map((value) => ({ value, label: words[value] }))}
        chosen={kind}
        onChoose={setKind}
      />
      {grids.length > 1 ? (
        <ChoiceGrid
          id="grid"
          label={wide.whichGrid}
          choices={grids.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={gridId}
          onChoose={setChosen}
        />
      ) : null}
    </View>
  );
  return <List key={gridId} gridId={gridId} above={above} phone={phone} />;
}

function Waiting({ gridId, above, phone }: Listed) {
  const list = useHomesWaiting(gridId);
  return (
    <Answered answer={list} phone={phone}>
      {(persons) => {
        const all = persons.flatMap(({ homes, ...person }) => homes.map((home) => ({ person, home })));
        return (
          <TwoPanes
            above={above}
            rows={all.map(({ person, home }) => ({
              ...{ id: home.id ?? '', title: person.name, line: addressOf(home) },
            }))}
            none={words.nobodyWaits}
            below={<More list={list} />}
          >
            {(id) => {
              const one = all.find(({ home }) => home.id === id);
              return one ? (
                <View key={id}>
                  <Title>{words.waitingTitle}</Title>
                  <Quiet>{words.waitingWhy}</Quiet>
                  <View className="gap-above" />
                  <WaitingCard {...one} phone={phone} />
                </View>
              ) : null;
            }}
          </TwoPanes>
        );
      }}
    </Answered>
  );
}

function Kept({ gridId, above, phone }: Listed) {
  const list = useKeptPersons(gridId);
  return (
    <Answered answer={list} phone={phone}>
      {(items) => (
        <TwoPanes
          above={above}
          rows={items.map(({ personId, name, home, since }) => ({
            ...{ id: personId, title: name, line: home ? addressOf(home) : words.since(dayWords(since)) },
          }))}
          none={words.nobodyKept}
          below={<More list={list} />}
        >
          {(id) => <Record key={id} id={id} phone={phone} />}
        </TwoPanes>
      )}
    </Answered>
  );
}

/** To be read alone, its number masked: what reaches for more is done where one stands before the door. */
function Record({ id, phone }: { id: string; phone: Human }) {
  const kept = useKept(id);
  return (
    <Answered answer={kept} phone={phone}>
      {(one) => (
        <View id="record">
          <KeptFacts one={one} />
          <View className="gap-above" />
          <Card>
            <View>{one.phone === undefined ? words.noPhone : words.masked(one.phone)}</View>
            <Quiet>{words.onPhone}</Quiet>
          </Card>
        </View>
      )}
    </Answered>
  );
}

function More({ list }: { list: Pick<ReturnType<typeof useKeptPersons>, 'more' | 'isLoadingMore'> }) {
  if (!list.more) return null;
  return <Button id="more" tone="plain" label={wide.more} isBusy={list.isLoadingMore} onPress={list.more} />;
}
