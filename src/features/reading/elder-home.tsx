import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Door } from '../../components/door';
import { FailureNote } from '../../components/failure-note';
import { Page } from '../../components/page';
import { Title } from '../../components/text-block';
import { chooseElder } from '../../reading/reading';
import { openCases, openReport, openWorkList } from '../../routes';
import { greeting } from '../../time';
import { CallDoor, GuestCard, useMe } from '../people/public';
import { useOpenAnswer, WaitingReports } from '../requests/public';
import { words } from './words';
import './reading.scss';

/** The home of 长辈版: a few large doors and the way back. Who works here has a door to his round, too. */
export function ElderHome() {
  const me = useMe();
  const open = useOpenAnswer();
  const error = me.answer.error ?? open.error;
  const askAgain = () => {
    void me.answer.refetch();
    open.refetch();
  };
  return (
    <Page id="elder-home">
      <View className="reading-ask">
        <Title isAnswer>{words.hello(greeting())}</Title>
      </View>
      <GuestCard person={me.person} />
      <WaitingReports />
      <CallDoor phone={me.hasNeighbour ? me.phone : undefined} />
      <Door id="door-report" tone="apricot" icon="speak" label={words.report} onPress={openReport} />
      <Door id="door-cases" tone="lake" icon="paper" label={words.cases} line={open.line} onPress={openCases} />
      {me.gridIds.length > 0 ? (
        <Door id="door-work" tone="sheet" icon="working" label={words.work} onPress={openWorkList} />
      ) : null}
      {error ? (
        <FailureNote
          sentence={error.message}
          isOffline={error.code === 'OFFLINE'}
          onRetry={askAgain}
          phone={me.hasNeighbour ? null : me.phone}
        />
      ) : null}
      <Button id="reading-normal" tone="plain" label={words.toNormal} onPress={() => chooseElder(false)} />
    </Page>
  );
}
