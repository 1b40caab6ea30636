import { Answered } from '../../../components/answered';
import { Page } from '../../../components/page';
import { FamilyList } from '../../../features/people/family-list';
import { useMe } from '../../../features/people/public';
import { useFamily } from '../../../features/people/use-family';
import { usePullToRefresh } from '../../../refresh';

/** Who may act for me, and for whom I may. */
export default function Family() {
  const { phone } = useMe();
  const answer = useFamily();
  usePullToRefresh();
  return (
    <Page id="family">
      <Answered answer={answer} phone={phone}>
        {(family) => <FamilyList family={family} phone={phone} />}
      </Answered>
    </Page>
  );
}
