import { useState } from 'react';
import { View } from '@tarojs/components';
import { keptPersons } from '#contracts/kept-persons';
import type { OutputOf } from '#contracts/operation';
import { useAnswerPages } from '../../api/use-answer-pages';
import { Address } from '../../components/address';
import { Answered } from '../../components/answered';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { ChoiceGrid } from '../../components/choice-grid';
import { EmptyState } from '../../components/empty-state';
import type { Human } from '../../components/ring-button';
import { Quiet, Title } from '../../components/text-block';
import { addressOf } from '../../place-words';
import { openKeptPerson } from '../../routes';
import { dayWords } from '../../time';
import { keptWords as words } from './kept-words';
import './people.scss';

interface KeptListProps {
  readonly gridIds: readonly string[];
  readonly gridName: (gridId: string) => string;
  readonly phone: Human;
}

/** Who of my grid has no WeChat, newest first; nothing that is sealed stands in a list. */
export function KeptList({ gridIds, gridName, phone }: KeptListProps) {
  const [chosen, setChosen] = useState<string>();
  const gridId = chosen ?? gridIds[0];
  const list = useAnswerPages(keptPersons, { gridId: gridId ?? '' }, gridId !== undefined);
  return (
    <View>
      {gridIds.length > 1 ? (
        <ChoiceGrid
          id="kept-grid"
          label={words.whichGrid}
          choices={gridIds.map((value) => ({ value, label: gridName(value) }))}
          chosen={gridId}
          onChoose={setChosen}
        />
      ) : null}
      <Answered answer={list} phone={phone}>
        {(items) => (
          <View>
            <Title id="kept-title" isAnswer>
              {list.more ? words.titleMore(items.length) : words.title(items.length)}
            </Title>
            <Quiet>{words.why}</Quiet>
            <View className="gap-above" />
            {items.length === 0 ? (
              <EmptyState sentence={words.empty}>
                <Quiet>{words.emptyMore}</Quiet>
              </EmptyState>
            ) : null}
            {items.map((one) => (
              <KeptCard key={one.personId} one={one} />
            ))}
            {list.more ? (
              <Button id="more" tone="plain" label={words.more} isBusy={list.isLoadingMore} onPress={list.more} />
            ) : null}
          </View>
        )}
      </Answered>
    </View>
  );
}

type Kept = OutputOf<typeof keptPersons>['items'][number];

function KeptCard({ one: { personId, name, home, hasPhone, since } }: { one: Kept }) {
  const where = home ? addressOf(home) : words.noHome;
  const facts = `${hasPhone ? words.hasPhone : words.noPhone} · ${words.since(dayWords(since))}`;
  const open = () => openKeptPerson(personId);
  return (
    <Card id={`kept-${personId}`} label={[name, where, facts].join(',')} onPress={open}>
      <View className="my-heading">{name}</View>
      <Address>{where}</Address>
      <Quiet>{facts}</Quiet>
    </Card>
  );
}
