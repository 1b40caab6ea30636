import { useRouter } from '@tarojs/taro';
import { Elsewhere } from '../../../features/requests/elsewhere';

/** What is like a case, building by building, for who works there. */
export default function ElsewherePage() {
  const { params } = useRouter<{ id?: string }>();
  return <Elsewhere id={params.id ?? ''} />;
}
