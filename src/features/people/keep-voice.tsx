import { View } from '@tarojs/components';
import { useVoice } from '../../api/use-voice';
import { Quiet } from '../../components/text-block';
import { VoiceRecorder } from '../../components/voice-recorder';
import { Refused } from '../../privacy-gate/refused';
import { gateWords } from '../../privacy-gate/words';
import { keepWords as words } from './kept-words';
import { useMe } from './use-me';
import { useSaid } from './use-proof';

interface KeepVoiceProps {
  /** What she reads or says after the worker; empty while she has agreed to nothing. */
  readonly sentence: string;
  readonly voiceUntil: string;
  readonly uploadFolder: string | undefined;
  readonly onStored: (file: string | undefined) => void;
}

/** She says it into the phone. A recording of other words proves nothing: with another sentence it begins anew. */
export function KeepVoice({ sentence, voiceUntil, uploadFolder, onStored }: KeepVoiceProps) {
  const { phone } = useMe();
  const voice = useVoice();
  const { sent, send, retry, drop } = useSaid(uploadFolder, onStored);
  if (sentence === '') return <Quiet>{words.agreeFirst}</Quiet>;
  const start = () => {
    drop();
    voice.start();
  };
  return (
    <View>
      <VoiceRecorder
        voice={{ ...voice, start }}
        sentence={sentence}
        sentenceLabel={words.sayThis}
        instead={words.noVoice}
        sent={sent}
        onKeep={() => voice.recording && send(voice.recording.path)}
        onRetry={retry}
      />
      <View className="gap-above" />
      <Quiet>{voiceUntil}</Quiet>
      <Refused instead={gateWords.noVoice} phone={phone} />
    </View>
  );
}
