/** Checking a sheet: read, examine, remember what is wrong or keep what is right. Nothing of it is taken. */
import { createHash } from 'node:crypto';
import type * as contract from '#contracts/places-papers';
import type { OutputOf } from '#contracts/operation';
import type { PersonActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { deriveId } from '../../kernel/ids';
import { Refusal } from '../../kernel/refusal';
import { writeSheets } from '../../kernel/sheet-port';
import { mayKeepPlaces } from './policy';
import { keepPaper } from './paperwork';
import { presentExamined } from './present';
import { placesRepository, type CommunityRecord, type ImportRecord } from './repository';
import { examineSheet, readUploaded, type Sheet } from './sheet-file';
import { wrongTables } from './wrong-sheet';

type CheckSheet = typeof contract.checkSheet;

/** Of a file that is his own, and no sheet. */
const hopeless: ReadonlySet<string> = new Set(['SHEET_UNREADABLE', 'SHEET_TOO_BIG']);

export async function checkSheet(call: Call<CheckSheet, PersonActor>): Promise<OutputOf<CheckSheet>> {
  const { actor, input, key, storage } = call;
  const { imports, communities } = placesRepository(call.database);
  if (!mayKeepPlaces(actor, input.communityId)) throw new Refusal('NOT_ALLOWED', 'not his community');
  const importId = deriveId('import', actor.personId, key);
  const before = await imports.get(importId);
  if (before) return answered(before, call);
  const community = await communities.get(input.communityId);
  if (!community) throw new Refusal('NOT_FOUND', 'community');
  const { bytes, sheet } = await examineUploaded(call, community);
  const record = { ...importOf(call, sheet), _id: importId, base: community.edition };
  const kept =
    sheet.errors.length > 0
      ? { paperId: await handBack(call, importId, sheet) }
      : { file: await storage.keep(pathOf(importId, bytes), bytes) };
  await imports.insert({ ...record, ...kept });
  await takeAway(call);
  return answered({ ...record, ...kept }, call);
}

/** What nobody can read is not left behind; after a failure of the cloud the same file is checked again. */
async function examineUploaded(call: Call<CheckSheet, PersonActor>, community: CommunityRecord) {
  try {
    const bytes = await readUploaded(call.storage, call.actor, call.input.fileId);
    return { bytes, sheet: await examineSheet(call, community, bytes) };
  } catch (error) {
    if (error instanceof Refusal && hopeless.has(error.code)) await takeAway(call);
    throw error;
  }
}

/** What cannot be removed now lies where only this desk can write. */
async function takeAway({ input, storage }: Call<CheckSheet, PersonActor>): Promise<void> {
  await storage.remove([input.fileId]).catch(() => undefined);
}

function answered(record: ImportRecord, { digest, actor, now }: Call<CheckSheet, PersonActor>): OutputOf<CheckSheet> {
  if (record.digest !== digest) throw new Refusal('KEY_REUSED', 'another sheet');
  return presentExamined(record, { actor, now });
}

/** A document names a few wrong cells; the sheet itself has room for all of them. */
async function handBack(call: Call<CheckSheet, PersonActor>, importId: string, sheet: Sheet): Promise<string> {
  const paperId = deriveId('wrong', importId, JSON.stringify(sheet.errors));
  await keepPaper(call, paperId, await writeSheets(wrongTables(sheet.tables, sheet.errors)));
  return paperId;
}

function importOf({ input, actor, now, digest }: Call<CheckSheet, PersonActor>, sheet: Sheet) {
  const isRight = sheet.errors.length === 0;
  return {
    communityId: input.communityId,
    byId: actor.personId,
    at: now,
    digest,
    state: isRight ? ('ready' as const) : ('wrong' as const),
    counts: sheet.counts,
    toWrite: isRight ? sheet.counts.buildings + sheet.counts.shops : 0,
    written: 0,
    errors: sheet.named,
    errorCount: sheet.errors.length,
  };
}

/** Named by its content: a sheet that was kept is never another one. */
function pathOf(importId: string, bytes: Buffer): string {
  const name = createHash('sha256').update(bytes).digest('hex').slice(0, 24);
  return `sheets/${importId}/${name}.xlsx`;
}
