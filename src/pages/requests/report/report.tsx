import { useRouter } from '@tarojs/taro';
import { ReportFlow } from '../../../features/requests/report-flow';

/** A report, from a photo to its number; `again` is one that was refused, `building` and `unit` what a plate said. */
export default function Report() {
  const { params } = useRouter<{ again?: string; building?: string; unit?: string }>();
  return <ReportFlow again={params.again} buildingId={params.building} unit={params.unit} />;
}
