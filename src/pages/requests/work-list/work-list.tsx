import { useState } from 'react';
import { View } from '@tarojs/components';
import { Answered } from '../../../components/answered';
import { Button } from '../../../components/button';
import { ChoiceGrid } from '../../../components/choice-grid';
import { EmptyState } from '../../../components/empty-state';
import { Page } from '../../../components/page';
import { useMe } from '../../../features/people/public';
import { listWords } from '../../../features/requests/list-words';
import { workListNames, type WorkListName } from '../../../features/requests/use-work-lists';
import { WorkLists } from '../../../features/requests/work-lists';
import { CallsDue } from '../../../features/requests/calls-due';
import { overheardWords } from '../../../features/requests/overheard-words';
import { SweepStrips } from '../../../features/requests/sweep-list';
import { sweepWords } from '../../../features/requests/sweep-words';
import { openOverheard, openSweeps } from '../../../routes';
import { usePullToRefresh } from '../../../refresh';
import { workWords } from '../../../features/requests/work-words';

const lists = workListNames.map((value) => ({ value, label: listWords.names[value] }));

/** Today in my grid, what is overdue, and what I look for; who works in several grids chooses one. */
export default function WorkList() {
  const me = useMe();
  usePullToRefresh();
  const [chosen, setChosen] = useState<string>();
  const [list, setList] = useState<WorkListName>('today');
  const gridId = chosen ?? me.gridIds[0];
  const choices = me.gridIds.map((value) => ({ value, label: me.gridName(value) }));
  return (
    <Page id="work-list">
      {gridId ? (
        <View>
          <ChoiceGrid id="list" label={listWords.which} choices={lists} chosen={list} onChoose={setList} />
          <View className="gap-above" />
        </View>
      ) : null}
      {choices.length > 1 ? (
        <View>
          <ChoiceGrid id="grid" label={workWords.whichGrid} choices={choices} chosen={gridId} onChoose={setChosen} />
          <View className="gap-above" />
        </View>
      ) : null}
      {gridId ? (
        <View>
          {list === 'today' ? <SweepStrips gridId={gridId} /> : null}
          {list === 'today' ? <CallsDue gridId={gridId} /> : null}
          <WorkLists list={list} gridId={gridId} />
          <View className="gap-above" />
          <Button id="list-overheard" tone="ghost" label={overheardWords.open} onPress={() => openOverheard()} />
          <Button id="list-sweeps" tone="plain" label={sweepWords.open} onPress={openSweeps} />
        </View>
      ) : (
        <Answered answer={me.answer} phone={me.phone}>
          {() => <EmptyState sentence={workWords.noGrid} />}
        </Answered>
      )}
    </Page>
  );
}
