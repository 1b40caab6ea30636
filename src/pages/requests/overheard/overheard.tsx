import { useRouter } from '@tarojs/taro';
import { OverheardForm } from '../../../features/requests/overheard-form';

/** What somebody said in passing; `again` is one that was refused. */
export default function Overheard() {
  const { params } = useRouter<{ again?: string }>();
  return <OverheardForm again={params.again} />;
}
