import { Answered } from '../../../components/answered';
import { Page } from '../../../components/page';
import { MyDuties } from '../../../features/people/my-duties';
import { useMe } from '../../../features/people/public';

/** What I do here, where and until when. */
export default function Duties() {
  const { answer, phone } = useMe();
  return (
    <Page id="duties">
      <Answered answer={answer} phone={phone}>
        {({ person }) => <MyDuties person={person} phone={phone} />}
      </Answered>
    </Page>
  );
}
