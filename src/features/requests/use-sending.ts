import { useState } from 'react';
import { ApiError, toApiError } from '../../api/api-error';
import { sendPhoto } from '../../api/photos';
import type { ChangePhotos } from './use-photos';

interface Journey {
  /** 0–100 */
  readonly percent: number;
  readonly failure?: string;
}

/** Photos on their way to the server, each with how far it is or why it got stuck. */
export function useSending(folder: string | undefined, change: ChangePhotos) {
  const [journeys, setJourneys] = useState<Readonly<Record<string, Journey>>>({});
  const report = (key: string, journey: Journey) => setJourneys((before) => ({ ...before, [key]: journey }));
  const send = async (key: string, localPath: string) => {
    report(key, { percent: 0 });
    try {
      // Before the first answer of the server nobody knows where this person may put a photo.
      if (folder === undefined) throw new ApiError('OFFLINE');
      const fileId = await sendPhoto(localPath, folder, (percent) => report(key, { percent }));
      change((before) => before.map((photo) => (photo.key === key ? { ...photo, fileId } : photo)));
    } catch (thrown) {
      report(key, { percent: 0, failure: toApiError(thrown).message });
    }
  };
  return {
    send,
    percentOf: (key: string) => journeys[key]?.percent ?? 0,
    failureOf: (key: string) => journeys[key]?.failure,
  };
}
