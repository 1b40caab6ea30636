import { Answered } from '../../../components/answered';
import { Page } from '../../../components/page';
import { Away as AwayPart } from '../../../features/people/away';
import { useMe } from '../../../features/people/public';

/** A worker says when he is not there, and who stands in. */
export default function Away() {
  const { answer, gridName, phone } = useMe();
  return (
    <Page id="away">
      <Answered answer={answer} phone={phone}>
        {({ person }) => <AwayPart person={person} gridName={gridName} phone={phone} />}
      </Answered>
    </Page>
  );
}
