import { Answered } from '../../components/answered';
import { useMe } from '../people/public';
import { OverdueList } from './overdue-list';
import { Round } from './round';
import { SearchWork } from './search-work';
import type { WorkListName } from './use-work-lists';

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
        return list === 'overdue' ? (
          <OverdueList key={gridId} scope={scope} where={where} phone={me.phone} />
        ) : (
          <SearchWork key={gridId} scope={scope} where={where} phone={me.phone} />
        );
      }}
    </Answered>
  );
}
