/**
 * What somebody said into the phone when he reported: heard by who works on it and by those it is about, never by a
 * neighbour, and for thirty days. Why nobody else has to listen first: docs/decisions/0019-a-voice-is-for-the-worker.md.
 */
import type { VoiceInput, VoiceView } from '#contracts/request-voice';
import type { PersonActor } from '../../kernel/actor';
import type { Ports } from '../../kernel/context';
import { cleanRecording } from '../../kernel/recordings';
import { readUpload, type TakenIn } from '../../kernel/uploads';
import type { Taking } from './photos';
import { readsAsNeighbour } from './policy';
import { requestsRepository, type RequestRecord } from './repository';

/**
 * The recording as it may be kept; nothing is kept yet.
 * @throws Refusal PHOTO_MISSING (also for a file that isn't the actor's own), PHOTO_TOO_BIG, PHOTO_NOT_IMAGE
 */
export async function hearVoice({ storage, actor }: Taking, voice: VoiceInput | undefined): Promise<TakenIn[]> {
  return voice === undefined ? [] : [cleanRecording(await readUpload(storage, actor, voice.file))];
}

/** Where it can be heard, for who may; a link that dies. */
export function presentVoice(
  record: RequestRecord,
  reader: PersonActor,
  links: ReadonlyMap<string, string>,
): { readonly voice?: VoiceView } {
  const { voice } = record;
  const url = voice && links.get(voice.fileId);
  return voice && url !== undefined && !readsAsNeighbour(reader, record)
    ? { voice: { url, seconds: voice.seconds } }
    : {};
}

/** Ends recordings that were made before; the words they were written down in stay. */
export async function endCaseVoices({ database, storage }: Ports, before: Date): Promise<number> {
  const repository = requestsRepository(database);
  const due = await repository.withVoicesBefore(before);
  // The files go first: where it breaks off they are found once more, and one that is gone is no failure.
  await storage.remove(due.flatMap(({ voice }) => voice?.fileId ?? []));
  for (const { _id } of due) await repository.endVoice(_id);
  return due.length;
}
