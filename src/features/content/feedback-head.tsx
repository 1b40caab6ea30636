import { View } from '@tarojs/components';
import { RingButton } from '../../components/ring-button';
import { Quiet, Title } from '../../components/text-block';
import { useMe } from '../people/public';
import { words } from './words';

/** Who listens, and the number of a human being for what cannot wait. */
export function FeedbackHead() {
  const { phone } = useMe();
  return (
    <View>
      <Title>{words.feedbackTitle}</Title>
      <Quiet>{words.feedbackWhy}</Quiet>
      <View className="gap-above" />
      <RingButton id="feedback-phone" human={phone} />
      <View className="gap-above" />
    </View>
  );
}
