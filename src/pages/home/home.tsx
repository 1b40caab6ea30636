import { Answered } from '../../components/answered';
import { Button } from '../../components/button';
import { Page } from '../../components/page';
import { useSummary } from '../../features/notices/public';

import { PhoneCard } from '../../features/people/phone-card';
import { GuestCard, useBuildings, useMe } from '../../features/people/public';
import { ElderHome, ReadingAsk, useTabBar } from '../../features/reading/public';
import { canBeAsked, HandedToMe } from '../../features/requests/handed-to-me';
import { OpenRequests } from '../../features/requests/open-requests';
import { useMine } from '../../features/requests/use-requests';
import { homeWords } from '../../features/requests/words';
import { WaitingReports } from '../../features/requests/waiting-reports';
import { WorkStrip } from '../../features/requests/work-strip';
import { useReading } from '../../reading/reading';
import { usePullToRefresh } from '../../refresh';
import { openReport } from '../../routes';

/** The first page: a few doors in 长辈版, else the answer and the cards. */
export default function Home() {
  const { isElder } = useReading();
  useSummary();
  // Asked ahead, so that a report can be written where there is no network.
  useBuildings(useMe().community?.id);
  usePullToRefresh();
  useTabBar(isElder);
  return isElder ? <ElderHome /> : <AnswerHome />;
}

/** Opens with the answer: what is being done, and what waits for me. One call to the cloud. */
function AnswerHome() {
  const me = useMe();
  const open = useMine(true);
  const [gridId] = me.gridIds;
  // Who works here reads the name of his grid of work: that of his own home stands at none of his cases.
  const where = [gridId ? me.gridName(gridId) : me.grid?.name, me.communityName].filter(Boolean).join(' · ');
  return (
    <Page id="home" footer={<Button id="home-report" icon="plus" label={homeWords.report} onPress={openReport} />}>
      <ReadingAsk />
      <GuestCard person={me.person} />
      <WaitingReports />
      {canBeAsked(me.person) ? <HandedToMe phone={me.phone} /> : null}
      {gridId ? <WorkStrip gridId={gridId} gridName={me.gridName(gridId)} /> : null}
      <Answered answer={open} phone={me.phone}>
        {(cards) => (
          <OpenRequests
            cards={cards}
            hasMore={open.more !== undefined}
            phone={me.phone}
            where={where}
            isWorker={gridId !== undefined}
          />
        )}
      </Answered>
      {open.data?.length === 0 && !gridId ? (
        <PhoneCard
          communityName={me.communityName}
          communityPhone={me.communityPhone}
          grid={me.grid}
          isStranger={me.isStranger}
        />
      ) : null}
    </Page>
  );
}
