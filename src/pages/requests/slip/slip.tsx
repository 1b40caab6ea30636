import { useRouter } from '@tarojs/taro';
import { Slip } from '../../../features/requests/slip';

/** A case in large print, for somebody without WeChat. */
export default function SlipPage() {
  const { params } = useRouter<{ id?: string }>();
  return <Slip id={params.id ?? ''} />;
}
