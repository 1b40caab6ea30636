import { Answered } from '../../components/answered';
import { useMe } from '../people/public';
import { LongList, OverdueList } from './ordered-list';
import { Round } from './round';
import { SearchWork } from './search-work';
import type { WorkListName } from './use-work-lists';

const lists = { overdue: OverdueList, long: LongList, search: SearchWork } as const;

/** The list that was chosen, of one grid. */
export function WorkLists({ list, gridId }: { list: WorkListName; gridId: string }) {
  const me = useMe();
  const where = me.gridName(gridId);
  if (list === 'today') return <Round gridId={gridId} gridName={where} phone={me.phone} />;
  return (
    <Answered answer={me.answer} phone={me.phone}>
      {({ person, community }) => {
        const held = person?.roles.find((role) => role.gridId === gridId)?.communityId;
        const scope = { communityId: held ?? community?.id ?? '', gridId };
        const List = lists[list];
        return <List key={gridId} scope={scope} where={where} phone={me.phone} />;
      }}
    </Answered>
  );
}
