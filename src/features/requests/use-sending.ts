import { useState } from 'react';
import { ApiError, toApiError } from '../../api/api-error';
import { storePhoto, toSmall } from '../../api/photos';
import { saveFile } from '../../api/saved-files';
import { storeVoice } from '../../api/voice';
import type { DraftPhoto } from './draft';
import { reportWords } from './report-words';

interface Journey {
  /** 0–100 */
  readonly percent: number;
  readonly failure?: string;
}

interface Kind {
  readonly prepare: (localPath: string) => Promise<string>;
  readonly store: typeof storePhoto;
}

const photo: Kind = { prepare: toSmall, store: storePhoto };
/** A recording is as small as it gets. */
export const recording: Kind = { prepare: (path) => Promise.resolve(path), store: storeVoice };

interface Way {
  readonly folder: string | undefined;
  /** Whether one without network is kept on the phone, to be stored when the report goes out. */
  readonly canWait: boolean;
  /** How it is made ready and where it goes; a photo, where nothing else is said. */
  readonly kind?: Kind;
  readonly onChange: (key: string, change: Partial<DraftPhoto>) => void;
}

/** Photos, or a recording, on their way to the server, each with how far it is or why it got stuck. */
export function useSending({ folder, canWait, kind = photo, onChange }: Way) {
  const { prepare, store } = kind;
  const [journeys, setJourneys] = useState<Readonly<Record<string, Journey>>>({});
  const tell = (key: string, journey: Journey) => setJourneys((before) => ({ ...before, [key]: journey }));
  const send = async (key: string, localPath: string) => {
    tell(key, { percent: 0 });
    try {
      const small = await prepare(localPath);
      const stored = store(small, folder, (percent) => tell(key, { percent }));
      const fileId = await stored.catch((thrown: unknown) => {
        if (!canWait) throw thrown;
        return undefined;
      });
      onChange(key, fileId ? { fileId } : { localPath: await kept(small), isKept: true });
    } catch (thrown) {
      tell(key, { percent: 0, failure: toApiError(thrown).message });
    }
  };
  return {
    send,
    percentOf: (key: string) => journeys[key]?.percent ?? 0,
    failureOf: (key: string) => journeys[key]?.failure,
  };
}

function kept(path: string): Promise<string> {
  return saveFile(path).catch((cause: unknown) => {
    throw new ApiError('OFFLINE', reportWords.photoNoRoom, [], cause);
  });
}
