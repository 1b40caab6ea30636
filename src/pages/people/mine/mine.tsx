import { View } from '@tarojs/components';
import { Page } from '../../../components/page';
import { useMe } from '../../../features/people/public';
import { MineFirst } from '../../../features/privacy/mine-first';
import { MineWays } from '../../../features/privacy/mine-ways';
import { MyCopy } from '../../../features/privacy/my-copy';

/** What is kept of me: who looked and what I agreed to, to take along, to have put right, or to end. */
export default function Mine() {
  const { phone, person } = useMe();
  return (
    <Page id="mine">
      <MineFirst />
      <View className="gap-above" />
      <MyCopy phone={phone} />
      <View className="gap-above" />
      <MineWays isKnown={person !== undefined} />
    </Page>
  );
}
