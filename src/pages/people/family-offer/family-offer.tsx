import { Answered } from '../../../components/answered';
import { Page } from '../../../components/page';
import { FamilyOffer } from '../../../features/people/family-offer';
import { useMe } from '../../../features/people/public';
import { textFor, useConsents } from '../../../features/people/use-consents';

/** A parent lets somebody of his family act for him. */
export default function FamilyOfferPage() {
  const { phone } = useMe();
  const answer = useConsents();
  return (
    <Page id="family-offer">
      <Answered answer={answer} phone={phone}>
        {({ items }) => {
          const item = textFor(items, 'onBehalf');
          return item ? <FamilyOffer item={item} phone={phone} /> : null;
        }}
      </Answered>
    </Page>
  );
}
