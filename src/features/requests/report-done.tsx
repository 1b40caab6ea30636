import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { RequestOutcome } from '#contracts/requests';
import type { Place } from '#contracts/values';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Icon } from '../../components/icon';
import { Page } from '../../components/page';
import { Title } from '../../components/text-block';
import { openHome } from '../../routes';
import { ConsentButton } from '../notices/public';
import { useBuildings, type useMe } from '../people/public';
import { reportWords } from './report-words';
import './report-steps.scss';

interface ReportDoneProps {
  readonly outcome: RequestOutcome;
  readonly place: Partial<Place>;
  readonly me: ReturnType<typeof useMe>;
}

/** It is sent: its number, who has been told, and what happens next. */
export function ReportDone({ outcome, place, me }: ReportDoneProps) {
  const { data } = useBuildings(me.community?.id);
  const gridId = data?.items.find(({ id }) => id === place.buildingId)?.gridId;
  const grid = me.community?.grids.find(({ id }) => id === gridId);
  const look = () => void Taro.redirectTo({ url: `/pages/requests/case/case?id=${outcome.id}` });
  const footer = (
    <>
      <Button id="done-home" tone="ghost" label={reportWords.doneHome} onPress={openHome} />
      <Button id="done-look" label={reportWords.doneLook} onPress={look} />
    </>
  );
  return (
    <Page id="report-done" footer={footer}>
      <View className="done-mark">
        <Icon name="check" tone="white" isLarge />
      </View>
      <View className="done-title">
        <Title>{reportWords.doneTitle}</Title>
      </View>
      <View id="done-number" className="done-number">
        {reportWords.doneNumber(outcome.number)}
      </View>
      <Card>
        <View className="preview-words">{reportWords.doneTold(grid?.name ?? '')}</View>
        {reportWords.doneNext.map((sentence, index) => (
          <View key={sentence} className="done-step">
            <View className="done-step-number">{index + 1}</View>
            <View>{sentence}</View>
          </View>
        ))}
      </Card>
      <View className="gap-above" />
      <ConsentButton kinds={['progress']} label={reportWords.doneConsent} />
    </Page>
  );
}
