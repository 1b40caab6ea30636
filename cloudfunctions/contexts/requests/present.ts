/** A request as its reader may see it, field by field. */
import type { NeighbourCard } from '#contracts/request-households';
import type { TimelineEntry } from '#contracts/request-entries';
import { sides, type RequestAct } from '#contracts/request-states';
import type { RequestCard, RequestView } from '#contracts/requests';
import type { PersonActor } from '../../kernel/actor';
import type { NeighbourRecord } from './households-repository';
import { presentPin } from './pin';
import { publicPlace } from './place-label';
import { canModerate, canOversee, isAsker, isDoer, mustDecide, readsAsNeighbour } from './policy';
import { presentCourse } from './present-course';
import type { Promised, RequestListRecord, RequestRecord } from './repository';
import type { Entry } from './request';
import { clearOnes, firstNumber, heldAs } from './standing';
import { presentVoice } from './voice';
import { words as sentences } from './words';

/** Words that wait to be looked at are left empty for whoever neither wrote them nor must act on them. */
export function presentCard(record: RequestListRecord, reader: PersonActor): RequestCard {
  const {
    _id,
    v,
    number,
    place,
    state,
    reportedAt,
    stateAt,
    handlerName,
    kind,
    promise,
    ending,
    households = [],
    nextCheckAt,
  } = record;
  return {
    id: _id,
    number,
    words: mayReadFirst(record, reader) ? record.words : '',
    place: readsAsNeighbour(reader, record) ? publicPlace(place) : place,
    state,
    reportedAt: reportedAt.toISOString(),
    stateAt: stateAt.toISOString(),
    ...(handlerName !== undefined && { handlerName }),
    version: v,
    ...(kind && { kind }),
    ...(ending !== undefined && { ending }),
    ...(nextCheckAt && { nextCheck: nextCheckAt.toISOString() }),
    ...(households.length > 0 && { households: households.length + 1 }),
    ...(promise && { promise: presentPromise(promise) }),
  };
}

/** What a neighbour is offered to join; words nobody has looked at yet stay unsaid. */
export function presentNeighbourCard(record: NeighbourRecord): NeighbourCard {
  const { _id, number, place, kind, state, reportedAt, households = [] } = record;
  return {
    id: _id,
    number,
    words: heldAs(record, { isHeld: false }, 1) === undefined ? record.words : '',
    place: publicPlace(place),
    kind: kind as NonNullable<typeof kind>,
    state,
    reportedAt: reportedAt.toISOString(),
    households: households.length + 1,
  };
}

/** @param links links that die, by fileID; a photo without one is left out */
export function presentView(
  record: RequestRecord,
  reader: PersonActor,
  links: ReadonlyMap<string, string>,
): Omit<RequestView, 'abilities'> {
  return {
    ...presentCard(record, reader),
    gridName: record.gridName,
    ...presentCourse(record, reader),
    ...(record.answers && !readsAsNeighbour(reader, record) && { answers: [...record.answers] }),
    ...(canOversee(reader, record) && { askerName: record.askerName }),
    ...presentVoice(record, reader, links),
    ...presentPin(record, reader),
    timeline: presentEntries({ record, reader, links }, record.timeline, firstNumber(record)),
    hasOlder: record.olderPages > 0,
    version: record.v,
  };
}

function presentPromise({ by, day, isTentative }: Promised): NonNullable<RequestCard['promise']> {
  return { by: by.toISOString(), ...(day !== undefined && { day }), isTentative };
}

function mayReadFirst(record: RequestListRecord, reader: PersonActor): boolean {
  const isWriter = reader.ids.includes(record.reporterId ?? record.askerId);
  return heldAs(record, { isHeld: false }, 1) === undefined || isWriter || canOversee(reader, record);
}

/** Who reads entries of which request, and what links its photos have. */
interface Reading {
  readonly record: RequestRecord;
  readonly reader: PersonActor;
  readonly links: ReadonlyMap<string, string>;
}

/** Entries in order, the first of which is the `first`th of its request. */
export function presentEntries(reading: Reading, entries: readonly Entry[], first: number): TimelineEntry[] {
  return entries.map((entry, at) => presentEntry(reading, entry, first + at));
}

function presentEntry(reading: Reading, entry: Entry, number: number): TimelineEntry {
  const { record, reader } = reading;
  const { at, act, who, forName, words, photos } = entry;
  const held = heldAs(record, entry, number);
  const isOwn = reader.ids.includes(who.id);
  const isResidents = isOfResident(entry, reader.ids);
  // Who wrote it, and whoever must act on it, read it while it waits; nobody else does.
  const isShown = held === undefined || isOwn || canOversee(reader, record);
  // To a neighbour those who live here are neighbours, and what they photographed is not shown; who does a part of it
  // sees where and what, and need not know whose.
  const isHidden = isResidents && readsAsNeighbour(reader, record);
  const isNameless = isResidents && (isHidden || isDoerOnly(reader, record) || isOfNeighbour(reader, record, entry));
  const isSaid = words !== undefined || photos.length > 0;
  return {
    at: at.toISOString(),
    act,
    who: { name: isNameless ? sentences.nameless : who.name, role: who.role },
    ...(forName !== undefined && !isNameless && { forName }),
    ...(words !== undefined && isShown && !isBetween(reader, record, entry) && { words }),
    ...particulars(record, entry, number),
    ...(isHidden ? { photos: [] } : presentPhotos(reading, entry, number)),
    entry: number,
    ...(held !== undefined && { held }),
    canReport: isSaid && !isOwn && held === undefined,
  };
}

/** What an entry says beside words: reasons from lists, days, and whom it asked. */
function particulars({ parts = [] }: RequestRecord, entry: Entry, number: number): Partial<TimelineEntry> {
  const { noPhotoReason, ending, endReason, declineReason, day, isHalf, isUnreached } = entry;
  const asked = parts.find((part) => part.number === number);
  const all = { noPhotoReason, ending, endReason, declineReason, day, isHalf, isUnreached, toName: asked?.toName };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** Whether it was done by one of those who live there, and not by the reader himself. */
function isOfResident({ act, who, forName }: Entry, readerIds: readonly string[]): boolean {
  // A colleague who looked in the place of one who is not there did so as what he is.
  const isLook = (act === 'confirmed' || act === 'returned') && who.role !== 'resident' && forName === undefined;
  return sides[act] === 'resident' && !readerIds.includes(who.id) && !isLook;
}

/** Who joined stays unsaid, also to the one who asked. */
function isOfNeighbour(reader: PersonActor, record: RequestRecord, { who }: Entry): boolean {
  return isOfOthers(record, who.id) && !canOversee(reader, record);
}

function isOfOthers({ askerId, reporterId }: RequestRecord, personId: string): boolean {
  return personId !== askerId && personId !== reporterId;
}

/** Whose name an entry has for the one who asked, in what he takes along: a neighbour's stays unsaid there, too. */
export function nameFor(askerIds: readonly string[], record: RequestRecord, entry: Entry): string {
  const isUnsaid = isOfResident(entry, askerIds) && isOfOthers(record, entry.who.id);
  return isUnsaid ? sentences.nameless : entry.who.name;
}

/** What is said between who asks and who works on it: when he is at home, and why he cannot wait. */
const between: readonly RequestAct[] = ['paused', 'answered', 'contested', 'returned'];

/**
 * Whether these words are none of the reader's business. Who does a part has to know when somebody is at home and what is
 * not fixed; who decides about an objection reads it.
 */
function isBetween(reader: PersonActor, record: RequestRecord, { act, who }: Entry): boolean {
  if (!between.includes(act) || reader.ids.includes(who.id)) return false;
  if (isAsker(reader, record) || canOversee(reader, record)) return false;
  if (act === 'contested') return !mustDecide(reader, record);
  return !isDoer(reader, record);
}

function isDoerOnly(reader: PersonActor, record: RequestRecord): boolean {
  return isDoer(reader, record) && !isAsker(reader, record) && !canOversee(reader, record);
}

/** Until it was looked at, a picture is for who took it, and for who decides once it is his to decide. */
function presentPhotos(
  { record, reader, links }: Reading,
  entry: Entry,
  number: number,
): Pick<TimelineEntry, 'photos' | 'checking'> {
  const held = heldAs(record, entry, number);
  const clear = clearOnes(record, entry, number);
  const checking = held === undefined ? entry.photos.length - clear.size : 0;
  const maySeeAll = reader.ids.includes(entry.who.id) || (held !== undefined && canModerate(reader, record));
  const maySeeClear = held === undefined || canOversee(reader, record);
  const seen = entry.photos.filter((fileId) => maySeeAll || (maySeeClear && clear.has(fileId)));
  return { photos: seen.flatMap((fileId) => links.get(fileId) ?? []), ...(checking > 0 && { checking }) };
}
