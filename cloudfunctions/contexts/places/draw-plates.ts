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
import { hangingsIn, type Hanging } from './hangings';
import { platesRepository, type PlateOrderRecord, type PlatesRecord } from './plates-repository';
import { placesRepository } from './repository';

type DrawPlates = typeof contract.drawPlates;
type DrawCall = Call<DrawPlates, SystemActor>;

/** WeChat takes a fraction of a second for a code and allows 5,000 a minute; a tick has other things to do. */
const slice = { codes: 30, ms: 15_000, forgotten: 10 } as const;
const day = 86_400_000;
/** Files the cloud removes in one call. */
const filesPerCall = 50;

type Counted = Pick<PlatesRecord, '_id' | 'drawn'>;

/** One call when nobody waits. */
export async function drawPlates(call: DrawCall): Promise<OutputOf<DrawPlates>> {
  const repository = platesRepository(call.database);
  const order = await repository.nextOrder();
  if (!order) return { drawn: 0 };
  const [hangings, counts] = await Promise.all([
    hangingsNow(call, order),
    repository.countsOf(order.communityId, order.kind),
  ]);
  const { drawn, isStuck } = await drawSome(call, order, { hangings, counts });
  const drawnAll = drawn + total(hangings, counts);
  const ordered = hangings.reduce((all, { scenes }) => all + scenes.length, 0);
  const isOpen = drawnAll < ordered || (await hasMoreToForget(call, order, { hangings, counts }));
  await repository.moveOrder(order._id, { isOpen, turnAt: call.now, isStuck, drawn: drawnAll, total: ordered });
  if (!isOpen) await repository.removeOrders(new Date(call.now.getTime() - keptDays.plateOrders * day));
  return { drawn };
}

/** Of the edition people see now, whatever it was when they were asked for. */
async function hangingsNow({ database }: DrawCall, order: PlateOrderRecord): Promise<readonly Hanging[]> {
  const repository = placesRepository(database);
  const community = await repository.communities.get(order.communityId);
  return (community && (await hangingsIn(repository, community, order))) ?? [];
}

function total(hangings: readonly Hanging[], counts: readonly Counted[]): number {
  const drawnOf = new Map(counts.map(({ _id, drawn }) => [_id, drawn]));
  return hangings.reduce((all, { _id, scenes }) => all + Math.min(scenes.length, drawnOf.get(_id) ?? 0), 0);
}

interface Found {
  readonly hangings: readonly Hanging[];
  readonly counts: readonly Counted[];
}

async function drawSome(call: DrawCall, order: PlateOrderRecord, { hangings, counts }: Found) {
  const drawnOf = new Map(counts.map(({ _id, drawn }) => [_id, drawn]));
  const until = performance.now() + slice.ms;
  let drawn = 0;
  for (const hanging of hangings) {
    const from = drawnOf.get(hanging._id) ?? 0;
    const most = performance.now() < until ? Math.min(hanging.scenes.length - from, slice.codes - drawn) : 0;
    if (most <= 0) continue;
    const made = await drawPlace(call, order, { hanging, from, to: from + most });
    drawn += made;
    if (made < most) return { drawn, isStuck: true };
  }
  return { drawn, isStuck: false };
}

interface Stretch {
  readonly hanging: Hanging;
  readonly from: number;
  readonly to: number;
}

/** Draws the codes of a place one by one and remembers them together; answers how many. */
async function drawPlace(
  { database, storage, wechat }: DrawCall,
  { kind }: PlateOrderRecord,
  { hanging: { _id, communityId, scenes }, from, to }: Stretch,
): Promise<number> {
  const repository = platesRepository(database);
  const before = from === 0 ? [] : ((await repository.plates.get(_id))?.fileIds ?? []).slice(0, from);
  const made: string[] = [];
  for (const scene of scenes.slice(from, to)) {
    const picture = await wechat.drawCode({ page: platePage, scene });
    if (!picture) break;
    const { bytes, extension } = cleanPicture(picture);
    // Named by what it carries: drawn again, it is the same code.
    made.push(await storage.keep(`plates/${scene}.${extension}`, bytes));
  }
  const fileIds = [...before, ...made];
  const record = { _id, communityId, ...(kind && { kind }), drawn: fileIds.length, fileIds };
  if (made.length > 0) await repository.keep(record, from);
  return made.length;
}

/** Codes of places that are gone go too, when all of their kind are asked for: files first, so that none is left behind unknown. */
async function hasMoreToForget(
  { database, storage }: DrawCall,
  { buildingId, shopId }: PlateOrderRecord,
  { hangings, counts }: Found,
): Promise<boolean> {
  if (buildingId !== undefined || shopId !== undefined) return false;
  const repository = platesRepository(database);
  const known = new Set(hangings.map(({ _id }) => _id));
  const gone = counts.filter(({ _id }) => !known.has(_id)).map(({ _id }) => _id);
  if (gone.length === 0) return false;
  const now = gone.slice(0, slice.forgotten);
  const fileIds = (await repository.ofPlaces(now)).flatMap((record) => record.fileIds);
  for (let at = 0; at < fileIds.length; at += filesPerCall) await storage.remove(fileIds.slice(at, at + filesPerCall));
  await repository.forget(now);
  return gone.length > now.length;
}
