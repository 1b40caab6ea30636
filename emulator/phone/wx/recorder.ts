/** The recorder: nobody is heard; a recording is as long as it took, as a file that can be kept and sent. */
import type { Phone } from '../runtime/phone';
import { numberOr } from '../components/part';
import { failureOf, type Apis, type Given } from './answer';
import { createEvents } from './media-events';
import { needPermission } from './permissions';
import { known, recordingOf } from './recording';

/** WeChat stops by itself after a minute, unless told otherwise; after ten in any case. */
const usualMs = 60_000;
const mostMs = 600_000;

/** A recording under way. */
interface Running {
  readonly since: number;
  readonly format: string | undefined;
}

/** `getRecorderManager`: one for the whole app. */
export function recorderApis(phone: Phone): Apis {
  const recorder = createRecorder(phone);
  return { getRecorderManager: () => recorder };
}

function createRecorder(phone: Phone): Apis {
  const names = ['Start', 'Stop', 'Pause', 'Resume', 'Error', 'FrameRecorded', 'InterruptionBegin', 'InterruptionEnd'];
  const { methods, tell } = createEvents(names);
  let running: Running | undefined;
  let end: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    clearTimeout(end);
    if (running === undefined) {
      tell('Error', { errMsg: 'operateRecorder:fail recorder not start' });
      return;
    }
    const duration = Math.round(performance.now() - running.since);
    const { blob, ending } = recordingOf(running.format, duration);
    running = undefined;
    tell('Stop', { tempFilePath: phone.files.keep(blob, ending), duration, fileSize: blob.size });
  };
  const start = async ({ duration, format }: Given = {}): Promise<void> => {
    try {
      if (running) throw new Error("audio is recording, don't start record again");
      const asked = typeof format === 'string' ? format : undefined;
      if (asked !== undefined) known(asked);
      await needPermission(phone, 'scope.record', 'RecorderManager.start');
      running = { since: performance.now(), format: asked };
      end = setTimeout(stop, Math.min(numberOr(duration, usualMs), mostMs));
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
