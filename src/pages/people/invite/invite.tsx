import { Answered } from '../../../components/answered';
import { Page } from '../../../components/page';
import { Inviting } from '../../../features/people/inviting';
import { useMe } from '../../../features/people/public';

/** A coordinator asks somebody to do something here. */
export default function Invite() {
  const { answer, phone } = useMe();
  return (
    <Page id="invite">
      <Answered answer={answer} phone={phone}>
        {({ person }) => <Inviting grants={person?.roles ?? []} phone={phone} />}
      </Answered>
    </Page>
  );
}
