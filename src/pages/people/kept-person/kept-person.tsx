import { useRouter } from '@tarojs/taro';
import { Answered } from '../../../components/answered';
import { Page } from '../../../components/page';
import { KeptSheet } from '../../../features/people/kept-sheet';
import { useMe } from '../../../features/people/public';
import { useKept } from '../../../features/people/use-kept';

/** One record of somebody without WeChat. */
export default function KeptPerson() {
  const { params } = useRouter<{ id?: string }>();
  const { phone } = useMe();
  const kept = useKept(params.id);
  return (
    <Page id="kept-person">
      <Answered answer={kept} phone={phone}>
        {(one) => <KeptSheet one={one} phone={phone} />}
      </Answered>
    </Page>
  );
}
