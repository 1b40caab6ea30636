/** What a client uploaded into its own inbox folder; nobody hands over a file of somebody else. */
import { createHash } from 'node:crypto';
import { limits } from '#contracts/values';
import type { PersonActor } from './actor';
import { cleanPicture } from './pictures';
import { cleanRecording } from './recordings';
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

/**
 * Takes over what proves that somebody said so, to where no client can write: the picture of a paper without what the
 * phone wrote into it, or a recording. The original stays until its command is done.
 * @throws Refusal PHOTO_MISSING, PHOTO_TOO_BIG, PHOTO_NOT_IMAGE
 */
export async function keepProof(
  { storage, actor, key }: { readonly storage: Storage; readonly actor: PersonActor; readonly key: string },
  folder: string,
  { way, file }: { readonly way: 'paper' | 'voice'; readonly file: string },
): Promise<string> {
  const original = await readUpload(storage, actor, file);
  const { bytes, extension } = way === 'paper' ? cleanPicture(original) : cleanRecording(original);
  // Of the command, too: what one takes back that did not come to be is nobody else's proof.
  const name = createHash('sha256').update(key).update(bytes).digest('hex').slice(0, 24);
  return storage.keep(`${folder}/${name}.${extension}`, bytes);
}

/** `cloud://env.bucket/` and his folder, and no dots to climb out with. */
export function isOwnUpload(actor: PersonActor, fileId: string): boolean {
  const path = fileId.replace(/^cloud:\/\/[^/]+\//, '');
  return path.startsWith(actor.inbox) && !path.split('/').includes('..');
}
