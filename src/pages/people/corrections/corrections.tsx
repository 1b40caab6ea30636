import { Page } from '../../../components/page';
import { MyCorrections } from '../../../features/privacy/my-corrections';
import { useMe } from '../../../features/people/public';

/** What I asked to be put right, and what was answered. */
export default function Corrections() {
  // Not the worker of the grid: it may be his answer that is asked about.
  const { communityLine } = useMe();
  return (
    <Page id="corrections">
      <MyCorrections phone={communityLine} />
    </Page>
  );
}
