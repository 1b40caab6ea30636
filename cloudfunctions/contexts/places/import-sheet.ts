/**
 * Writing a sheet that is right, slice by slice: the community is claimed, documents of a new edition are written
 * beside those that are read, and the last slice switches over. Every slice can be repeated; a claim can be taken up.
 */
import type * as contract from '#contracts/places-papers';
import type { OutputOf } from '#contracts/operation';
import type { PersonActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { Refusal } from '../../kernel/refusal';
import { importToKeep } from './imports';
import { presentImport } from './present';
import {
  placesRepository,
  recordIdOf,
  type CommunityRecord,
  type ImportRecord,
  type PlacesRepository,
} from './repository';
import { examineSheet, readSheetFile, type Sheet } from './sheet-file';

type ImportSheet = typeof contract.importSheet;
type ImportCall = Call<ImportSheet, PersonActor>;

/** Documents of one slice and of one bulk write: a slice is over in seconds. */
const sizes = { slice: 500, bulk: 100 } as const;

export async function importSheet(call: ImportCall): Promise<OutputOf<ImportSheet>> {
  const record = await importToKeep(call, call.input.importId);
  const isToCome = record.written === record.toWrite || call.input.from >= record.written;
  if (record.state === 'done' || !isToCome) return answerOf(record);
  if (record.state === 'wrong' || record.state === 'dropped' || call.input.from > record.written) {
    throw new Refusal('WRONG_STATE', `${record.state} at ${record.written}`);
  }
  const { communities } = placesRepository(call.database);
  const community = await communities.get(record.communityId);
  if (!community) throw new Refusal('NOT_FOUND', 'community');
  // Switched, and cut off before the import could say so.
  if (community.madeBy === record._id) return answerOf(await finish(call, record));
  return answerOf(await writeSlice(call, record, community));
}

async function writeSlice(call: ImportCall, record: ImportRecord, community: CommunityRecord): Promise<ImportRecord> {
  const edition = await claimed(call, record, community);
  const sheet = await examineSheet(call, community, await readSheetFile(call.storage, record.file ?? ''));
  // People moved in since it was checked: it is as wrong now as it would have been then.
  if (sheet.errors.length > 0) return giveBack(call, record, sheet);
  const written = await write(call, sheet, { edition, from: record.written });
  const moved = await progress(call, record, written);
  if (written < record.toWrite) return moved;
  const { grids } = sheet.plan;
  const isSwitched = await placesRepository(call.database).switchTo(record.communityId, record._id, { edition, grids });
  if (!isSwitched) throw new Refusal('STALE', 'dropped, or switched by another hand');
  return finish(call, moved);
}

/** The edition this import writes. @throws Refusal IMPORT_RUNNING, STALE */
async function claimed({ database }: ImportCall, record: ImportRecord, community: CommunityRecord): Promise<number> {
  const repository = placesRepository(database);
  const { importing, edition } = community;
  if (importing?.importId === record._id) return importing.edition;
  if (importing) await mustBeOver(repository, community._id, importing.importId);
  if (edition !== record.base) throw new Refusal('STALE', 'checked against another edition');
  const claim = await repository.claim(community, record._id);
  if (claim) {
    // What nobody reads any more goes when the next one begins; until then there is a way back.
    await repository.removeOthers(community._id, [edition, claim.edition], community.lastEdition);
    return claim.edition;
  }
  const moved = await repository.communities.get(community._id);
  if (moved?.importing?.importId === record._id) return moved.importing.edition;
  throw new Refusal('IMPORT_RUNNING', 'claimed meanwhile');
}

/** A claim may outlive its import by a call that was lost. */
async function mustBeOver(repository: PlacesRepository, communityId: string, importId: string): Promise<void> {
  const other = await repository.imports.get(importId);
  if (other?.state === 'ready' || other?.state === 'writing') throw new Refusal('IMPORT_RUNNING', importId);
  await repository.release(communityId, importId);
}

/** Writes buildings, then shops, from where the last slice ended. @returns how many are written then */
async function write(
  { database }: ImportCall,
  { plan: { buildings, shops } }: Sheet,
  { edition, from }: { readonly edition: number; readonly from: number },
): Promise<number> {
  const repository = placesRepository(database);
  const to = Math.min(from + sizes.slice, buildings.length + shops.length);
  for (const some of bulks(buildings.slice(from, to))) {
    await repository.buildings.insertMissing(
      some.map((one) => ({ ...one, edition, _id: recordIdOf(one.buildingId, edition) })),
    );
  }
  const shopsTo = Math.max(0, to - buildings.length);
  for (const some of bulks(shops.slice(Math.max(0, from - buildings.length), shopsTo))) {
    await repository.shops.insertMissing(
      some.map((one) => ({ ...one, edition, _id: recordIdOf(one.shopId, edition) })),
    );
  }
  return to;
}

function bulks<T>(all: readonly T[]): T[][] {
  const count = Math.ceil(all.length / sizes.bulk);
  return Array.from({ length: count }, (_, at) => all.slice(at * sizes.bulk, (at + 1) * sizes.bulk));
}

async function giveBack(call: ImportCall, record: ImportRecord, { named, errors }: Sheet): Promise<ImportRecord> {
  const { command } = call.database;
  await placesRepository(call.database).release(record.communityId, record._id);
  const change = { state: 'wrong' as const, errors: named, errorCount: errors.length };
  const { imports } = placesRepository(call.database);
  await imports.update({ _id: record._id }, { ...change, errors: command.set(named) });
  await call.storage.remove([record.file ?? '']).catch(() => undefined);
  return { ...record, ...change };
}

/** @throws Refusal WRONG_STATE when it was dropped meanwhile */
async function progress({ database }: ImportCall, record: ImportRecord, written: number): Promise<ImportRecord> {
  const repository = placesRepository(database);
  if (await repository.moveOpen(record, { state: 'writing', written })) return { ...record, state: 'writing', written };
  const moved = await repository.imports.get(record._id);
  if (moved?.state === 'writing' || moved?.state === 'done') return moved;
  await repository.release(record.communityId, record._id);
  throw new Refusal('WRONG_STATE', 'dropped meanwhile');
}

async function finish({ database, storage }: ImportCall, record: ImportRecord): Promise<ImportRecord> {
  await placesRepository(database).imports.update({ _id: record._id }, { state: 'done' });
  await storage.remove([record.file ?? '']).catch(() => undefined);
  return { ...record, state: 'done' };
}

function answerOf(record: ImportRecord): OutputOf<ImportSheet> {
  return { import: presentImport(record), errors: [...record.errors] };
}
