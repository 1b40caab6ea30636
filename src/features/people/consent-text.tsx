import { View } from '@tarojs/components';
import { Card } from '../../components/card';
import type { ConsentText as Text } from '#contracts/consents';
import './people.scss';

/** What is agreed to, word for word, one sentence a line. */
export function ConsentText({ item }: { item: Pick<Text, 'title' | 'sentences'> }) {
  return (
    <Card tone="lake">
      <View className="my-heading">{item.title}</View>
      {item.sentences.map((sentence) => (
        <View key={sentence}>{sentence}</View>
      ))}
    </Card>
  );
}
