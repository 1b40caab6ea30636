/** The player: the browser plays the file, without a sound. */
import type { Phone } from '../runtime/phone';
import { textOr } from '../components/part';
import { asynchronous, type Apis } from './answer';
import { createEvents } from './media-events';

/** What the browser tells → what WeChat calls it. */
const names: Readonly<Record<string, string>> = {
  ...{ canplay: 'Canplay', play: 'Play', pause: 'Pause', ended: 'Ended', timeupdate: 'TimeUpdate' },
  ...{ waiting: 'Waiting', seeking: 'Seeking', seeked: 'Seeked' },
};
/** WeChat's code for a file it cannot read. */
const unreadable = 10004;
/** Properties that are the browser's own. */
const own = ['autoplay', 'loop', 'volume', 'playbackRate'] as const;
const told = ['duration', 'currentTime', 'paused'] as const;

/** `createInnerAudioContext`, `setInnerAudioOption`: this phone has no switch for silence and plays nothing else beside. */
export function playerApis(phone: Phone): Apis {
  return {
    createInnerAudioContext: () => createPlayer(phone),
    setInnerAudioOption: asynchronous('setInnerAudioOption', () => ({})),
  };
}

function createPlayer({ files }: Phone): Apis {
  const { methods, tell } = createEvents([...Object.values(names), 'Stop', 'Error']);
  const audio = new Audio();
  audio.muted = true;
  let source = '';
  let isStopped = false;
  for (const [heard, name] of Object.entries(names)) {
    // A stop is a pause of the browser's that is told as what it is.
    audio.addEventListener(heard, () => tell(name === 'Pause' && isStopped ? 'Stop' : name));
  }
  audio.addEventListener('error', () => source !== '' && tell('Error', { errCode: unreadable, errMsg: 'not found' }));
  const player = {
    ...methods,
    play: () => {
      isStopped = false;
      // Why it cannot play is told by the event.
      audio.play().catch(() => undefined);
    },
    pause: () => audio.pause(),
    stop: () => {
      isStopped = true;
      audio.pause();
      audio.currentTime = 0;
    },
    seek: (seconds: number) => void (audio.currentTime = seconds),
    destroy: () => {
      source = '';
      audio.removeAttribute('src');
      audio.load();
    },
  };
  return Object.defineProperties(player, {
    src: {
      get: () => source,
      set: (path: unknown) => {
        source = textOr(path);
        audio.src = files.urlOf(source);
      },
    },
    ...mirrored(audio),
  });
}

function mirrored(audio: HTMLAudioElement): PropertyDescriptorMap {
  const values = audio as unknown as Record<string, unknown>;
  return {
    ...Object.fromEntries(told.map((name) => [name, { get: () => values[name] }])),
    ...Object.fromEntries(
      own.map((name) => [name, { get: () => values[name], set: (value: unknown) => void (values[name] = value) }]),
    ),
  };
}
