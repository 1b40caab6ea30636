import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Quiet, Title } from '../../components/text-block';
import { chooseElder, useReading } from '../../reading/reading';
import { words } from './words';
import './reading.scss';

/** Asked once, on the page, where WeChat's own text is large; either answer is remembered. */
export function ReadingAsk() {
  const { isAsked } = useReading();
  if (!isAsked) return null;
  return (
    <View className="reading-ask">
      <Card id="reading-ask" tone="apricot">
        <Title>{words.askTitle}</Title>
        <Quiet>{words.elderWhat}</Quiet>
        <View className="reading-part">
          <Button id="reading-ask-yes" label={words.toElder} onPress={() => chooseElder(true)} />
        </View>
        <View className="reading-part">
          <Button id="reading-ask-no" tone="ghost" label={words.askNo} onPress={() => chooseElder(false)} />
        </View>
        <Quiet>{words.askLater}</Quiet>
      </Card>
    </View>
  );
}
