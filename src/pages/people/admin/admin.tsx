import { Answered } from '../../../components/answered';
import { Page } from '../../../components/page';
import { AdminForm } from '../../../features/people/admin-form';
import { needsName, useMe } from '../../../features/people/public';

/** The code printed at set-up. */
export default function Admin() {
  const { answer, phone } = useMe();
  return (
    <Page id="admin">
      <Answered answer={answer} phone={phone}>
        {({ person }) => <AdminForm phone={phone} isNew={person === null} needsName={needsName(person)} />}
      </Answered>
    </Page>
  );
}
