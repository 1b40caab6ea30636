import { useEffect, useState } from 'react';
import type { Community } from '#contracts/places';
import { Answered } from '../../../components/answered';
import { Button } from '../../../components/button';
import { ChoiceGrid } from '../../../components/choice-grid';
import { EmptyState } from '../../../components/empty-state';
import type { Human } from '../../../components/ring-button';
import { printPage } from '../../../features/desk/paper.h5';
import { TwoPanes } from '../../../features/desk/two-panes';
import { words } from '../../../features/desk/wide-words';
import { CallAsker } from '../../../features/requests/call-asker';
import { CaseActions } from '../../../features/requests/case-actions';
import { CaseSheet } from '../../../features/requests/case-sheet';
import { PaperSlip } from '../../../features/requests/paper-slip';
import { paperSlipWords } from '../../../features/requests/paper-slip-words';
import { StateTag } from '../../../features/requests/state-tag';
import { useGridWork, useRequest } from '../../../features/requests/use-requests';

/** What is open in a grid, and the case that was chosen. */
export function RequestsPane({ grids, phone }: { grids: Community['grids']; phone: Human }) {
  const { gridId, list, choose } = useGridWithWork(grids);
  const choices = grids.map(({ id, name }) => ({ value: id, label: name }));
  if (gridId === undefined) return <EmptyState sentence={words.nothing} />;
  return (
    <Answered answer={list} phone={phone}>
      {(cards) => (
        <TwoPanes
          rows={cards.map(({ id, words: title, place, state }) => ({
            ...{ id, title, line: place.label },
            tag: <StateTag state={state} isForWorker />,
          }))}
          above={
            choices.length > 1 ? (
              <ChoiceGrid id="grid" label={words.whichGrid} choices={choices} chosen={gridId} onChoose={choose} />
            ) : null
          }
          below={
            list.more ? (
              <Button id="more" tone="plain" label={words.more} isBusy={list.isLoadingMore} onPress={list.more} />
            ) : null
          }
        >
          {(id) => <OpenCase key={id} id={id} phone={phone} />}
        </TwoPanes>
      )}
    </Answered>
  );
}

/** Until somebody chooses a grid, the first one where something is open; where nothing is open anywhere, the first. */
function useGridWithWork(grids: Community['grids']) {
  const [at, goTo] = useState(0);
  const [chosen, choose] = useState<string>();
  const gridId = chosen ?? (grids[at] ?? grids[0])?.id;
  const list = useGridWork(gridId);
  const isSeeking = chosen === undefined && at < grids.length && list.data?.length === 0;
  useEffect(() => {
    if (isSeeking) goTo(at + 1);
  }, [isSeeking, at]);
  return { gridId, list, choose };
}

function OpenCase({ id, phone }: { id: string; phone: Human }) {
  const request = useRequest(id);
  const [isPaper, setPaper] = useState(false);
  return (
    <Answered answer={request} phone={phone}>
      {(view) =>
        isPaper ? (
          <PaperSlip request={view} onPrint={printPage} onBack={() => setPaper(false)} />
        ) : (
          <CaseSheet request={view} form={<CallAsker request={view} phone={phone} />}>
            <CaseActions request={view} phone={phone} />
            <Button id="case-paper" tone="plain" label={paperSlipWords.open} onPress={() => setPaper(true)} />
          </CaseSheet>
        )
      }
    </Answered>
  );
}
