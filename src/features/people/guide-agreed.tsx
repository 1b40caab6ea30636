import { View } from '@tarojs/components';
import { consentTexts } from '#contracts/consents';
import { Quiet } from '../../components/text-block';
import { ConsentText } from './consent-text';

/** Who begins to be known here agrees to the guide by it: it stands above the button, word for word. */
export function GuideAgreed({ id, sentence }: { readonly id: string; readonly sentence: string }) {
  return (
    <View id={id}>
      <View className="gap-above" />
      <ConsentText item={consentTexts.guide} />
      <Quiet>{sentence}</Quiet>
    </View>
  );
}
