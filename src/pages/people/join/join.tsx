import { Page } from '../../../components/page';
import { Joining } from '../../../features/people/joining';
import { useMe } from '../../../features/people/public';

/** A record that was kept of me becomes mine. */
export default function Join() {
  const { phone } = useMe();
  return (
    <Page id="join">
      <Joining phone={phone} />
    </Page>
  );
}
