import { useState } from 'react';
import { View } from '@tarojs/components';
import { overhear } from '#contracts/request-overheard';
import type { Waiting } from '../../api/outbox';
import { forgetFiles, outbox } from '../../api/outbox-on-phone';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Icon } from '../../components/icon';
import { openOverheard, openReportAgain, openSpot } from '../../routes';
import { wordsOf } from './report-waiting';
import { spotOf } from './spot-of';
import { waitingWords } from './waiting-words';
import './waiting.scss';

/** One nobody takes as it is: why, and the way to change it. Throwing it away is asked twice. */
export function RefusedReport({ refused }: { refused: Waiting }) {
  const [isGivingUp, setGivingUp] = useState(false);
  const spotId = spotOf(refused);
  // What was said of a building is looked at again there: it has moved, or its words have to change.
  const change = () => {
    if (spotId === undefined)
      return (refused.operation === overhear.name ? openOverheard : openReportAgain)(refused.key);
    giveUp();
    return openSpot(spotId);
  };
  const giveUp = () => {
    forgetFiles(refused);
    outbox.drop(refused.key);
  };
  return (
    <Card tone="brick">
      <View className="waiting-head">
        <Icon name="alert" tone="brick" />
        <View>{waitingWords.refused}</View>
      </View>
      <View className="waiting-words">{wordsOf(refused)}</View>
      <View>{isGivingUp ? waitingWords.giveUpAsk : refused.trouble?.message}</View>
      <View className="button-row waiting-buttons">
        {isGivingUp ? (
          <>
            <Button id="refused-drop" tone="ghost" label={waitingWords.giveUpYes} onPress={giveUp} />
            <Button id="refused-keep" label={waitingWords.giveUpNo} onPress={() => setGivingUp(false)} />
          </>
        ) : (
          <>
            <Button id="refused-give-up" tone="ghost" label={waitingWords.giveUp} onPress={() => setGivingUp(true)} />
            <Button
              id="refused-change"
              label={spotId === undefined ? waitingWords.change : waitingWords.lookAgain}
              onPress={change}
            />
          </>
        )}
      </View>
    </Card>
  );
}
