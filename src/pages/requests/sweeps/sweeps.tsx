import { Page } from '../../../components/page';
import { SweepList } from '../../../features/requests/sweep-list';
import { usePullToRefresh } from '../../../refresh';

/** What is looked at in every building, and what was, for who works there. */
export default function Sweeps() {
  usePullToRefresh();
  return (
    <Page id="sweeps">
      <SweepList />
    </Page>
  );
}
