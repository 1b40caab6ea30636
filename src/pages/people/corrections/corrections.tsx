import { Page } from '../../../components/page';
import { MyCorrections } from '../../../features/privacy/my-corrections';
import { useMe } from '../../../features/people/public';

/** What I asked to be put right, and what was answered. */
export default function Corrections() {
  const { phone } = useMe();
  return (
    <Page id="corrections">
      <MyCorrections phone={phone} />
    </Page>
  );
}
