import { View } from '@tarojs/components';
import { isRefused, type Waiting } from '../../api/outbox';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Icon } from '../../components/icon';
import { Page } from '../../components/page';
import { RingButton, type Human } from '../../components/ring-button';
import { Title } from '../../components/text-block';
import { openHome } from '../../routes';
import { RefusedReport } from './refused-report';
import { reportWords } from './report-words';
import { SendNow } from './waiting-reports';
import './report-steps.scss';

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
  const isOffline = waiting?.trouble === undefined || waiting.trouble.code === 'OFFLINE';
  return (
    <Page id="report-waits" footer={footer}>
      <View className="done-mark waits-mark">
        <Icon name={isOffline ? 'offline' : 'received'} tone="ink" isLarge />
      </View>
      <View className="done-title waits-title">
        <Title>{isOffline ? reportWords.waitsTitle : reportWords.waitsLater}</Title>
      </View>
      <Card>
        {(isOffline ? reportWords.waitsHow : reportWords.waitsHowLater).map((sentence) => (
          <View key={sentence} className="done-step">
            <Icon name="check" tone="leaf" />
            <View>{sentence}</View>
          </View>
        ))}
        <SendNow />
      </Card>
      <View className="gap-above" />
      {/* What went wrong is nothing to do about; somebody who answers is. */}
      {waiting?.trouble ? <RingButton id="waits-phone" human={phone} /> : null}
    </Page>
  );
}
