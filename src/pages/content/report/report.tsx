import { useRouter } from '@tarojs/taro';
import { Answered } from '../../../components/answered';
import { Page } from '../../../components/page';
import { ReportForm } from '../../../features/content/report-form';
import { useReportedCase } from '../../../features/content/use-content';
import { useMe } from '../../../features/people/public';

/** 举报 of what another wrote in a case. */
export default function ReportWords() {
  const { params } = useRouter<{ id?: string }>();
  const { phone } = useMe();
  const request = useReportedCase(params.id ?? '');
  return (
    <Page id="report-words">
      <Answered answer={request} phone={phone}>
        {(view) => <ReportForm request={view} />}
      </Answered>
    </Page>
  );
}
