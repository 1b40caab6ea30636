import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button } from '../../components/button';
import { RingButton, type Human } from '../../components/ring-button';
import { Quiet, Section, Title } from '../../components/text-block';
import { guideWords as words } from './guide-words';

/** Short enough to be read: nobody agrees to what he has not understood. */
export function PrivacyGuide({ phone }: { phone: Human }) {
  return (
    <View>
      <Title id="guide-title" isAnswer>
        {words.title}
      </Title>
      {words.parts.map(({ title, lines }) => (
        <View key={title}>
          <Section>{title}</Section>
          {lines.map((line) => (
            <View key={line}>{line}</View>
          ))}
        </View>
      ))}
      <View className="gap-above" />
      {process.env.TARO_ENV === 'weapp' ? (
        <Button id="guide-wechat" tone="plain" label={words.wechat} onPress={() => Taro.openPrivacyContract()} />
      ) : null}
      <Quiet>{words.ask}</Quiet>
      <View className="gap-above" />
      <RingButton id="guide-ring" human={phone} />
    </View>
  );
}
