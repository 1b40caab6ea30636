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
  return keepFile({ storage, key }, folder, { bytes, extension });
}

/** A file as it may be kept: looked at, and without what is nobody's business. */
export interface TakenIn {
  readonly bytes: Buffer;
  readonly extension: string;
}

/**
 * Keeps it in a folder and answers where. A path is of the content and the command: a second arrival finds its own file
 * there, and nobody else's command points to it, so that it can be taken back.
 */
export function keepFile(
  { storage, key }: { readonly storage: Storage; readonly key: string },
  folder: string,
  { bytes, extension }: TakenIn,
): Promise<string> {
  const name = createHash('sha256').update(key).update(bytes).digest('hex').slice(0, 24);
  return storage.keep(`${folder}/${name}.${extension}`, bytes);
}

/** Takes back what a command kept that did not come to be; what cannot be removed now is found by nobody. */
export async function takeBack(
  { storage }: { readonly storage: Storage },
  fileIds: readonly string[] = [],
): Promise<void> {
  await storage.remove(fileIds).catch(() => undefined);
}

/** `cloud://env.bucket/` and his folder, and no dots to climb out with. */
export function isOwnUpload(actor: PersonActor, fileId: string): boolean {
  const path = fileId.replace(/^cloud:\/\/[^/]+\//, '');
  return path.startsWith(actor.inbox) && !path.split('/').includes('..');
}
