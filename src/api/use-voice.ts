import { useEffect, useRef, useState } from 'react';
import {
  dropVoice,
  isVoiceHere,
  openVoiceSettings,
  playVoice,
  startVoice,
  stopVoice,
  type Recording,
  type VoiceTrouble,
} from './voice';

type Stage = 'ready' | 'opening' | 'recording' | 'recorded';

interface VoiceState {
  readonly stage: Stage;
  /** Recorded so far. */
  readonly seconds: number;
  readonly recording: Recording | undefined;
  readonly isPlaying: boolean;
  readonly trouble: VoiceTrouble | 'unheard' | undefined;
}

const nothing: VoiceState = {
  ...{ stage: 'ready', seconds: 0, recording: undefined, isPlaying: false, trouble: undefined },
};

/** One recording: begun, ended, heard, and begun again. What is left with the page is dropped. */
export function useVoice() {
  const [state, set] = useState(nothing);
  const become = (change: Partial<VoiceState>) => set((now) => ({ ...now, ...change }));
  const silence = useRef<() => void>(undefined);
  useLeaving(() => {
    silence.current?.();
    dropVoice();
  });
  useEverySecond(state.stage === 'recording', () => set((now) => ({ ...now, seconds: now.seconds + 1 })));
  const start = () => {
    silence.current?.();
    set({ ...nothing, stage: 'opening' });
    startVoice({
      onStarted: () => become({ stage: 'recording' }),
      onDone: (recording) => become({ stage: 'recorded', recording, seconds: recording.seconds }),
      onTrouble: (trouble) => set({ ...nothing, trouble }),
    });
  };
  const listen = () => {
    if (state.isPlaying) return silence.current?.();
    if (!state.recording) return undefined;
    become({ isPlaying: true, trouble: undefined });
    silence.current = playVoice(state.recording, (isHeard) =>
      become({ isPlaying: false, ...(!isHeard && { trouble: 'unheard' as const }) }),
    );
    return undefined;
  };
  return {
    ...state,
    isHere: isVoiceHere,
    start,
    stop: stopVoice,
    listen,
    allow: () => void openVoiceSettings().then(() => become({ trouble: undefined })),
  };
}

export type Voice = ReturnType<typeof useVoice>;

function useLeaving(leave: () => void): void {
  const last = useRef(leave);
  last.current = leave;
  useEffect(() => () => last.current(), []);
}

function useEverySecond(isOn: boolean, pass: () => void): void {
  const last = useRef(pass);
  last.current = pass;
  useEffect(() => {
    if (!isOn) return undefined;
    const passing = setInterval(() => last.current(), 1000);
    return () => clearInterval(passing);
  }, [isOn]);
}
