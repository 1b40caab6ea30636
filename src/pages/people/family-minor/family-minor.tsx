import { Answered } from '../../../components/answered';
import { Page } from '../../../components/page';
import { FamilyMinor } from '../../../features/people/family-minor';
import { useMe } from '../../../features/people/public';
import { textFor, useConsents } from '../../../features/people/use-consents';

/** A guardian begins to speak for a child. */
export default function FamilyMinorPage() {
  const { phone } = useMe();
  const answer = useConsents();
  return (
    <Page id="family-minor">
      <Answered answer={answer} phone={phone}>
        {({ items }) => {
          const item = textFor(items, 'minor');
          return item ? <FamilyMinor item={item} phone={phone} /> : null;
        }}
      </Answered>
    </Page>
  );
}
