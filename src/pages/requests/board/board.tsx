import { Page } from '../../../components/page';
import { OfCommunity, useMe } from '../../../features/people/public';
import { BoardList } from '../../../features/requests/board-list';
import { usePullToRefresh } from '../../../refresh';

/** What was reported in the community and what became of it, for whoever lives there or only looks. */
export default function Board() {
  const { phone } = useMe();
  usePullToRefresh();
  return (
    <Page id="board">
      <OfCommunity>{(communityId) => <BoardList communityId={communityId} phone={phone} />}</OfCommunity>
    </Page>
  );
}
