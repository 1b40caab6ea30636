/** A sheet as a file: taken from the coordinator's own inbox or from where it is kept, and examined against what is there. */
import { sheetLimits, type CellError, type PlaceImport } from '#contracts/places-papers';
import * as people from '#contracts/people';
import type { PersonActor } from '../../kernel/actor';
import type { Ask, Ports } from '../../kernel/context';
import { breathe } from '../../kernel/breathe';
import { Refusal } from '../../kernel/refusal';
import { readSheets, type SheetTable } from '../../kernel/sheet-port';
import type { Storage } from '../../kernel/storage';
import { isOwnUpload } from '../../kernel/uploads';
import { placesRepository, type CommunityRecord } from './repository';
import { sheetBounds } from './sheet-form';
import { examine, type Plan } from './sheet-plan';
import { tableNames } from './words';

export interface Sheet {
  readonly plan: Plan;
  readonly errors: readonly CellError[];
  /** As many of them as anybody reads. */
  readonly named: readonly CellError[];
  readonly counts: PlaceImport['counts'];
  /** As they were read. */
  readonly tables: ReadonlyMap<string, SheetTable>;
}

/**
 * Reads what the actor uploaded into his own inbox folder.
 * @throws Refusal SHEET_MISSING (also for a file that isn't his), SHEET_TOO_BIG
 */
export function readUploaded(storage: Storage, actor: PersonActor, fileId: string): Promise<Buffer> {
  if (!isOwnUpload(actor, fileId)) throw new Refusal('SHEET_MISSING', 'not in the own inbox', ['fileId']);
  return readSheetFile(storage, fileId);
}

/** @throws Refusal SHEET_MISSING, SHEET_TOO_BIG */
export async function readSheetFile(storage: Storage, fileId: string): Promise<Buffer> {
  const bytes = await storage.readAtMost(fileId, sheetLimits.bytes);
  if (bytes === undefined) throw new Refusal('SHEET_MISSING', 'gone', ['fileId']);
  if (bytes === 'tooBig') throw new Refusal('SHEET_TOO_BIG', 'bytes', ['fileId']);
  return bytes;
}

/** Reads and examines a sheet: two reads of places, and one of people where a building goes or changes its grid. */
export async function examineSheet(
  { database, ask }: Pick<Ports, 'database'> & { readonly ask: Ask },
  community: CommunityRecord,
  bytes: Buffer,
): Promise<Sheet> {
  const tables = await readSheets(bytes, Object.values(tableNames), sheetBounds);
  const repository = placesRepository(database);
  const [buildings, shops] = await Promise.all([
    repository.buildingsOf(community._id, community.edition),
    repository.shopsOf(community._id, community.edition),
  ]);
  const { plan, errors, mustBeEmpty } = examine(tables, { community, buildings, shops });
  await breathe();
  const lived = await livedIn(ask, [...mustBeEmpty.keys()]);
  const all = [...errors, ...lived.flatMap((id) => mustBeEmpty.get(id) ?? [])];
  return { plan, errors: all, named: all.slice(0, sheetLimits.errors), counts: countsOf(plan), tables };
}

async function livedIn(ask: Ask, buildingIds: readonly string[]): Promise<readonly string[]> {
  if (buildingIds.length === 0) return [];
  return (await ask(people.homesIn, { buildingIds: [...buildingIds] })).buildingIds;
}

function countsOf({ grids, buildings, shops }: Plan): PlaceImport['counts'] {
  const doors = buildings.flatMap((building) => building.doors.flatMap((floor) => floor.doors)).length;
  return { grids: grids.length, buildings: buildings.length, doors, shops: shops.length };
}
