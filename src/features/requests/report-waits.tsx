import { View } from '@tarojs/components';
import { isRefused, type Waiting } from '../../api/outbox';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { FailureNote } from '../../components/failure-note';
import { Icon } from '../../components/icon';
import { Page } from '../../components/page';
import { Title } from '../../components/text-block';
import { openHome } from '../../routes';
import { RefusedReport } from './refused-report';
import { reportWords } from './report-words';
import { SendNow } from './waiting-reports';
import './report-steps.scss';
import type { Human } from '../../components/ring-button';

/** It is written and safe, and not out yet: what happens by itself, and a person to ring who doesn't want to wait. */
export function ReportWaits({ waiting, phone }: { waiting: Waiting | undefined; phone: Human }) {
  const footer = <Button id="waits-home" label={reportWords.doneHome} onPress={openHome} />;
  if (waiting && isRefused(waiting)) {
    return (
      <Page id="report-refused" footer={footer}>
        <RefusedReport refused={waiting} />
      </Page>
    );
  }
  return (
    <Page id="report-waits" footer={footer}>
      <View className="done-mark waits-mark">
        <Icon name="offline" tone="ink" isLarge />
      </View>
      <View className="done-title waits-title">
        <Title>{reportWords.waitsTitle}</Title>
      </View>
      <Card>
        {reportWords.waitsHow.map((sentence) => (
          <View key={sentence} className="done-step">
            <Icon name="check" tone="leaf" />
            <View>{sentence}</View>
          </View>
        ))}
        <SendNow />
      </Card>
      <View className="gap-above" />
      {waiting?.trouble ? (
        <FailureNote sentence={waiting.trouble.message} isOffline={waiting.trouble.code === 'OFFLINE'} phone={phone} />
      ) : null}
    </Page>
  );
}
