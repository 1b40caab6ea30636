import { View } from '@tarojs/components';
import { aria } from './aria';
import { Button } from './button';
import { Card } from './card';
import { Icon } from './icon';
import { press } from './press';
import { ProgressBar } from './progress-bar';
import { words } from './words';
import './voice-recorder.scss';

/** A recording as it is made: `ready` → `opening` (WeChat asks for the microphone) → `recording` → `recorded`. */
export interface VoiceLike {
  /** Nowhere but in WeChat is there a recorder. */
  readonly isHere: boolean;
  readonly stage: 'ready' | 'opening' | 'recording' | 'recorded';
  readonly seconds: number;
  readonly isPlaying: boolean;
  /** `gate`: the privacy guide was refused, which the page says itself. */
  readonly trouble: 'gate' | 'microphone' | 'short' | 'failed' | 'unheard' | undefined;
  readonly start: () => void;
  readonly stop: () => void;
  readonly listen: () => void;
  /** Opens WeChat's settings. */
  readonly allow: () => void;
}

/** How far a recording is on its way. */
export interface VoiceRecorderSent {
  readonly percent: number;
  readonly state: 'sending' | 'sent' | 'kept' | 'failed';
}

interface VoiceRecorderProps {
  readonly voice: VoiceLike;
  /** What is to be read aloud, when it is not one's own words. */
  readonly sentence?: string;
  readonly sentenceLabel?: string;
  /** What can be done without a recording. */
  readonly instead: string;
  /** How far it is on its way to the server; missing while it is not kept. */
  readonly sent?: VoiceRecorderSent | undefined;
  /** It shall be this one. */
  readonly onKeep: () => void;
  readonly onRetry: () => void;
}

/** A voice: recorded, ended, heard, said again and kept. Every step is one big place to press. */
export function VoiceRecorder({ voice, sentence, sentenceLabel, instead, ...keeping }: VoiceRecorderProps) {
  if (!voice.isHere) return <Instead id="voice-nowhere" lines={[words.voiceNotHere, instead]} />;
  return (
    <View id="voice">
      {sentence ? (
        <Card id="voice-sentence" tone="apricot">
          {sentenceLabel ? <View>{sentenceLabel}</View> : null}
          <View className="voice-sentence">{sentence}</View>
        </Card>
      ) : null}
      <View className="gap-above" />
      {voice.stage === 'recorded' ? <Recorded voice={voice} {...keeping} /> : <Microphone voice={voice} />}
      <Trouble voice={voice} instead={instead} />
    </View>
  );
}

/** One place to press, to begin and to end. */
function Microphone({ voice: { stage, seconds, start, stop } }: { voice: VoiceLike }) {
  if (stage === 'recording') {
    return (
      <View className="voice-box voice-on" {...press({ id: 'voice-stop', label: words.voiceStop, onPress: stop })}>
        <View id="voice-time" className="voice-time">
          {words.voiceRecording(seconds)}
        </View>
        <View className="voice-does">
          <Icon name="stop" tone="white" />
          <View>{words.voiceStop}</View>
        </View>
      </View>
    );
  }
  const label = stage === 'opening' ? words.voiceOpening : words.voiceStart;
  const isDisabled = stage === 'opening';
  return (
    <View className="voice-box" {...press({ id: 'voice-start', label, isDisabled, onPress: start })}>
      <Icon name="microphone" tone="leaf" isLarge />
      <View>{label}</View>
    </View>
  );
}

type Keeping = Pick<VoiceRecorderProps, 'sent' | 'onKeep' | 'onRetry'>;

function Recorded({ voice, sent, onKeep, onRetry }: Keeping & { voice: VoiceLike }) {
  const { seconds, isPlaying, listen, start } = voice;
  return (
    <Card id="voice-recorded" tone={sent?.state === 'sent' ? 'leaf' : 'sheet'}>
      <View className="voice-long">{words.voiceRecorded(seconds)}</View>
      {sent ? <Sent sent={sent} /> : null}
      <View className="button-row">
        <Button
          id="voice-listen"
          tone="ghost"
          icon="working"
          label={isPlaying ? words.voicePlaying : words.voiceListen}
          onPress={listen}
        />
        <Button id="voice-again" tone="ghost" label={words.voiceAgain} onPress={start} />
      </View>
      {sent ? null : (
        <View className="voice-last">
          <Button id="voice-keep" tone="lake" label={words.voiceKeep} onPress={onKeep} />
        </View>
      )}
      {sent?.state === 'failed' ? (
        <View className="voice-last">
          <Button id="voice-retry" tone="lake" label={words.voiceSendAgain} onPress={onRetry} />
        </View>
      ) : null}
    </Card>
  );
}

function Sent({ sent: { percent, state } }: { sent: NonNullable<Keeping['sent']> }) {
  if (state === 'sending') return <ProgressBar percent={percent} label={words.voiceSending} />;
  if (state === 'failed') return null;
  return <View id="voice-sent">{state === 'sent' ? words.voiceSent : words.voiceKept}</View>;
}

const troubles = { short: words.voiceShort, failed: words.voiceFailed, unheard: words.voiceUnheard } as const;

/** Never a dead end: how to open the microphone, and what can be done without. */
function Trouble({ voice: { trouble, allow }, instead }: { voice: VoiceLike; instead: string }) {
  if (trouble === undefined || trouble === 'gate') return null;
  if (trouble !== 'microphone') return <Instead id="voice-trouble" lines={[troubles[trouble]]} />;
  return (
    <View>
      <Instead id="voice-refused" lines={[words.voiceRefused, words.voiceAllowHow, instead]} />
      <View className="gap-above" />
      <Button id="voice-allow" tone="ghost" label={words.voiceAllow} onPress={allow} />
    </View>
  );
}

function Instead({ id, lines }: { id: string; lines: readonly string[] }) {
  return (
    <View className="voice-instead" {...aria({ role: 'status', isLive: true })}>
      <Card id={id} tone="apricot">
        {lines.map((line, at) => (
          <View key={line} className={at === 0 ? 'voice-heading' : ''}>
            {line}
          </View>
        ))}
      </Card>
    </View>
  );
}
