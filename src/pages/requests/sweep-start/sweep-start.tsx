import { useRouter } from '@tarojs/taro';
import { SweepStart } from '../../../features/requests/sweep-start';

/** A sweep is begun from a case, or of a community. */
export default function SweepStartPage() {
  const { params } = useRouter<{ id?: string; of?: string }>();
  return <SweepStart id={params.id} of={params.of} />;
}
