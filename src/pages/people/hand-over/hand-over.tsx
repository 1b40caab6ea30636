import { Answered } from '../../../components/answered';
import { Page } from '../../../components/page';
import { HandingOver } from '../../../features/people/handing-over';
import { useMe } from '../../../features/people/public';

/** A coordinator gives a grid to another worker. */
export default function HandOver() {
  const { answer, phone } = useMe();
  return (
    <Page id="hand-over">
      <Answered answer={answer} phone={phone}>
        {({ community }) => (community ? <HandingOver community={community} phone={phone} /> : null)}
      </Answered>
    </Page>
  );
}
