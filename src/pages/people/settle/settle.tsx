import { Answered } from '../../../components/answered';
import { Page } from '../../../components/page';
import { HomeQuestion, useMe } from '../../../features/people/public';
import { goBack } from '../../../routes';

/** Where do I live? Asked when first needed, and changed here. */
export default function Settle() {
  const me = useMe();
  return (
    <Page id="settle">
      <Answered answer={me.answer} phone={me.phone}>
        {() => <HomeQuestion communityId={me.community?.id} home={me.home} phone={me.phone} onSettled={goBack} />}
      </Answered>
    </Page>
  );
}
