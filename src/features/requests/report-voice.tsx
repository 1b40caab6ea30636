import { useEffect, useState } from 'react';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useVoice } from '../../api/use-voice';
import { isVoiceHere } from '../../api/voice';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import type { Human } from '../../components/ring-button';
import { Quiet } from '../../components/text-block';
import { VoiceRecorder } from '../../components/voice-recorder';
import { Refused } from '../../privacy-gate/refused';
import type { ReportVoice } from './use-report-voice';
import { voiceWords as words } from './voice-words';

/** Further down than any screen: the phone stops at the last line. */
const foot = 100_000;

interface VoicePartProps {
  readonly voice: ReportVoice;
  readonly phone: Human;
}

/** In place of a photo, or beside it, what one says into the phone; a browser has no recorder, and shows nothing. */
export function VoicePart(props: VoicePartProps) {
  const [isOpen, open] = useState(false);
  const { said, drop } = props.voice;
  if (!isVoiceHere) return null;
  if (isOpen) return <Recording {...props} />;
  if (said) {
    return (
      <Card id="voice-said" tone="leaf">
        <View className="preview-words">{words.kept(said.seconds)}</View>
        <Button id="voice-drop" tone="plain" label={words.drop} onPress={drop} />
      </Card>
    );
  }
  return <Button id="voice-open" tone="ghost" icon="microphone" label={words.open} onPress={() => open(true)} />;
}

function Recording({ voice, phone }: VoicePartProps) {
  const recorder = useVoice();
  const { stage } = recorder;
  useEffect(() => {
    // It opens at the foot of the screen, under the buttons: what one presses next is brought into sight.
    Taro.nextTick(() => void Taro.pageScrollTo({ scrollTop: foot, duration: 200 }));
  }, [stage]);
  const start = () => {
    voice.drop();
    recorder.start();
  };
  return (
    <View>
      <Quiet>{words.why}</Quiet>
      <VoiceRecorder
        voice={{ ...recorder, start }}
        instead={words.instead}
        sent={voice.sent}
        onKeep={() => recorder.recording && voice.keep(recorder.recording)}
        onRetry={voice.retry}
      />
      {recorder.trouble === 'gate' ? <Refused instead={words.instead} phone={phone} /> : null}
    </View>
  );
}
