import { Page } from '../../../components/page';
import { ConsentList } from '../../../features/people/consent-list';
import { useMe } from '../../../features/people/public';

/** What I agreed to: given and taken back in the same place. */
export default function Agreed() {
  const { phone, person } = useMe();
  return (
    <Page id="agreed">
      <ConsentList phone={phone} isKnown={person !== undefined} />
    </Page>
  );
}
