import Taro from '@tarojs/taro';
import { Door } from '../../components/door';
import { openSettle } from '../../routes';
import { words } from './words';

interface CallDoorProps {
  readonly gridPhone: string | undefined;
  readonly communityPhone: string | undefined;
}

/** A human being to ring: the grid worker, else the community; who has said nothing yet is asked where he lives. */
export function CallDoor({ gridPhone, communityPhone }: CallDoorProps) {
  const phone = gridPhone ?? communityPhone;
  if (phone === undefined) {
    return <Door id="door-settle" tone="leaf" icon="home" label={words.homeSay} onPress={openSettle} />;
  }
  const label = gridPhone ? words.ringGrid : words.ringCommunity;
  const ring = () => void Taro.makePhoneCall({ phoneNumber: phone });
  return <Door id="door-phone" tone="leaf" icon="phone" label={label} onPress={ring} />;
}
