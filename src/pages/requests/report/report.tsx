import { useRouter } from '@tarojs/taro';
import { ReportFlow } from '../../../features/requests/report-flow';

/** A report, from a photo to its number; `again` is one that was refused. */
export default function Report() {
  const { params } = useRouter<{ again?: string }>();
  return <ReportFlow again={params.again} />;
}
