/** Reporting: number and document, two calls; the content check and the photos run beside the number. */
import type { CategoryCode } from '#contracts/community-settings';
import type { GivenAnswers } from '#contracts/request-questions';
import type { PinInput } from '#contracts/request-pin';
import type { VoiceInput } from '#contracts/request-voice';
import type * as contract from '#contracts/requests';
import * as places from '#contracts/places';
import type { Command, OutputOf } from '#contracts/operation';
import type { Place } from '#contracts/values';
import type { PersonActor } from '../../kernel/actor';
import type { Ask, Call } from '../../kernel/context';
import { isHeld } from '../../kernel/content-gate';
import { deriveId } from '../../kernel/ids';
import { Refusal } from '../../kernel/refusal';
import { nextDue } from './clock';
import { factOf } from './facts';
import { gate } from './gate';
import { askerOf, type Asker } from './on-behalf';
import { keepFiles, lookAtPhotos, removeOriginals } from './photos';
import { takePin } from './pin';
import { placeLabel } from './place-label';
import { requestsRepository, type RequestRecord, type RequestsRepository } from './repository';
import type { Entry } from './request';
import { gramsOf } from './search-grams';
import { sort } from './sort';
import { entryAt, standingKey } from './standing';
import { hearVoice } from './voice';

type Report = typeof contract.report;
type Outcome = OutputOf<Report>;

/** Digits of a number at least: 0612. */
const numberLength = 4;

/** What is reported, of whom and where: told by the one who asks, or by a worker who heard it. */
export interface Filing {
  readonly input: {
    readonly words: string;
    readonly photos: readonly string[];
    readonly category?: CategoryCode | undefined;
    readonly answers?: GivenAnswers | undefined;
    readonly voice?: VoiceInput | undefined;
    readonly pin?: PinInput | undefined;
  };
  readonly where: () => Promise<Spot>;
  readonly asker: (spot: Spot) => Promise<Asker>;
}

/** Where it is, and whose grid that is. */
export type Spot = Pick<RequestRecord, 'communityId' | 'gridId' | 'gridName' | 'place'>;

export async function report(call: Call<Report, PersonActor>): Promise<Outcome> {
  const { actor, input } = call;
  if (!actor.known) throw new Refusal('HOME_NEEDED');
  return file(call, {
    input,
    where: () => inBuilding(call.ask, input.place),
    asker: () => askerOf(call, input.forPersonId),
  });
}

/** Makes the request of a filing, once: number and document, two calls. */
export async function file(call: Call<Command, PersonActor>, filing: Filing): Promise<Outcome> {
  const { actor, storage } = call;
  const repository = requestsRepository(call.database);
  const id = deriveId('request', actor.personId, call.key);
  const record = await firstRecord(call, repository, id, filing).catch(async (error: unknown) => {
    // The photos of a report that already went through are gone from the inbox: then the first answer stands.
    if (error instanceof Refusal && error.code === 'PHOTO_MISSING') return firstArrival(repository, id, call, error);
    throw error;
  });
  const isFirst = await repository.requests.insert(record);
  const kept = isFirst ? record : await firstArrival(repository, id, call);
  await gate(call, kept, { entry: entryAt(kept, 1), number: 1 });
  if (isFirst) await removeOriginals(storage, actor, filesOf(filing.input));
  return outcomeOf(kept);
}

/** @throws Refusal PLACE_UNKNOWN */
export async function inBuilding(ask: Ask, place: Place): Promise<Spot> {
  const { building, gridName = '' } = await ask(places.findBuilding, { buildingId: place.buildingId });
  if (!building) throw new Refusal('PLACE_UNKNOWN', 'building', ['place.buildingId']);
  const { communityId, gridId } = building;
  return { communityId, gridId, gridName, place: placeOf(place, placeLabel(building, place)) };
}

async function firstRecord(
  call: Call<Command, PersonActor>,
  repository: RequestsRepository,
  id: string,
  { input, where, asker: findAsker }: Filing,
): Promise<RequestRecord> {
  const { actor } = call;
  const spot = await where();
  const [sorted, pin, isTextHeld, seen, heard] = await Promise.all([
    sort(call, input, spot.communityId),
    takePin(call, input.pin),
    isHeld(call.wechat, actor.identity.openid, input.words),
    lookAtPhotos(call, input.photos),
    hearVoice(call, input.voice),
  ]);
  const asker = await findAsker(spot);
  // Only once nothing is left to be refused: what is kept of a report that never was, nobody finds to erase it.
  const [photos, [file]] = await Promise.all([keepFiles(call, id, seen), keepFiles(call, id, heard)]);
  const voice = file && input.voice && { voice: { fileId: file, seconds: input.voice.seconds, at: call.now } };
  const number = String(await repository.nextNumber(spot.communityId)).padStart(numberLength, '0');
  const { who, forName, ...whose } = asker;
  const said = { words: input.words, isHeld: isTextHeld, photos };
  const entry: Entry = { at: call.now, act: 'reported', who, ...(forName !== undefined && { forName }), ...said };
  const told = { ...sorted, ...voice, ...pin };
  const record = { ...newRequest(call, entry, input.words), ...told, ...whose, _id: id, number, ...spot };
  const held = isTextHeld ? { standings: { [standingKey(1)]: 'waiting' as const } } : {};
  const placed = { ...record, ...held, ...gramsOf({ number, place: record.place, words: input.words }) };
  const due = nextDue(placed);
  return { ...placed, ...(due && { clockAt: due.at }), outbox: [factOf(placed, entry)], outboxAt: call.now };
}

/** What he uploaded for it. */
function filesOf({ photos, voice }: Filing['input']): readonly string[] {
  return voice === undefined ? photos : [...photos, voice.file];
}

/** What every request begins with, wherever it is. */
function newRequest({ now, digest }: Call<Command, PersonActor>, entry: Entry, words: string) {
  return {
    v: 1,
    reportDigest: digest,
    words,
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
  { digest }: Call<Command, PersonActor>,
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
