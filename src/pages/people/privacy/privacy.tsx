import { Page } from '../../../components/page';
import { useMe } from '../../../features/people/public';
import { PrivacyGuide } from '../../../features/privacy/privacy-guide';

/** What is kept and why, the answer first; from here to what I agreed to and to what is kept of me. */
export default function PrivacyPage() {
  const { phone } = useMe();
  return (
    <Page id="privacy">
      <PrivacyGuide phone={phone} />
    </Page>
  );
}
