import { useRouter } from '@tarojs/taro';
import { Page } from '../../../components/page';
import { SweepSheet } from '../../../features/requests/sweep-sheet';
import { usePullToRefresh } from '../../../refresh';

/** One sweep with all its buildings. */
export default function Sweep() {
  const { params } = useRouter<{ id?: string }>();
  usePullToRefresh();
  return (
    <Page id="sweep">
      <SweepSheet id={params.id ?? ''} />
    </Page>
  );
}
