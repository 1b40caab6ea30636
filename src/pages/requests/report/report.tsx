import { ReportFlow } from '../../../features/requests/report-flow';

/** A report, from a photo to its number. */
export default function Report() {
  return <ReportFlow />;
}
