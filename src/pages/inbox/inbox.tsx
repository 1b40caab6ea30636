import { View } from '@tarojs/components';
import { Page } from '../../components/page';
import { CreditsCard, InboxList } from '../../features/notices/public';
import { useMe } from '../../features/people/public';
import { useTabBar, WayHome } from '../../features/reading/public';
import { usePullToRefresh } from '../../refresh';

/** What I was told, and how many WeChat messages may still come. */
export default function Inbox() {
  const { phone, gridIds } = useMe();
  usePullToRefresh();
  useTabBar(false);
  return (
    <Page id="inbox">
      <InboxList phone={phone} />
      <View className="gap-above" />
      <CreditsCard isWorker={gridIds.length > 0} />
      <WayHome />
    </Page>
  );
}
