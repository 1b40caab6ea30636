/** Plates as a coordinator sees them at a desk: asked for, counted, and handed out to be printed. */
import { platesPerStack } from '#contracts/plates';
import type * as contract from '#contracts/plates';
import type { Operation, OutputOf } from '#contracts/operation';
import type { PersonActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { deriveId } from '../../kernel/ids';
import { Refusal } from '../../kernel/refusal';
import { plateOf, toScene } from './plate';
import { platesRepository, type PlateOrderRecord } from './plates-repository';
import { mayKeepPlaces } from './policy';
import { presentPlateOrder } from './present';
import { placesRepository, type BuildingRecord, type CommunityRecord } from './repository';

type AskPlates = typeof contract.askPlates;
type Plates = typeof contract.plates;

/** Seconds a link to a code lives: long enough to print, too short to be passed on. */
const linkSeconds = 600;

type Listed = Pick<BuildingRecord, 'buildingId' | 'gridId' | 'name' | 'units'>;

/** Where a plate hangs: beside the door of a unit. */
interface Stairway {
  readonly building: Listed;
  readonly unit: number;
}

export async function askPlates(call: Call<AskPlates, PersonActor>): Promise<OutputOf<AskPlates>> {
  const { input, actor, now, digest } = call;
  const { communityId, buildingId } = input;
  const { buildings } = await placesAsked(call, input);
  const repository = platesRepository(call.database);
  const total = sum(buildings.map(({ units }) => units));
  const order: PlateOrderRecord = {
    _id: deriveId('plate-order', actor.personId, call.key),
    communityId,
    ...(buildingId !== undefined && { buildingId }),
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
  const { communityId, buildingId, from } = call.input;
  const { community, buildings } = await placesAsked(call, call.input);
  const repository = platesRepository(call.database);
  const [counts, open] = await Promise.all([repository.countsOf(communityId), repository.openOrders(communityId)]);
  const drawnOf = new Map(counts.map(({ _id, drawn }) => [_id, drawn]));
  const stairways = buildings.flatMap(stairwaysOf);
  const stack = stairways.slice(from, from + platesPerStack);
  const urls = await linksOf(call, stack);
  const order = open.find((one) => one.buildingId === undefined || one.buildingId === buildingId);
  return {
    total: stairways.length,
    drawn: sum(buildings.map(({ buildingId: id, units }) => Math.min(units, drawnOf.get(id) ?? 0))),
    order: order ? presentPlateOrder(order) : null,
    items: stack.map((stairway, at) => presentPlate(community, stairway, urls[at])),
  };
}

interface Asked {
  readonly communityId: string;
  readonly buildingId?: string | undefined;
}

/** @throws Refusal NOT_ALLOWED, NOT_FOUND, PLACE_UNKNOWN */
async function placesAsked({ actor, database }: Call<Operation, PersonActor>, { communityId, buildingId }: Asked) {
  if (!mayKeepPlaces(actor, communityId)) throw new Refusal('NOT_ALLOWED', 'not his community');
  const repository = placesRepository(database);
  const community = await repository.communities.get(communityId);
  if (!community) throw new Refusal('NOT_FOUND', 'community');
  if (buildingId === undefined)
    return { community, buildings: await repository.buildingsOf(communityId, community.edition) };
  const building = await repository.building(buildingId, community.edition);
  if (building?.communityId !== communityId) throw new Refusal('PLACE_UNKNOWN', 'building', ['buildingId']);
  return { community, buildings: [building] };
}

function stairwaysOf(building: Listed): Stairway[] {
  return Array.from({ length: building.units }, (_, at) => ({ building, unit: at + 1 }));
}

/** A link for each of them; undefined where the code isn't drawn. */
async function linksOf({ database, storage }: Call<Plates, PersonActor>, stack: readonly Stairway[]) {
  const ids = [...new Set(stack.map(({ building }) => building.buildingId))];
  const kept = new Map((await platesRepository(database).ofBuildings(ids)).map(({ _id, fileIds }) => [_id, fileIds]));
  const fileIds = stack.map(({ building, unit }) => kept.get(building.buildingId)?.[unit - 1]);
  const drawn = fileIds.filter((fileId) => fileId !== undefined);
  const links = await storage.links(drawn, linkSeconds);
  return fileIds.map((fileId) => (fileId === undefined ? undefined : links.get(fileId)));
}

function presentPlate({ grids }: CommunityRecord, { building, unit }: Stairway, url: string | undefined) {
  const grid = grids.find(({ id }) => id === building.gridId);
  if (!grid) throw new Refusal('PLACE_UNKNOWN', 'grid');
  return {
    scene: toScene({ kind: 'building', code: plateOf(building.buildingId), unit }),
    building: building.name,
    unit,
    gridName: grid.name,
    gridPhone: grid.phone,
    ...(url !== undefined && { url }),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
