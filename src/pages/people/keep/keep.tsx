import { useRouter } from '@tarojs/taro';
import { KeepPage } from '../../../features/people/keep-page';

/** A record of somebody without WeChat, begun or put right. */
export default function Keep() {
  const { params } = useRouter<{ id?: string }>();
  return <KeepPage id={params.id} />;
}
