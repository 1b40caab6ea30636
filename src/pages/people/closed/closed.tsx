import { Page } from '../../../components/page';
import { AccountClosed } from '../../../features/privacy/account-closed';

/** I am nobody here any more. */
export default function Closed() {
  return (
    <Page id="closed">
      <AccountClosed />
    </Page>
  );
}
