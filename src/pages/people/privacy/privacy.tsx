import { Page } from '../../../components/page';
import { ConsentList } from '../../../features/people/consent-list';
import { useMe } from '../../../features/people/public';
import { PrivacyGuide } from '../../../features/privacy/privacy-guide';

/** What is kept and why, and what I agreed to: given and taken back in the same place. */
export default function PrivacyPage() {
  const { phone, person } = useMe();
  return (
    <Page id="privacy">
      <PrivacyGuide phone={phone} />
      <ConsentList phone={phone} isKnown={person !== undefined} />
    </Page>
  );
}
