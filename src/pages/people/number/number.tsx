import { Answered } from '../../../components/answered';
import { Page } from '../../../components/page';
import { MyNumber } from '../../../features/people/my-number';
import { useMe } from '../../../features/people/public';

/** The number under which I am found; left only if I like. */
export default function NumberPage() {
  const { answer, phone } = useMe();
  return (
    <Page id="number">
      <Answered answer={answer} phone={phone}>
        {({ person }) => <MyNumber masked={person?.phone} phone={phone} />}
      </Answered>
    </Page>
  );
}
