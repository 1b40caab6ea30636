/** The recorder: nobody is heard; a recording is a second of a quiet tone, as a file that can be kept and sent. */
import type { Phone } from '../runtime/phone';
import { numberOr } from '../components/part';
import { failureOf, type Apis, type Given } from './answer';
import { createEvents } from './media-events';
import { needPermission } from './permissions';

/** WeChat stops by itself after a minute, unless told otherwise. */
const usualMs = 60_000;
const samples = 8000;
const headBytes = 44;

/** `getRecorderManager`: one for the whole app. */
export function recorderApis(phone: Phone): Apis {
  const recorder = createRecorder(phone);
  return { getRecorderManager: () => recorder };
}

function createRecorder(phone: Phone): Apis {
  const { methods, tell } = createEvents(['Start', 'Stop', 'Pause', 'Resume', 'Error', 'FrameRecorded']);
  let since: number | undefined;
  let end: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    clearTimeout(end);
    if (since === undefined) {
      tell('Error', { errMsg: 'operateRecorder:fail recorder not start' });
      return;
    }
    const blob = tone();
    const duration = Math.round(performance.now() - since);
    since = undefined;
    tell('Stop', { tempFilePath: phone.files.keep(blob, 'wav'), duration, fileSize: blob.size });
  };
  const start = async ({ duration }: Given = {}): Promise<void> => {
    try {
      await needPermission(phone, 'scope.record', 'RecorderManager.start');
      since = performance.now();
      end = setTimeout(stop, numberOr(duration, usualMs));
      tell('Start');
    } catch (error) {
      tell('Error', failureOf('operateRecorder', error));
    }
  };
  return {
    ...methods,
    start: (options?: Given) => void start(options),
    pause: () => tell('Pause'),
    resume: () => tell('Resume'),
    stop,
  };
}

/** One second, 8000 samples of one byte, as a WAV file. */
function tone(): Blob {
  const view = new DataView(new ArrayBuffer(headBytes + samples));
  const write = (at: number, text: string): void => {
    [...text].forEach((letter, index) => view.setUint8(at + index, letter.charCodeAt(0)));
  };
  write(0, 'RIFF');
  view.setUint32(4, headBytes - 8 + samples, true);
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
  for (let at = 0; at < samples; at += 1) view.setUint8(headBytes + at, 128 + Math.round(20 * Math.sin(at / 3)));
  return new Blob([view.buffer], { type: 'audio/wav' });
}
