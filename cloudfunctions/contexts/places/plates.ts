/** Plates as a coordinator sees them at a desk: asked for, counted, and handed out to be printed. */
import { platesPerStack } from '#contracts/plates';
import type * as contract from '#contracts/plates';
import type { Operation, OutputOf } from '#contracts/operation';
import type { PersonActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { deriveId } from '../../kernel/ids';
import { Refusal } from '../../kernel/refusal';
import { hangingsIn, type Hanging, type HangingsAsked } from './hangings';
import { fromScene } from './plate';
import { platesRepository, type PlateOrderRecord } from './plates-repository';
import { mayKeepPlaces } from './policy';
import { presentPlateOrder } from './present';
import { placesRepository, type CommunityRecord } from './repository';

type AskPlates = typeof contract.askPlates;
type Plates = typeof contract.plates;

/** Seconds a link to a code lives: long enough to print, too short to be passed on. */
const linkSeconds = 600;

/** One plate: the place it tells of, and which of its codes is on it. */
interface Hung {
  readonly hanging: Hanging;
  readonly at: number;
}

export async function askPlates(call: Call<AskPlates, PersonActor>): Promise<OutputOf<AskPlates>> {
  const { input, actor, now, digest } = call;
  const { communityId, kind, buildingId, shopId } = input;
  const other = kind === 'units' ? undefined : kind;
  const { hangings } = await placesAsked(call, input);
  const repository = platesRepository(call.database);
  const total = sum(hangings.map(({ scenes }) => scenes.length));
  const order: PlateOrderRecord = {
    _id: deriveId('plate-order', actor.personId, call.key),
    communityId,
    ...(other && { kind: other }),
    ...(buildingId !== undefined && { buildingId }),
    ...(shopId !== undefined && { shopId }),
    digest,
    ...{ at: now, turnAt: now, isOpen: true, isStuck: false, drawn: 0, total },
  };
  if (await repository.orders.insert(order)) return { order: presentPlateOrder(order) };
  const first = await repository.orders.get(order._id);
  if (first?.digest !== digest) throw new Refusal('KEY_REUSED', 'other plates');
  // What the first arrival was told, however far it is by now.
  return { order: presentPlateOrder({ ...order, at: first.at, turnAt: first.at, total: first.total }) };
}

export async function plates(call: Call<Plates, PersonActor>): Promise<OutputOf<Plates>> {
  const { communityId, from, kind } = call.input;
  const { community, hangings } = await placesAsked(call, call.input);
  const repository = platesRepository(call.database);
  const [counts, open] = await Promise.all([
    repository.countsOf(communityId, kind),
    repository.openOrders(communityId),
  ]);
  const drawnOf = new Map(counts.map(({ _id, drawn }) => [_id, drawn]));
  const all = hangings.flatMap((hanging) => hanging.scenes.map((_, at) => ({ hanging, at })));
  const stack = all.slice(from, from + platesPerStack);
  const urls = await linksOf(call, stack);
  const order = open.find((one) => covers(one, call.input));
  return {
    total: all.length,
    drawn: sum(hangings.map(({ _id, scenes }) => Math.min(scenes.length, drawnOf.get(_id) ?? 0))),
    order: order ? presentPlateOrder(order) : null,
    items: stack.map((hung, at) => presentPlate(community, hung, urls[at])),
  };
}

/** Whether what was ordered is what is looked at, or all of its kind. */
function covers({ kind, buildingId, shopId }: PlateOrderRecord, asked: HangingsAsked): boolean {
  const isAll = buildingId === undefined && shopId === undefined;
  const isSame = buildingId === asked.buildingId && shopId === asked.shopId;
  return (kind ?? 'units') === (asked.kind ?? 'units') && (isAll || isSame);
}

interface Asked extends HangingsAsked {
  readonly communityId: string;
}

/** @throws Refusal NOT_ALLOWED, NOT_FOUND, PLACE_UNKNOWN */
async function placesAsked({ actor, database }: Call<Operation, PersonActor>, asked: Asked) {
  if (!mayKeepPlaces(actor, asked.communityId)) throw new Refusal('NOT_ALLOWED', 'not his community');
  const repository = placesRepository(database);
  const community = await repository.communities.get(asked.communityId);
  if (!community) throw new Refusal('NOT_FOUND', 'community');
  const hangings = await hangingsIn(repository, community, asked);
  if (!hangings) throw new Refusal('PLACE_UNKNOWN', 'elsewhere', [asked.kind === 'shops' ? 'shopId' : 'buildingId']);
  return { community, hangings };
}

/** A link for each of them; undefined where the code isn't drawn. */
async function linksOf({ database, storage }: Call<Plates, PersonActor>, stack: readonly Hung[]) {
  const ids = [...new Set(stack.map(({ hanging }) => hanging._id))];
  const kept = new Map((await platesRepository(database).ofPlaces(ids)).map(({ _id, fileIds }) => [_id, fileIds]));
  const fileIds = stack.map(({ hanging, at }) => kept.get(hanging._id)?.[at]);
  const drawn = fileIds.filter((fileId) => fileId !== undefined);
  const links = await storage.links(drawn, linkSeconds);
  return fileIds.map((fileId) => (fileId === undefined ? undefined : links.get(fileId)));
}

function presentPlate({ grids }: CommunityRecord, { hanging, at }: Hung, url: string | undefined) {
  const { name, address, gridId, scenes } = hanging;
  const grid = grids.find(({ id }) => id === gridId);
  const scene = scenes[at];
  if (!grid || scene === undefined) throw new Refusal('PLACE_UNKNOWN', 'grid');
  const { unit } = fromScene(scene);
  return {
    scene,
    building: name,
    ...(unit !== undefined && { unit }),
    ...(address !== undefined && { address }),
    gridName: grid.name,
    gridPhone: grid.phone,
    ...(url !== undefined && { url }),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
