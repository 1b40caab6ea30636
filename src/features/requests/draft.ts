/** What a person has written so far, with the key it will be sent under. Kept on the phone after each change. */
import type { CategoryCode } from '#contracts/community-settings';
import type { noPhotoReasons } from '#contracts/request-states';
import type { Place } from '#contracts/values';
import type { MapPoint } from '../../api/map';

export interface DraftPhoto {
  readonly key: string;
  readonly localPath?: string | undefined;
  /** The phone keeps it under `localPath` until it can be stored, even when the app is closed. */
  readonly isKept?: boolean;
  /** Set once it has been stored; what is sent is this. */
  readonly fileId?: string | undefined;
}

/** What was said into the phone; as a photo, it waits there until it can be stored. */
export interface DraftVoice extends DraftPhoto {
  readonly seconds: number;
}

export interface ReportDraft {
  /** The command's key: sent twice, it is one report. */
  readonly key: string;
  readonly step: 1 | 2 | 3 | 4;
  readonly photos: readonly DraftPhoto[];
  readonly place: Partial<Place>;
  readonly words: string;
  /** Chosen by hand; without, what the words suggest. */
  readonly category?: CategoryCode | undefined;
  readonly voice?: DraftVoice | undefined;
  /** A point on the map, with what the map calls it; that is not sent. */
  readonly pin?: MapPoint | undefined;
  /** What was tapped of what is asked, by question. */
  readonly answers?: Readonly<Record<string, number>> | undefined;
  /** Whose it is; one's own without. */
  readonly forPersonId?: string | undefined;
}

export interface ResolveDraft {
  readonly key: string;
  readonly photos: readonly DraftPhoto[];
  readonly words: string;
  readonly noPhotoReason?: (typeof noPhotoReasons)[number] | undefined;
}

/** Nothing written yet. */
export const emptyReport = (key: string): ReportDraft => ({ key, step: 1, photos: [], place: {}, words: '' });
export const emptyResolve = (key: string): ResolveDraft => ({ key, photos: [], words: '' });

interface AnyDraft {
  readonly photos: readonly DraftPhoto[];
  readonly voice?: DraftVoice | undefined;
  readonly words: string;
}

/** Worth offering again: somebody took a photo, said or wrote a word. A place alone may be our own suggestion. */
export function isStarted(draft: AnyDraft): boolean {
  return draft.photos.length > 0 || draft.voice !== undefined || draft.words.trim() !== '';
}

/**
 * As the draft comes back another day: what was taken or said is gone from the phone's temporary folder; what is stored or
 * kept is not, and the rest is forgotten.
 */
export function revived<
  Draft extends { readonly photos: readonly DraftPhoto[]; readonly voice?: DraftVoice | undefined },
>(draft: Draft): Draft {
  const photos = draft.photos.flatMap((photo) => revivedFile(photo) ?? []);
  return { ...draft, photos, ...(draft.voice && { voice: revivedFile(draft.voice) }) };
}

function revivedFile<File extends DraftPhoto>(file: File): File | undefined {
  if (file.isKept) return file;
  const { localPath: _gone, ...rest } = file;
  return file.fileId ? (rest as File) : undefined;
}
