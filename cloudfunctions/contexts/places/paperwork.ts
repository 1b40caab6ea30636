/** What a coordinator takes home from his places: the empty workbook, the filled one, and codes for plates. */
import { platePage } from '#contracts/places';
import type * as contract from '#contracts/places-papers';
import type { Operation, OutputOf } from '#contracts/operation';
import type { PersonActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { deriveId } from '../../kernel/ids';
import { Refusal } from '../../kernel/refusal';
import { writeSheets } from '../../kernel/sheet-port';
import type { Storage } from '../../kernel/storage';
import { communityOf } from './kept';
import { papersRepository } from './papers-repository';
import { toScene } from './plate';
import { mayKeepPlaces } from './policy';
import { placesRepository } from './repository';
import { emptyTables, tablesFor } from './workbook';
import { fileNames, plateLabel } from './words';

type Template = typeof contract.template;
type ExportSheet = typeof contract.exportSheet;
type PaperLink = typeof contract.paperLink;
type Plate = typeof contract.plate;

/** Seconds a link to a paper lives. */
const linkSeconds = 600;

export async function template(_: Call<Template, PersonActor>): Promise<OutputOf<Template>> {
  return { name: fileNames.template, base64: (await writeSheets(emptyTables)).toString('base64') };
}

/** Named by what is in it, in a folder of the asker's: whoever has not asked cannot name it. */
export async function exportSheet(call: Call<ExportSheet, PersonActor>): Promise<OutputOf<ExportSheet>> {
  const { communityId } = call.input;
  if (!mayKeepPlaces(call.actor, communityId)) throw new Refusal('NOT_ALLOWED', 'not his community');
  const repository = placesRepository(call.database);
  const community = await repository.communities.get(communityId);
  if (!community) throw new Refusal('NOT_FOUND', 'community');
  const [buildings, shops] = await Promise.all([
    repository.withDoors(communityId, community.edition),
    repository.shopsOf(communityId, community.edition),
  ]);
  const tables = tablesFor({ community, buildings, shops });
  const paperId = deriveId('paper', communityId, JSON.stringify(tables));
  await keepPaper(call, paperId, await writeSheets(tables));
  return { paperId, name: fileNames.export(community.name) };
}

export async function paperLink(call: Call<PaperLink, PersonActor>): Promise<OutputOf<PaperLink>> {
  const url = await linkTo(call.storage, pathOf(call.actor, call.input.paperId));
  if (url === undefined) throw new Refusal('NOT_FOUND', 'paper');
  return { url };
}

export async function plate(call: Call<Plate, PersonActor>): Promise<OutputOf<Plate>> {
  const { scene, label } = await plateAsked(call);
  const picture = await call.wechat.drawCode({ page: platePage, scene });
  if (!picture) throw new Refusal('BUSY', 'no code drawn');
  return { scene, label, base64: picture.toString('base64') };
}

async function plateAsked({ input, actor, database }: Call<Plate, PersonActor>) {
  const { buildingId, unit, shopId } = input;
  const id = buildingId ?? shopId;
  if (id === undefined) throw new Refusal('PLACE_UNKNOWN', 'neither building nor shop', ['buildingId']);
  const repository = placesRepository(database);
  if (!mayKeepPlaces(actor, communityOf(id))) throw new Refusal('NOT_ALLOWED', 'not his community');
  const { edition = 0 } = (await repository.communities.get(communityOf(id))) ?? {};
  if (buildingId === undefined) {
    const shop = await repository.shop(id, edition);
    if (!shop) throw new Refusal('PLACE_UNKNOWN', 'shop', ['shopId']);
    return { scene: toScene({ kind: 'shop', code: shop.plate }), label: plateLabel(shop.name) };
  }
  const building = await repository.building(id, edition);
  if (!building || (unit ?? 1) > building.units) throw new Refusal('PLACE_UNKNOWN', 'building', ['buildingId']);
  const scene = toScene({ kind: 'building', code: building.plate, ...(unit !== undefined && { unit }) });
  return { scene, label: plateLabel(building.name, unit) };
}

/** Keeps a paper for who asked for it; that it is there is written first: a file nobody knows of would never end. */
export async function keepPaper(
  { actor, database, now, storage }: Call<Operation, PersonActor>,
  paperId: string,
  bytes: Buffer,
): Promise<void> {
  const path = pathOf(actor, paperId);
  const fileId = await storage.fileIdOf(path);
  await papersRepository(database).keep(actor.personId, paperId, { fileId, at: now });
  await storage.keep(path, bytes);
}

/** Where a paper lies that this person asked for. */
function pathOf({ personId }: PersonActor, paperId: string): string {
  return `papers/${personId}/${paperId}.xlsx`;
}

async function linkTo(storage: Storage, path: string): Promise<string | undefined> {
  const fileId = await storage.fileIdOf(path);
  return (await storage.links([fileId], linkSeconds)).get(fileId);
}
