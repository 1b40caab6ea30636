/**
 * What proves that somebody without WeChat agreed: a picture of the paper, a recording, or a witness. A file comes from
 * the worker's own inbox and is kept where no client can write.
 */
import type { ConsentEvidence } from '#contracts/consents';
import type { Operation } from '#contracts/operation';
import type { PersonActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { Refusal } from '../../kernel/refusal';
import { isOwnUpload, keepProof } from '../../kernel/uploads';
import type { ConsentRecord } from './person-parts';
import { seal } from './sealed';

/**
 * Keeps the evidence and answers what is stored of it; no database call.
 * @throws Refusal PROOF_NEEDED, PHOTO_MISSING, PHOTO_TOO_BIG, PHOTO_NOT_IMAGE
 */
export async function takeEvidence(
  call: Call<Operation, PersonActor>,
  personId: string,
  { way, file, witness }: ConsentEvidence,
): Promise<Pick<ConsentRecord, 'way' | 'fileId' | 'witness'>> {
  if (way === 'spoken') {
    if (witness === undefined) throw new Refusal('PROOF_NEEDED', 'nobody heard it', ['evidence.witness']);
    return { way, witness: seal(call.vault, personId, 'witness', witness) };
  }
  if (file === undefined) throw new Refusal('PROOF_NEEDED', 'no file', ['evidence.file']);
  return { way, fileId: await keepProof(call, `consents/${personId}`, { way, file }) };
}

/** Removes what was taken over from the worker's inbox; what cannot be removed now lies where only he can write. */
export async function removeEvidence(
  { storage, actor }: Pick<Call<Operation, PersonActor>, 'storage' | 'actor'>,
  { file }: ConsentEvidence,
): Promise<void> {
  if (file !== undefined && isOwnUpload(actor, file)) await storage.remove([file]).catch(() => undefined);
}
