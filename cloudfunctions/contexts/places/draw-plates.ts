/**
 * Drawing plates in slices a tick has time for. A code is kept before its building says so, and only what is missing is
 * drawn: cut off anywhere, the next tick goes on where this one was.
 */
import { platePage } from '#contracts/places';
import type * as contract from '#contracts/plates';
import type { OutputOf } from '#contracts/operation';
import { keptDays } from '../../../config/settings';
import type { SystemActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { cleanPicture } from '../../kernel/pictures';
import { plateOf, toScene } from './plate';
import { platesRepository, type PlateOrderRecord, type PlatesRecord } from './plates-repository';
import { placesRepository, type BuildingRecord } from './repository';

type DrawPlates = typeof contract.drawPlates;
type DrawCall = Call<DrawPlates, SystemActor>;

/** WeChat takes a fraction of a second for a code and allows 5,000 a minute; a tick has other things to do. */
const slice = { codes: 30, ms: 15_000, forgotten: 10 } as const;
const day = 86_400_000;
/** Files the cloud removes in one call. */
const filesPerCall = 50;

type Listed = Pick<BuildingRecord, 'buildingId' | 'communityId' | 'units'>;
type Counted = Pick<PlatesRecord, '_id' | 'drawn'>;

/** One call when nobody waits. */
export async function drawPlates(call: DrawCall): Promise<OutputOf<DrawPlates>> {
  const repository = platesRepository(call.database);
  const order = await repository.nextOrder();
  if (!order) return { drawn: 0 };
  const [buildings, counts] = await Promise.all([buildingsIn(call, order), repository.countsOf(order.communityId)]);
  const { drawn, isStuck } = await drawSome(call, buildings, counts);
  const drawnAll = drawn + total(buildings, counts);
  const ordered = buildings.reduce((all, { units }) => all + units, 0);
  const isOpen = drawnAll < ordered || (await hasMoreToForget(call, order, { buildings, counts }));
  await repository.moveOrder(order._id, { isOpen, turnAt: call.now, isStuck, drawn: drawnAll, total: ordered });
  if (!isOpen) await repository.removeOrders(new Date(call.now.getTime() - keptDays.plateOrders * day));
  return { drawn };
}

/** Of the edition people see now, whatever it was when they were asked for. */
async function buildingsIn({ database }: DrawCall, order: PlateOrderRecord): Promise<readonly Listed[]> {
  const repository = placesRepository(database);
  const { communityId, buildingId } = order;
  const community = await repository.communities.get(communityId);
  if (!community) return [];
  if (buildingId === undefined) return repository.buildingsOf(communityId, community.edition);
  const building = await repository.building(buildingId, community.edition);
  return building ? [building] : [];
}

function total(buildings: readonly Listed[], counts: readonly Counted[]): number {
  const drawnOf = new Map(counts.map(({ _id, drawn }) => [_id, drawn]));
  return buildings.reduce((all, { buildingId, units }) => all + Math.min(units, drawnOf.get(buildingId) ?? 0), 0);
}

async function drawSome(call: DrawCall, buildings: readonly Listed[], counts: readonly Counted[]) {
  const drawnOf = new Map(counts.map(({ _id, drawn }) => [_id, drawn]));
  const until = performance.now() + slice.ms;
  let drawn = 0;
  for (const building of buildings) {
    const from = drawnOf.get(building.buildingId) ?? 0;
    const most = performance.now() < until ? Math.min(building.units - from, slice.codes - drawn) : 0;
    if (most <= 0) continue;
    const made = await drawBuilding(call, building, { from, to: from + most });
    drawn += made;
    if (made < most) return { drawn, isStuck: true };
  }
  return { drawn, isStuck: false };
}

/** Draws units one by one and remembers them together; answers how many. */
async function drawBuilding(
  { database, storage, wechat }: DrawCall,
  { buildingId, communityId }: Listed,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<number> {
  const repository = platesRepository(database);
  const before = from === 0 ? [] : ((await repository.plates.get(buildingId))?.fileIds ?? []).slice(0, from);
  const made: string[] = [];
  for (let unit = from + 1; unit <= to; unit += 1) {
    const scene = toScene({ kind: 'building', code: plateOf(buildingId), unit });
    const picture = await wechat.drawCode({ page: platePage, scene });
    if (!picture) break;
    const { bytes, extension } = cleanPicture(picture);
    // Named by what it carries: drawn again, it is the same code.
    made.push(await storage.keep(`plates/${scene}.${extension}`, bytes));
  }
  const fileIds = [...before, ...made];
  if (made.length > 0) await repository.keep({ _id: buildingId, communityId, drawn: fileIds.length, fileIds }, from);
  return made.length;
}

/** Codes of buildings that are gone go too, when all are asked for: files first, so that none is left behind unknown. */
async function hasMoreToForget(
  { database, storage }: DrawCall,
  { buildingId }: PlateOrderRecord,
  { buildings, counts }: { readonly buildings: readonly Listed[]; readonly counts: readonly Counted[] },
): Promise<boolean> {
  if (buildingId !== undefined) return false;
  const repository = platesRepository(database);
  const known = new Set(buildings.map((building) => building.buildingId));
  const gone = counts.filter(({ _id }) => !known.has(_id)).map(({ _id }) => _id);
  if (gone.length === 0) return false;
  const now = gone.slice(0, slice.forgotten);
  const fileIds = (await repository.ofBuildings(now)).flatMap((record) => record.fileIds);
  for (let at = 0; at < fileIds.length; at += filesPerCall) await storage.remove(fileIds.slice(at, at + filesPerCall));
  await repository.forget(now);
  return gone.length > now.length;
}
