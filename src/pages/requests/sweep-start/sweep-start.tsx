import { useRouter } from '@tarojs/taro';
import { SweepStart } from '../../../features/requests/sweep-start';

/** A sweep is begun from a case. */
export default function SweepStartPage() {
  const { params } = useRouter<{ id?: string }>();
  return <SweepStart id={params.id ?? ''} />;
}
