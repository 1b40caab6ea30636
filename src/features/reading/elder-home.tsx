import { View } from '@tarojs/components';
import { Door } from '../../components/door';
import { FailureNote } from '../../components/failure-note';
import { Page } from '../../components/page';
import { Title } from '../../components/text-block';
import { Ways, type Way } from '../../components/ways';
import { openCases, openMe, openReport, openWorkList } from '../../routes';
import { greeting } from '../../time';
import { CallDoor, GuestCard, useMe } from '../people/public';
import { useOpenAnswer, WaitingReports } from '../requests/public';
import { BackToNormal } from './back-to-normal';
import { words } from './words';
import './reading.scss';

const meWay: Way = { id: 'elder-me', icon: 'people', label: words.toMe, line: words.toMeLine, onPress: openMe };

/** The home of 长辈版: a few large doors and the way back. Who works here has a door to his round, too. */
export function ElderHome() {
  const me = useMe();
  const open = useOpenAnswer();
  return (
    <Page id="elder-home">
      <View className="reading-ask">
        <Title isAnswer>{words.hello(greeting())}</Title>
      </View>
      <GuestCard person={me.person} />
      <WaitingReports />
      {me.gridIds.length > 0 ? (
        <Door id="door-work" tone="sheet" icon="paper" label={words.work} onPress={openWorkList} />
      ) : null}
      <CallDoor phone={me.hasNeighbour ? me.phone : undefined} />
      <Door
        id="door-report"
        tone="apricot"
        icon="speak"
        label={words.report}
        line={words.reportLine}
        onPress={openReport}
      />
      <Door id="door-cases" tone="lake" icon="paper" label={words.cases} line={open.line} onPress={openCases} />
      <Failed me={me} open={open} />
      <Ways ways={[meWay]} />
      <View className="gap-above" />
      <BackToNormal />
    </Page>
  );
}

interface FailedProps {
  readonly me: ReturnType<typeof useMe>;
  readonly open: ReturnType<typeof useOpenAnswer>;
}

/** What was not answered, below the doors, which are there whatever happens. */
function Failed({ me, open }: FailedProps) {
  const error = me.answer.error ?? open.error;
  if (!error) return null;
  const askAgain = () => {
    void me.answer.refetch();
    open.refetch();
  };
  return (
    <FailureNote
      sentence={error.message}
      isOffline={error.code === 'OFFLINE'}
      onRetry={askAgain}
      phone={me.hasNeighbour ? null : me.phone}
    />
  );
}
