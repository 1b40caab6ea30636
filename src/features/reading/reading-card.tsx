import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { ChoiceGrid } from '../../components/choice-grid';
import { Quiet } from '../../components/text-block';
import { textSizes } from '../../reading/mode';
import { chooseElder, chooseSize, useReading } from '../../reading/reading';
import { BackToNormal } from './back-to-normal';
import { sizeWords, words } from './words';
import './reading.scss';

/** The switch of 长辈版, and how large its text is. */
export function ReadingCard() {
  const { isElder, size } = useReading();
  return (
    <Card id="reading">
      <View className="reading-heading">{words.elder}</View>
      <Quiet>{isElder ? words.elderIsOn : words.elderWhat}</Quiet>
      {isElder ? <Sizes size={size} /> : null}
      <View className="reading-part">
        {isElder ? (
          <BackToNormal />
        ) : (
          <Button id="reading-elder" tone="ghost" icon="look" label={words.toElder} onPress={() => chooseElder(true)} />
        )}
      </View>
    </Card>
  );
}

function Sizes({ size }: { size: (typeof textSizes)[number] }) {
  const choices = textSizes.map((value) => ({ value, label: sizeWords[value] }));
  return (
    <View className="reading-part">
      <View>{words.whichSize}</View>
      <ChoiceGrid id="reading-size" label={words.whichSize} choices={choices} chosen={size} onChoose={chooseSize} />
    </View>
  );
}
