import { View } from '@tarojs/components';
import { Page } from '../../../components/page';
import { useMe } from '../../../features/people/public';
import { MineWays } from '../../../features/privacy/mine-ways';
import { MyCopy } from '../../../features/privacy/my-copy';

/** What is kept of me: to take along, to have put right, or to end. */
export default function Mine() {
  const { phone, person } = useMe();
  return (
    <Page id="mine">
      <MyCopy phone={phone} />
      <View className="gap-above" />
      <MineWays isKnown={person !== undefined} />
    </Page>
  );
}
