/**
 * Photos on their way in: uploaded by a client into his own inbox folder, taken over by the server — checked, cleaned of
 * metadata, named by content and command — to a place no client can write.
 */
import type { PersonActor } from '../../kernel/actor';
import type { Ports } from '../../kernel/context';
import { cleanPicture } from '../../kernel/pictures';
import type { Storage } from '../../kernel/storage';
import { isOwnUpload, keepFile, readUpload, type TakenIn } from '../../kernel/uploads';

/** Seconds a link to a photo lives. */
export const linkSeconds = 600;

/** Whoever speaks, and with which command. */
export type Taking = Pick<Ports, 'storage'> & { readonly actor: PersonActor; readonly key: string };

/**
 * The photos as they may be kept; nothing is kept yet, so that a refusal leaves nothing behind.
 * @throws Refusal PHOTO_MISSING (also for a file that isn't the actor's own), PHOTO_TOO_BIG, PHOTO_NOT_IMAGE
 */
export function lookAtPhotos({ storage, actor }: Taking, fileIds: readonly string[]): Promise<TakenIn[]> {
  return Promise.all(fileIds.map(async (fileId) => cleanPicture(await readUpload(storage, actor, fileId))));
}

/**
 * Keeps what was looked at below a case and answers where, in order. The originals stay until `removeOriginals`, so that a
 * command that breaks off can be tried again.
 */
export function keepFiles(call: Taking, folder: string, files: readonly TakenIn[]): Promise<string[]> {
  return Promise.all(files.map((file) => keepFile(call, `cases/${folder}`, file)));
}

/** Looks at the photos and keeps them: what has to be refused is refused before. */
export async function takeOver(call: Taking, folder: string, fileIds: readonly string[]): Promise<string[]> {
  return keepFiles(call, folder, await lookAtPhotos(call, fileIds));
}

/** Removes what was taken over, and nothing but the actor's own; what cannot be removed now lies where only he can write. */
export async function removeOriginals(storage: Storage, actor: PersonActor, fileIds: readonly string[]): Promise<void> {
  await storage.remove(fileIds.filter((fileId) => isOwnUpload(actor, fileId))).catch(() => undefined);
}
