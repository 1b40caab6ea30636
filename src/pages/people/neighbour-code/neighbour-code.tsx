import { useRouter } from '@tarojs/taro';
import { Page } from '../../../components/page';
import { NeighbourCode } from '../../../features/people/neighbour-code';
import { useMe } from '../../../features/people/public';

/** What I give a neighbour who moved in. */
export default function NeighbourCodePage() {
  const { phone } = useMe();
  const { home } = useRouter<{ home: string }>().params;
  return (
    <Page id="neighbour-code">
      <NeighbourCode homeId={home} phone={phone} />
    </Page>
  );
}
