/** What a client uploaded into its own inbox folder; nobody hands over a file of somebody else. */
import type { PersonActor } from './actor';
import { Refusal } from './refusal';
import type { Storage } from './storage';

/** @throws Refusal PHOTO_MISSING, also for a file that isn't the actor's own */
export async function readUpload(storage: Storage, actor: PersonActor, fileId: string): Promise<Buffer> {
  if (!isOwnUpload(actor, fileId)) throw new Refusal('PHOTO_MISSING', 'not in the own inbox', ['photos']);
  const original = await storage.read(fileId);
  if (!original) throw new Refusal('PHOTO_MISSING', 'gone', ['photos']);
  return original;
}

/** `cloud://env.bucket/` and his folder, and no dots to climb out with. */
export function isOwnUpload(actor: PersonActor, fileId: string): boolean {
  const path = fileId.replace(/^cloud:\/\/[^/]+\//, '');
  return path.startsWith(actor.inbox) && !path.split('/').includes('..');
}
