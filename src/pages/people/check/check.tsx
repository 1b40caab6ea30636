import { Page } from '../../../components/page';
import { IdentityCheck } from '../../../features/people/identity-check';
import { useMe } from '../../../features/people/public';

/** Who is at my door? */
export default function Check() {
  const { phone } = useMe();
  return (
    <Page id="check">
      <IdentityCheck phone={phone} />
    </Page>
  );
}
