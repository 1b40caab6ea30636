import { Answered } from '../../../components/answered';
import { Button } from '../../../components/button';
import { Page } from '../../../components/page';
import { HomesList } from '../../../features/people/homes-list';
import { homesWords } from '../../../features/people/homes-words';
import { useMe } from '../../../features/people/public';
import { openSettle } from '../../../routes';

/** Where I live: one home or several, and who has said that it is so. */
export default function Homes() {
  const { answer, phone, person } = useMe();
  const homes = person?.homes ?? [];
  return (
    <Page id="homes" footer={<Button id="homes-add" icon="plus" label={homesWords.add} onPress={openSettle} />}>
      <Answered answer={answer} phone={phone}>
        {() => <HomesList homes={homes} phone={phone} />}
      </Answered>
    </Page>
  );
}
