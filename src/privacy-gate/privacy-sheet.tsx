import { View } from '@tarojs/components';
import { aria } from '../components/aria';
import { Button } from '../components/button';
import { Quiet, Title } from '../components/text-block';
import { AgreeButton } from '../components/wechat-button';
import { openPrivacy } from '../routes';
import { agree, refuse, usePrivacyGate } from './gate';
import { gateWords as words } from './words';
import './privacy-gate.scss';

/** Our own sheet for WeChat's privacy gate: what for, what happens without, and two answers of one size. */
export function PrivacySheet() {
  const { referrer } = usePrivacyGate();
  return (
    <View className="privacy-cover">
      <View id="privacy-sheet" className="privacy-sheet" {...aria({ role: 'dialog', isLive: true })}>
        <Title>{words.title}</Title>
        <View>{words.need(referrer)}</View>
        <View>{words.only}</View>
        <Quiet>{words.still}</Quiet>
        <View className="privacy-answers">
          <AgreeButton id="privacy-agree" label={words.agree} onAgree={agree} />
          <Button id="privacy-refuse" tone="ghost" label={words.refuse} onPress={refuse} />
          <Button id="privacy-guide" tone="plain" label={words.guide} onPress={openPrivacy} />
        </View>
      </View>
    </View>
  );
}
