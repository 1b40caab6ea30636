import { Page } from '../../../components/page';
import { FamilyAccept } from '../../../features/people/family-accept';
import { useMe } from '../../../features/people/public';

/** A child takes the code his parent reads to him. */
export default function FamilyAcceptPage() {
  const { phone } = useMe();
  return (
    <Page id="family-accept">
      <FamilyAccept phone={phone} />
    </Page>
  );
}
