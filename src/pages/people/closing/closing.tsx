import { Page } from '../../../components/page';
import { useMe } from '../../../features/people/public';
import { ClosingAccount } from '../../../features/privacy/closing-account';

/** I want to leave, for good. */
export default function Closing() {
  const { phone } = useMe();
  return (
    <Page id="closing">
      <ClosingAccount phone={phone} />
    </Page>
  );
}
