import { Answered } from '../../../components/answered';
import { Page } from '../../../components/page';
import { Invited } from '../../../features/people/invited';
import { needsName, useMe } from '../../../features/people/public';

/** Somebody asks me to do something here: what is it, and do I? */
export default function Invitation() {
  const { answer, phone } = useMe();
  return (
    <Page id="invitation">
      <Answered answer={answer} phone={phone}>
        {({ person }) => <Invited phone={phone} isNew={person === null} needsName={needsName(person)} />}
      </Answered>
    </Page>
  );
}
