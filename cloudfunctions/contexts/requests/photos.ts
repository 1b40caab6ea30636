/**
 * Photos on their way in: uploaded by a client into his own inbox folder, taken over by the server — checked, cleaned of
 * metadata, named by content — to a place no client can write.
 */
import { createHash } from 'node:crypto';
import type { PersonActor } from '../../kernel/actor';
import { cleanPicture } from '../../kernel/pictures';
import { Refusal } from '../../kernel/refusal';
import type { Storage } from '../../kernel/storage';

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
  await storage.remove(fileIds.filter((fileId) => isOwn(actor, fileId))).catch(() => undefined);
}

async function takeOverOne(storage: Storage, actor: PersonActor, requestId: string, fileId: string): Promise<string> {
  if (!isOwn(actor, fileId)) throw new Refusal('PHOTO_MISSING', 'not in the own inbox', ['photos']);
  const original = await storage.read(fileId);
  if (!original) throw new Refusal('PHOTO_MISSING', 'gone', ['photos']);
  const { bytes, extension } = cleanPicture(original);
  const name = createHash('sha256').update(bytes).digest('hex').slice(0, 24);
  return storage.keep(`cases/${requestId}/${name}.${extension}`, bytes);
}

/** `cloud://env.bucket/inbox/<openid>/…`, and no dots to climb out with. */
function isOwn(actor: PersonActor, fileId: string): boolean {
  const path = fileId.replace(/^cloud:\/\/[^/]+\//, '');
  return path.startsWith(`inbox/${actor.identity.openid}/`) && !path.split('/').includes('..');
}
