import { Button } from '../../components/button';
import { Page } from '../../components/page';
import { Title } from '../../components/text-block';
import { useMe } from '../../features/people/public';
import { useTabBar, WayHome } from '../../features/reading/public';
import { MyRequests } from '../../features/requests/my-requests';
import { WaitingReports } from '../../features/requests/waiting-reports';
import { homeWords } from '../../features/requests/words';
import { usePullToRefresh } from '../../refresh';
import { openReport } from '../../routes';

/** Everything I reported, open and closed. */
export default function Cases() {
  const { phone } = useMe();
  usePullToRefresh();
  useTabBar(false);
  return (
    <Page id="cases" footer={<Button id="cases-report" icon="plus" label={homeWords.report} onPress={openReport} />}>
      <Title isAnswer>{homeWords.casesTitle}</Title>
      <WaitingReports />
      <MyRequests phone={phone} />
      <WayHome />
    </Page>
  );
}
