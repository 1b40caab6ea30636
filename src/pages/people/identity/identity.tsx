import { Page } from '../../../components/page';
import { IdentityCode } from '../../../features/people/identity-code';
import { useMe } from '../../../features/people/public';

/** What a worker shows at a door. */
export default function Identity() {
  const { answer, phone } = useMe();
  return (
    <Page id="identity">
      <IdentityCode name={answer.data?.person?.name ?? ''} phone={phone} />
    </Page>
  );
}
