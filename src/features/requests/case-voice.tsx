import { useEffect, useRef, useState } from 'react';
import { View } from '@tarojs/components';
import type { VoiceView } from '#contracts/request-voice';
import { isVoiceHere, playVoice } from '../../api/voice';
import { Button } from '../../components/button';
import { Quiet } from '../../components/text-block';
import { voiceWords as words } from './voice-words';

/** What was said when it was reported, for who may hear it; where nothing can be played, the words beside it are all. */
export function CaseVoice({ voice }: { voice: VoiceView | undefined }) {
  const [state, become] = useState<'silent' | 'playing' | 'unheard'>('silent');
  const silence = useRef<() => void>(undefined);
  useEffect(() => () => silence.current?.(), []);
  if (!voice || !isVoiceHere) return null;
  const { url, seconds } = voice;
  const press = () => {
    if (state === 'playing') return silence.current?.();
    become('playing');
    silence.current = playVoice({ path: url, seconds }, (isHeard) => become(isHeard ? 'silent' : 'unheard'));
    return undefined;
  };
  return (
    <View>
      <View className="gap-above" />
      <Button
        id="case-voice"
        tone="ghost"
        icon="working"
        label={state === 'playing' ? words.stop : words.listen(seconds)}
        onPress={press}
      />
      {state === 'unheard' ? <Quiet>{words.unheard}</Quiet> : null}
    </View>
  );
}
