import { Page } from '../../../components/page';
import { useMe } from '../../../features/people/public';
import { AuditedList } from '../../../features/privacy/public';

/** Who reached for what is kept of me: mine to read, whoever it was. */
export default function Audited() {
  // Not the worker of the grid: it may be his look that is asked about.
  const { communityLine } = useMe();
  return (
    <Page id="audited">
      <AuditedList phone={communityLine} />
    </Page>
  );
}
