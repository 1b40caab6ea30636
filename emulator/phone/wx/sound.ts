/** Sound: nothing is recorded or heard; a recording is a second of silence. */
import type { Phone } from '../runtime/phone';
import type { Apis } from './answer';
import { needPrivacy } from './privacy';

type Listener = (value: unknown) => void;

/** `getRecorderManager` and `createInnerAudioContext`. */
export function soundApis(phone: Phone): Apis {
  const recorder = createRecorder(phone);
  return { getRecorderManager: () => recorder, createInnerAudioContext: () => createPlayer() };
}

/** Listeners by event name, as both kinds of object have them. */
function createEvents(names: readonly string[]): { methods: Apis; tell: (name: string, value?: unknown) => void } {
  const listeners = new Map<string, Set<Listener>>();
  const methods = Object.fromEntries(
    names.flatMap((name): [string, unknown][] => [
      [`on${name}`, (listener: Listener) => void listeners.set(name, new Set(listeners.get(name)).add(listener))],
      [
        `off${name}`,
        (listener?: Listener) => (listener ? listeners.get(name)?.delete(listener) : listeners.delete(name)),
      ],
    ]),
  );
  const tell = (name: string, value: unknown = {}): void => {
    for (const listener of listeners.get(name) ?? []) setTimeout(() => listener(value));
  };
  return { methods, tell };
}

function createRecorder(phone: Phone): Apis {
  const { methods, tell } = createEvents(['Start', 'Stop', 'Pause', 'Resume', 'Error', 'FrameRecorded']);
  let since = 0;
  return {
    ...methods,
    start: () => {
      since = performance.now();
      needPrivacy(phone, 'RecorderManager.start').then(
        () => tell('Start'),
        (error: unknown) => tell('Error', { errMsg: String(error) }),
      );
    },
    pause: () => tell('Pause'),
    resume: () => tell('Resume'),
    stop: () => {
      const blob = silence();
      const duration = Math.round(performance.now() - since);
      tell('Stop', { tempFilePath: phone.files.keep(blob, 'wav'), duration, fileSize: blob.size });
    },
  };
}

function createPlayer(): Apis {
  const { methods, tell } = createEvents([
    'Canplay',
    'Play',
    'Pause',
    'Stop',
    'Ended',
    'TimeUpdate',
    'Error',
    'Waiting',
  ]);
  return {
    ...methods,
    ...{ src: '', duration: 1, currentTime: 0, paused: true, loop: false, volume: 1, autoplay: false },
    play: () => {
      tell('Play');
      setTimeout(() => tell('Ended'), 1000);
    },
    pause: () => tell('Pause'),
    stop: () => tell('Stop'),
    seek: () => undefined,
    destroy: () => undefined,
  };
}

/** One second, 8000 samples of one byte, as a WAV file. */
function silence(): Blob {
  const samples = 8000;
  const view = new DataView(new ArrayBuffer(44 + samples));
  const write = (at: number, text: string): void => {
    [...text].forEach((letter, index) => view.setUint8(at + index, letter.charCodeAt(0)));
  };
  write(0, 'RIFF');
  view.setUint32(4, 36 + samples, true);
  write(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, samples, true);
  view.setUint32(28, samples, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  write(36, 'data');
  view.setUint32(40, samples, true);
  new Uint8Array(view.buffer, 44).fill(128);
  return new Blob([view.buffer], { type: 'audio/wav' });
}
