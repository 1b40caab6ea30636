import { Page } from '../../../components/page';
import { useMe } from '../../../features/people/public';
import { CorrectForm } from '../../../features/privacy/correct-form';

/** Something that is kept of me is wrong. */
export default function Correct() {
  const { phone } = useMe();
  return (
    <Page id="correct">
      <CorrectForm phone={phone} />
    </Page>
  );
}
