import { Button } from '../../../components/button';
import { Page } from '../../../components/page';
import { OfCommunity, useMe } from '../../../features/people/public';
import { BoardList } from '../../../features/requests/board-list';
import { homeWords } from '../../../features/requests/words';
import { usePullToRefresh } from '../../../refresh';
import { openReport } from '../../../routes';

/** What was reported in the community and what became of it, for whoever lives there or only looks. */
export default function Board() {
  const { phone } = useMe();
  usePullToRefresh();
  return (
    <Page id="board" footer={<Button id="board-report" icon="plus" label={homeWords.report} onPress={openReport} />}>
      <OfCommunity>{(communityId) => <BoardList communityId={communityId} phone={phone} />}</OfCommunity>
    </Page>
  );
}
