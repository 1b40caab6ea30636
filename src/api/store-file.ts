/** Files of a phone, stored where the server lets this person put them. */
import { ApiError } from './api-error';
import { newKey } from './command-key';
import { inTime } from './deliver';
import { transport } from './transport';

/** Milliseconds one file may take; a shrunk picture or a minute of voice is a few hundred kilobytes. */
const uploadPatience = 60_000;

interface PhoneFile {
  /** Where the phone has it. */
  readonly path: string;
  readonly ending: 'jpg' | 'mp3';
}

/**
 * Stores it in the person's folder (`people.me` says which) and answers with the file id. Rejects with `OFFLINE`, `SLOW`
 * or `UNAVAILABLE`, which pass, or with `PHOTO_MISSING` when the phone has it no more.
 */
export async function storeFile(
  { path, ending }: PhoneFile,
  folder: string | undefined,
  onProgress: (percent: number) => void,
): Promise<string> {
  // Before the first answer of the server nobody knows where this person may put a file.
  if (folder === undefined || !(await transport.isOnline())) throw new ApiError('OFFLINE');
  const name = `${folder.replace(/\/$/, '')}/${await newKey()}.${ending}`;
  return inTime(transport.uploadFile(name, path, onProgress), uploadPatience).catch(async (cause: unknown) => {
    if (cause instanceof ApiError) throw cause;
    const code = isGone(cause) ? 'PHOTO_MISSING' : (await transport.isOnline()) ? 'UNAVAILABLE' : 'OFFLINE';
    throw new ApiError(code, undefined, [], cause);
  });
}

function isGone(thrown: unknown): boolean {
  return /not exist|no such file/i.test(String((thrown as { errMsg?: string } | null)?.errMsg ?? thrown));
}
