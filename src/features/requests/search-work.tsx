import { useState } from 'react';
import { View } from '@tarojs/components';
import { listLimits } from '#contracts/request-lists';
import { Answered } from '../../components/answered';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { Field } from '../../components/field';
import type { Human } from '../../components/ring-button';
import { Quiet, Title } from '../../components/text-block';
import { listWords } from './list-words';
import { isSearchable, useFound, type ListScope } from './use-work-lists';
import { WorkCards } from './work-stop';
import { workWords } from './work-words';

/** One line to write on, and what has these words, open or closed. */
export function SearchWork({ scope, where, phone }: { scope: ListScope; where: string; phone: Human }) {
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  const [isShort, setIsShort] = useState(false);
  const list = useFound(scope, asked);
  const write = (value: string) => {
    setTyped(value);
    setIsShort(false);
  };
  const look = () => {
    const words = typed.trim();
    setIsShort(!isSearchable(words));
    setAsked(isSearchable(words) ? words : '');
  };
  return (
    <View>
      <Field
        id="search-words"
        label={listWords.searchTitle}
        hint={listWords.searchHint}
        value={typed}
        max={listLimits.search.max}
        problem={isShort ? listWords.searchShort : undefined}
        onChange={write}
        onDone={look}
      />
      <Button
        id="search-do"
        label={listWords.searchDo}
        busyLabel={listWords.searching}
        isBusy={asked !== '' && list.data === undefined && list.isFetching}
        onPress={look}
      />
      <View className="gap-above" />
      {asked === '' ? null : (
        <Answered answer={list} phone={phone}>
          {(cards) =>
            cards.length === 0 ? (
              <EmptyState sentence={listWords.nothingFound(asked)} />
            ) : (
              <View id="found">
                <Title>{listWords.found(cards.length, list.more !== undefined)}</Title>
                <Quiet>{listWords.foundIn(where)}</Quiet>
                <View className="gap-above" />
                <WorkCards items={cards} isNumbered />
                {list.more ? (
                  <Button
                    id="more"
                    tone="plain"
                    label={workWords.more}
                    isBusy={list.isLoadingMore}
                    onPress={list.more}
                  />
                ) : null}
              </View>
            )
          }
        </Answered>
      )}
    </View>
  );
}
