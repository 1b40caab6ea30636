/**
 * The phone's microphone and loudspeaker: one recording at a time, a minute at most, as MP3, which every phone plays. A
 * browser has neither for us (`isVoiceHere`): a page there says so.
 */
import Taro from '@tarojs/taro';
import { storeFile } from './store-file';

export const longestVoiceSeconds = 60;

export const isVoiceHere = process.env.TARO_ENV === 'weapp';

export interface Recording {
  /** Where the phone has it, until the app is closed. */
  readonly path: string;
  readonly seconds: number;
}

/** `gate`: WeChat's privacy guide was refused, which the screen says; `microphone`: this phone or person lets us not. */
export type VoiceTrouble = 'gate' | 'microphone' | 'short' | 'failed';

interface Listener {
  readonly onStarted: () => void;
  readonly onDone: (recording: Recording) => void;
  readonly onTrouble: (trouble: VoiceTrouble) => void;
}

/** There is one recorder for the whole app, and what listens to it is never taken off again. */
let listener: Listener | undefined;
let recorder: Taro.RecorderManager | undefined;

/** Begins to record; WeChat asks for the microphone when it was not asked before. */
export function startVoice(heard: Listener): void {
  listener = heard;
  recorder ??= tiedRecorder();
  recorder.start({
    duration: longestVoiceSeconds * 1000,
    ...{ format: 'mp3', sampleRate: 16000, numberOfChannels: 1, encodeBitRate: 48000 },
  });
}

/** Ends it; what was said comes by `onDone`. */
export function stopVoice(): void {
  recorder?.stop();
}

/** Ends it, and nobody hears of it any more. */
export function dropVoice(): void {
  if (!listener) return;
  listener = undefined;
  recorder?.stop();
}

/** Plays a recording, aloud even where the phone is silent; answers with what stops it. */
export function playVoice({ path }: Recording, onEnd: (isHeard: boolean) => void): () => void {
  void Taro.setInnerAudioOption({ obeyMuteSwitch: false });
  const player = Taro.createInnerAudioContext();
  let isOver = false;
  const end = (isHeard: boolean) => {
    if (isOver) return;
    isOver = true;
    player.destroy();
    onEnd(isHeard);
  };
  player.onEnded(() => end(true));
  player.onError(() => end(false));
  player.src = path;
  player.play();
  return () => end(true);
}

/** Stores a recording in the person's folder and answers with the file id. Rejects as `storeFile` does. */
export function storeVoice(
  path: string,
  folder: string | undefined,
  onProgress: (percent: number) => void = () => undefined,
): Promise<string> {
  return storeFile({ path, ending: 'mp3' }, folder, onProgress);
}

/** Opens WeChat's own page of what this app may use. */
export async function openVoiceSettings(): Promise<void> {
  await Taro.openSetting().catch(() => undefined);
}

function tiedRecorder(): Taro.RecorderManager {
  const tied = Taro.getRecorderManager();
  // The page may be left while WeChat still asks: then nobody waits, and nothing is recorded.
  tied.onStart(() => (listener ? listener.onStarted() : tied.stop()));
  tied.onStop(({ tempFilePath, duration }) => {
    const seconds = Math.min(longestVoiceSeconds, Math.round(duration / 1000));
    tell((heard) => (seconds < 1 ? heard.onTrouble('short') : heard.onDone({ path: tempFilePath, seconds })));
  });
  // A call that comes in pauses it: what was said so far can be heard, and kept or said again.
  tied.onPause(() => tied.stop());
  tied.onError(({ errMsg }) => tell((heard) => heard.onTrouble(troubleOf(errMsg))));
  return tied;
}

/** Once a recording: the end of it is heard by whoever began it. */
function tell(say: (heard: Listener) => void): void {
  const heard = listener;
  listener = undefined;
  if (heard) say(heard);
}

function troubleOf(words: string): VoiceTrouble {
  if (words.includes('privacy permission')) return 'gate';
  return /auth|permission|denied/i.test(words) ? 'microphone' : 'failed';
}
