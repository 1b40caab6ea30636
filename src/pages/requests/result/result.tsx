import { useRouter } from '@tarojs/taro';
import { Result } from '../../../features/requests/sweep-result';

/** What a sweep came to, for who was told of it. */
export default function ResultPage() {
  const { params } = useRouter<{ id?: string }>();
  return <Result id={params.id ?? ''} />;
}
