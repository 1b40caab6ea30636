/**
 * Photos on their way in: uploaded by a client into his own inbox folder, taken over by the server — checked, cleaned of
 * metadata, named by content — to a place no client can write.
 */
import { createHash } from 'node:crypto';
import type { PersonActor } from '../../kernel/actor';
import { cleanPicture } from '../../kernel/pictures';
import type { Storage } from '../../kernel/storage';
import { isOwnUpload, readUpload } from '../../kernel/uploads';

/** Seconds a link to a photo lives. */
export const linkSeconds = 600;

/**
 * Takes the photos over and answers where they are kept, in order. The originals stay until `removeOriginals`, so that a
 * command that breaks off can be tried again.
 * @throws Refusal PHOTO_MISSING (also for a file that isn't the actor's own), PHOTO_TOO_BIG, PHOTO_NOT_IMAGE
 */
export function takeOver(
  storage: Storage,
  actor: PersonActor,
  requestId: string,
  fileIds: readonly string[],
): Promise<string[]> {
  return Promise.all(fileIds.map((fileId) => takeOverOne(storage, actor, requestId, fileId)));
}

/** Removes what was taken over, and nothing but the actor's own; what cannot be removed now lies where only he can write. */
export async function removeOriginals(storage: Storage, actor: PersonActor, fileIds: readonly string[]): Promise<void> {
  await storage.remove(fileIds.filter((fileId) => isOwnUpload(actor, fileId))).catch(() => undefined);
}

async function takeOverOne(storage: Storage, actor: PersonActor, requestId: string, fileId: string): Promise<string> {
  const { bytes, extension } = cleanPicture(await readUpload(storage, actor, fileId));
  const name = createHash('sha256').update(bytes).digest('hex').slice(0, 24);
  return storage.keep(`cases/${requestId}/${name}.${extension}`, bytes);
}
