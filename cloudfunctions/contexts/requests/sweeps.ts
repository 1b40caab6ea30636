/** A sweep: begun by a coordinator, walked by those who work in the buildings. */
import type * as contract from '#contracts/request-sweeps';
import { sweepLimits } from '#contracts/request-sweeps';
import { suggestKind } from '#contracts/request-kinds';
import type { OutputOf } from '#contracts/operation';
import * as places from '#contracts/places';
import { limits } from '#contracts/values';
import type { PersonActor } from '../../kernel/actor';
import { answerMustBeClean } from '../../kernel/content-gate';
import type { Call } from '../../kernel/context';
import { deriveId } from '../../kernel/ids';
import { toPage } from '../../kernel/paging';
import { Refusal } from '../../kernel/refusal';
import { linkSeconds } from './photos';
import { mayRunSweeps, worksIn } from './policy-sweeps';
import { presentSweep, presentSweepCard } from './present-sweep';
import { requestsRepository, type RequestRecord } from './repository';
import { sweepsRepository, type SpotRecord, type SweepRecord } from './sweeps-repository';

type Start = typeof contract.startSweep;
type Sweep = typeof contract.sweep;
type Sweeps = typeof contract.sweeps;

/** Short enough that a notice about a spot has an id that is one. */
const sweepIdLength = 24;
const spotIdLength = 10;

/**
 * The spots first, then the sweep: one that is there has all of them. Told again under its key, it is the same one.
 * @throws Refusal NOT_FOUND, PLACE_UNKNOWN, CONTENT_REFUSED, KEY_REUSED
 */
export async function startSweep(call: Call<Start, PersonActor>): Promise<OutputOf<Start>> {
  const { actor, database, input, key, digest } = call;
  if (!mayRunSweeps(actor, input)) throw new Refusal('NOT_ALLOWED', 'not his community');
  const repository = sweepsRepository(database);
  const id = deriveId('sweep', actor.personId, key).slice(0, sweepIdLength);
  const there = await repository.sweeps.get(id);
  if (there) return outcomeOf(there, digest);
  const [from, spots] = await Promise.all([requestIn(call), spotsFor(call, id)]);
  await answerMustBeClean(call, input.thing, 'thing');
  const sweep = newSweep(call, { id, from, total: spots.length });
  await repository.keepSpots(spots);
  if (await repository.sweeps.insert(sweep)) return outcomeOf(sweep, digest);
  const first = await repository.sweeps.get(id);
  if (!first) throw new Refusal('UNAVAILABLE', 'duplicate without document');
  return outcomeOf(first, digest);
}

/** @throws Refusal NOT_FOUND where he works nowhere in its community */
export async function sweep(call: Call<Sweep, PersonActor>): Promise<OutputOf<Sweep>> {
  const { actor, database, input, storage } = call;
  const repository = sweepsRepository(database);
  const [record, spots] = await Promise.all([repository.sweeps.get(input.id), repository.spotsOf(input.id)]);
  if (!record || !worksIn(actor, record)) throw new Refusal('NOT_FOUND');
  const fileIds = spots.flatMap(({ entries }) => entries.flatMap(({ photos }) => photos));
  return presentSweep(record, spots, { actor, links: await storage.links(fileIds, linkSeconds) });
}

/** @throws Refusal NOT_ALLOWED where he works nowhere in it */
export async function sweeps(call: Call<Sweeps, PersonActor>): Promise<OutputOf<Sweeps>> {
  const { actor, database, input } = call;
  if (!worksIn(actor, input)) throw new Refusal('NOT_ALLOWED', 'not his community');
  const rows = await sweepsRepository(database).ofCommunity(input.communityId, input.cursor, limits.page);
  const { items, cursor } = toPage(rows, limits.page, ({ _id, startedAt }) => ({ at: startedAt, id: _id }));
  return { items: items.map(presentSweepCard), cursor };
}

/** What it begins with, where it begins with a request. @throws Refusal NOT_FOUND for one of another community */
async function requestIn({ database, input }: Call<Start, PersonActor>): Promise<RequestRecord | undefined> {
  const { fromRequestId, communityId } = input;
  if (fromRequestId === undefined) return undefined;
  const request = await requestsRepository(database).requests.get(fromRequestId);
  if (request?.communityId !== communityId) throw new Refusal('NOT_FOUND', 'no such request', ['fromRequestId']);
  return request;
}

/** @throws Refusal PLACE_UNKNOWN for a building that is not of the community, or for more than a sweep has */
async function spotsFor({ ask, input }: Call<Start, PersonActor>, sweepId: string): Promise<readonly SpotRecord[]> {
  const { communityId, buildingIds } = input;
  const { items } = await ask(places.buildings, { communityId });
  const chosen = buildingIds ? items.filter(({ id }) => buildingIds.includes(id)) : items;
  const isWhole = chosen.length === (buildingIds ?? items).length && chosen.length <= sweepLimits.buildings;
  if (!isWhole) throw new Refusal('PLACE_UNKNOWN', 'buildings', ['buildingIds']);
  const begun = { v: 1, keys: [], state: 'notYet', isOver: false, entries: [], actors: [] } as const;
  return chosen.map(({ id: buildingId, gridId, name }, at) => ({
    ...{ _id: `${sweepId}~${deriveId('spot', buildingId).slice(0, spotIdLength)}`, sweepId, communityId, ...begun },
    ...{ gridId, buildingId, label: name, order: at + 1 },
  }));
}

function newSweep(
  { actor, digest, input, now }: Call<Start, PersonActor>,
  made: { readonly id: string; readonly from: RequestRecord | undefined; readonly total: number },
): SweepRecord {
  const { communityId, thing, category } = input;
  const { id, from, total } = made;
  return {
    ...{ _id: id, v: 1, keys: [], outbox: [], startDigest: digest, communityId, thing, total, isOpen: true },
    code: category ?? from?.kind?.code ?? suggestKind(thing),
    ...(from && { from: { id: from._id, number: from.number } }),
    ...{ startedAt: now, startedBy: { id: actor.personId, name: actor.name }, actors: [actor.personId] },
  };
}

function outcomeOf({ _id, total, startDigest }: SweepRecord, digest: string): OutputOf<Start> {
  if (startDigest !== digest) throw new Refusal('KEY_REUSED', 'another sweep');
  return { id: _id, total };
}
