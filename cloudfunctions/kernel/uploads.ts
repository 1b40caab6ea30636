/** What a client uploaded into its own inbox folder; nobody hands over a file of somebody else. */
import { limits } from '#contracts/values';
import type { PersonActor } from './actor';
import { Refusal } from './refusal';
import type { Storage } from './storage';

/** @throws Refusal PHOTO_MISSING, also for a file that isn't the actor's own, and PHOTO_TOO_BIG before its bytes are taken in */
export async function readUpload(storage: Storage, actor: PersonActor, fileId: string): Promise<Buffer> {
  if (!isOwnUpload(actor, fileId)) throw new Refusal('PHOTO_MISSING', 'not in the own inbox', ['photos']);
  const original = await storage.readAtMost(fileId, limits.photos.bytes);
  if (!original) throw new Refusal('PHOTO_MISSING', 'gone', ['photos']);
  if (original === 'tooBig') throw new Refusal('PHOTO_TOO_BIG', 'by what the store says of it');
  return original;
}

/** `cloud://env.bucket/` and his folder, and no dots to climb out with. */
export function isOwnUpload(actor: PersonActor, fileId: string): boolean {
  const path = fileId.replace(/^cloud:\/\/[^/]+\//, '');
  return path.startsWith(actor.inbox) && !path.split('/').includes('..');
}
