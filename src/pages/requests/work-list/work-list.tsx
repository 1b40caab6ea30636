import { useState } from 'react';
import { View } from '@tarojs/components';
import { Answered } from '../../../components/answered';
import { ChoiceGrid } from '../../../components/choice-grid';
import { EmptyState } from '../../../components/empty-state';
import { Page } from '../../../components/page';
import { useMe } from '../../../features/people/public';
import { Round } from '../../../features/requests/round';
import { usePullToRefresh } from '../../../refresh';
import { workWords } from '../../../features/requests/work-words';

/** Today in my grid; who works in several chooses one. */
export default function WorkList() {
  const me = useMe();
  usePullToRefresh();
  const [chosen, setChosen] = useState<string>();
  const gridId = chosen ?? me.gridIds[0];
  const choices = me.gridIds.map((value) => ({ value, label: me.gridName(value) }));
  return (
    <Page id="work-list">
      {choices.length > 1 ? (
        <View>
          <ChoiceGrid id="grid" label={workWords.whichGrid} choices={choices} chosen={gridId} onChoose={setChosen} />
          <View className="gap-above" />
        </View>
      ) : null}
      {gridId ? (
        <Round gridId={gridId} gridName={me.gridName(gridId)} phone={me.phone} />
      ) : (
        <Answered answer={me.answer} phone={me.phone}>
          {() => <EmptyState sentence={workWords.noGrid} />}
        </Answered>
      )}
    </Page>
  );
}
