import { useRouter } from '@tarojs/taro';
import { SpotSheet } from '../../../features/requests/spot-sheet';

/** One building of a sweep, for who stands in it. */
export default function SpotPage() {
  const { params } = useRouter<{ id?: string }>();
  return <SpotSheet id={params.id ?? ''} />;
}
