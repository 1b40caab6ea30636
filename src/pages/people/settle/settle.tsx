import { Answered } from '../../../components/answered';
import { Page } from '../../../components/page';
import { HomeQuestion, useMe } from '../../../features/people/public';
import { goBack } from '../../../routes';

/** Where do I live? Asked when first needed; who has a home says one more, wherever it is. */
export default function Settle() {
  const me = useMe();
  return (
    <Page id="settle">
      <Answered answer={me.answer} phone={me.phone}>
        {() => (
          <HomeQuestion
            isMore={me.home !== undefined}
            communityId={me.home ? undefined : me.community?.id}
            phone={me.phone}
            onSettled={goBack}
          />
        )}
      </Answered>
    </Page>
  );
}
