/** Reporting: number and document, two calls; the content check and the photos run beside the number. */
import * as settings from '#contracts/community-settings';
import { suggestKind } from '#contracts/request-kinds';
import type * as contract from '#contracts/requests';
import * as places from '#contracts/places';
import type { OutputOf } from '#contracts/operation';
import type { Place } from '#contracts/values';
import type { PersonActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { isHeld } from '../../kernel/content-gate';
import { deriveId } from '../../kernel/ids';
import { Refusal } from '../../kernel/refusal';
import { nextDue } from './clock';
import { factOf } from './facts';
import { gate } from './gate';
import { askerOf } from './on-behalf';
import { removeOriginals, takeOver } from './photos';
import { placeLabel } from './place-label';
import { requestsRepository, type RequestRecord, type RequestsRepository } from './repository';
import type { Entry } from './request';
import { gramsOf } from './search-grams';
import { entryAt, standingKey } from './standing';

type Report = typeof contract.report;
type Outcome = OutputOf<Report>;

/** Digits of a number at least: 0612. */
const numberLength = 4;

export async function report(call: Call<Report, PersonActor>): Promise<Outcome> {
  const { actor, input, storage } = call;
  if (!actor.known) throw new Refusal('HOME_NEEDED');
  const repository = requestsRepository(call.database);
  const id = deriveId('request', actor.personId, call.key);
  const record = await firstRecord(call, repository, id).catch(async (error: unknown) => {
    // The photos of a report that already went through are gone from the inbox: then the first answer stands.
    if (error instanceof Refusal && error.code === 'PHOTO_MISSING') return firstArrival(repository, id, call, error);
    throw error;
  });
  const isFirst = await repository.requests.insert(record);
  const kept = isFirst ? record : await firstArrival(repository, id, call);
  await gate(call, kept, { entry: entryAt(kept, 1), number: 1 });
  if (isFirst) await removeOriginals(storage, actor, input.photos);
  return outcomeOf(kept);
}

async function firstRecord(
  call: Call<Report, PersonActor>,
  repository: RequestsRepository,
  id: string,
): Promise<RequestRecord> {
  const { actor, input } = call;
  const { building, gridName = '' } = await call.ask(places.findBuilding, { buildingId: input.place.buildingId });
  if (!building) throw new Refusal('PLACE_UNKNOWN', 'building', ['place.buildingId']);
  const label = placeLabel(building, input.place);
  const [sorted, photos, isTextHeld] = await Promise.all([
    sort(call, building.communityId),
    takeOver(call.storage, actor, id, input.photos),
    isHeld(call.wechat, actor.identity.openid, input.words),
  ]);
  const asker = await askerOf(call);
  const number = String(await repository.nextNumber(building.communityId)).padStart(numberLength, '0');
  const { who, forName, ...whose } = asker;
  const said = { words: input.words, isHeld: isTextHeld, photos };
  const entry: Entry = { at: call.now, act: 'reported', who, ...(forName !== undefined && { forName }), ...said };
  const { communityId, gridId } = building;
  const record = { ...newRequest(call, entry), ...sorted, ...whose, _id: id, number, communityId, gridId, gridName };
  const held = isTextHeld ? { standings: { [standingKey(1)]: 'waiting' as const } } : {};
  const place = placeOf(input.place, label);
  const placed = { ...record, ...held, place, ...gramsOf({ number, place, words: input.words }) };
  const due = nextDue(placed);
  return { ...placed, ...(due && { clockAt: due.at }), outbox: [factOf(placed, entry)], outboxAt: call.now };
}

/** Which category it belongs to, as it was chosen or as its words suggest, and what is promised of that one. */
async function sort(
  { ask, input: { category: chosen, words }, now }: Call<Report, PersonActor>,
  communityId: string,
): Promise<Pick<RequestRecord, 'kind' | 'promise' | 'dueAt'>> {
  const code = chosen ?? suggestKind(words);
  const { name, level, first, close } = await ask(settings.promise, { communityId, code, at: now.toISOString() });
  const { day, isTentative } = close;
  const by = new Date(close.by);
  const promise = { firstBy: new Date(first.by), by, ...(day !== undefined && { day }), isTentative };
  return { kind: { code, name, level }, promise, dueAt: by };
}

/** What every request begins with, wherever it is. */
function newRequest({ input, now, digest }: Call<Report, PersonActor>, entry: Entry) {
  return {
    v: 1,
    reportDigest: digest,
    words: input.words,
    state: 'submitted',
    isOpen: true,
    stateAt: now,
    reportedAt: now,
    returns: 0,
    timeline: [entry],
    olderPages: 0,
    keys: [],
  } as const;
}

function placeOf({ buildingId, unit, floor }: Place, label: string): RequestRecord['place'] {
  return { buildingId, label, ...(unit !== undefined && { unit }), ...(floor !== undefined && { floor }) };
}

/** The report that is there already under this key; another report under the same key is a mistake of the client. */
async function firstArrival(
  repository: RequestsRepository,
  id: string,
  { digest }: Call<Report, PersonActor>,
  otherwise: Refusal = new Refusal('UNAVAILABLE', 'duplicate without document'),
): Promise<RequestRecord> {
  const first = await repository.requests.get(id);
  if (!first) throw otherwise;
  if (first.reportDigest !== digest) throw new Refusal('KEY_REUSED', 'another report');
  return first;
}

/** What the first arrival was told, whatever has become of the request since. */
function outcomeOf({ _id, number }: RequestRecord): Outcome {
  return { id: _id, number, state: 'submitted', version: 1 };
}
