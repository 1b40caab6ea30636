/**
 * A person leaves: what he asked for stays as a case of his building without him — no name, no word, no picture of his,
 * no door. What he did for others stays done, by somebody who is not here any more.
 */
import * as places from '#contracts/places';
import { erasedId } from '../../kernel/actor';
import type { RequestFact } from '#contracts/request-facts';
import { sides, type RequestAct } from '#contracts/request-states';
import type { Delivery } from '../../kernel/context';
import type { Change } from '../../kernel/database';
import { untilNone, type Leaving } from '../../kernel/personal';
import { nextDue } from './clock';
import { isOpenPart } from './open-part';
import { pageIds, requestsRepository, type RequestRecord, type RequestsRepository } from './repository';
import type { Entry } from './request';
import { gramsOf } from './search-grams';
import { words } from './words';

/** Takes a person out of all requests: those he made first, then those he worked on, and those he joined. */
export async function eraseFrom(delivery: Delivery, { personIds }: Leaving): Promise<void> {
  const repository = requestsRepository(delivery.database);
  await untilNone(async () => {
    const own = await repository.someOfAskers(personIds);
    for (const request of own) await eraseOwn(delivery, repository, request, personIds);
    return own.length;
  });
  await untilNone(async () => {
    const pages = await repository.pagesWith(personIds);
    for (const { _id, entries } of pages) await repository.setPage(_id, entries.map(withoutWorker(personIds)));
    return pages.length;
  });
  await untilNone(async () => {
    const worked = await repository.someWith(personIds);
    for (const request of worked) {
      if (wasReporter(request, personIds)) await delivery.storage.remove(voiceOf(request));
      await repository.setErased(request, workedBy(request, personIds, delivery.database));
    }
    return worked.length;
  });
  await untilNone(async () => {
    const joined = await repository.someJoinedBy(personIds);
    for (const household of joined) await repository.leaveHousehold(household, personIds);
    return joined.length;
  });
}

async function eraseOwn(
  { storage, ask, database }: Delivery,
  repository: RequestsRepository,
  request: RequestRecord,
  personIds: readonly string[],
): Promise<void> {
  const isHis = saidFor(request, personIds);
  const entryless = withoutAsker(request, personIds);
  // A page may be written ahead of the timeline.
  const pages = await repository.pagesById(pageIds(request._id, request.olderPages + 1));
  const entries = [...pages.flatMap((page) => page.entries), ...request.timeline];
  await storage.remove([...entries.filter(isHis).flatMap(({ photos }) => photos), ...voiceOf(request)]);
  for (const page of pages) await repository.setPage(page._id, page.entries.map(entryless));
  const { building } = await ask(places.findBuilding, { buildingId: request.place.buildingId });
  const { shopId } = request.place;
  // Where a shop stands everybody sees, whoever kept it.
  const label = shopId === undefined ? (building?.name ?? words.somewhere) : request.place.label;
  const place = { buildingId: request.place.buildingId, label, ...(shopId !== undefined && { shopId }) };
  await repository.setErased(request, {
    askerId: erasedId,
    askerName: words.erasedResident,
    words: words.erasedWords,
    reportDigest: erasedId,
    place,
    ...gramsOf({ number: request.number, place, words: words.erasedWords }),
    ...uncalled(request, database),
    ...saidBefore(request, database),
    ...clockAfter(request, personIds, database),
    timeline: request.timeline.map(entryless),
    outbox: request.outbox.map((fact) => ({
      ...fact,
      ...actorAfter(fact as RequestFact, personIds),
      askerId: erasedId,
      words: words.erasedWords,
      placeLabel: label,
      publicPlace: label,
    })),
    keys: [],
    ...handlerAfter(request, personIds),
    ...partsAfter(request, personIds),
    ...extensionAfter(request, personIds),
  });
}

/** What he tapped, said and pointed at when he reported it. */
function saidBefore({ answers, voice, pin }: RequestRecord, { command }: Delivery['database']): Change {
  const gone = command.remove();
  return { ...(answers && { answers: gone }), ...(voice && { voice: gone }), ...(pin && { pin: gone }) };
}

/** His voice, where he reported it for another one. */
function wasReporter({ reporterId }: RequestRecord, personIds: readonly string[]): boolean {
  return reporterId !== undefined && personIds.includes(reporterId);
}

function voiceOf({ voice }: RequestRecord): readonly string[] {
  return voice ? [voice.fileId] : [];
}

/** Nobody is rung any more, and the clock waits for nobody to be. */
function uncalled(request: RequestRecord, { command }: Delivery['database']): Change {
  if (!request.callBackAt) return {};
  return { callBackAt: command.remove(), callsInVain: command.remove(), calledAt: command.remove() };
}

/** The clock comes for what is still there: for no call of one who is not, and for no part of his. */
function clockAfter(request: RequestRecord, personIds: readonly string[], { command }: Delivery['database']): Change {
  const { callBackAt, callsInVain, ...rest } = request;
  const isCalled = callBackAt && !personIds.includes(request.askerId);
  const calls = isCalled ? { callBackAt, ...(callsInVain !== undefined && { callsInVain }) } : {};
  return { clockAt: nextDue({ ...rest, ...calls, ...partsAfter(request, personIds) })?.at ?? command.remove() };
}

/** What he said in his own case, and what somebody said there for him. */
function saidFor({ reporterId }: RequestRecord, personIds: readonly string[]) {
  return ({ who, act, forName }: Entry): boolean =>
    personIds.includes(who.id) ||
    (who.id === reporterId && sides[act] === 'resident') ||
    // What he said on the telephone, another has written down.
    forName !== undefined ||
    act === 'calledBack';
}

/** An entry of his own case: his words and pictures go, and his name in what others wrote. */
function withoutAsker(request: RequestRecord, personIds: readonly string[]) {
  const isHis = saidFor(request, personIds);
  const askerName = request.shop ? '' : request.askerName;
  return (entry: Entry): Entry => {
    const { words: own, forName, ...rest } = entry;
    const named = {
      ...rest,
      who: personIds.includes(entry.who.id) ? nobody(entry) : entry.who,
      ...(forName !== undefined && { forName: words.erasedResident }),
    };
    if (isHis(entry)) return { ...named, ...(own !== undefined && unheld(words.erasedWords)), photos: [] };
    if (own === undefined) return named;
    return { ...named, words: isTelling(askerName) ? own.replaceAll(askerName, words.erasedResident) : own };
  };
}

/**
 * Whether a name, found in what others wrote, means him: 灯 and 邻居 are words of every day, and what a worker said he
 * did must stay true. A name of one sign says of nobody who he was.
 */
function isTelling(name: string): boolean {
  return [...name].length > 1 && name !== words.nameless;
}

function withoutWorker(personIds: readonly string[]) {
  return (entry: Entry): Entry => {
    if (!personIds.includes(entry.who.id)) return entry;
    const isOwnWord = sides[entry.act] === 'resident' && entry.words !== undefined;
    // A neighbour's objection is his own; what a worker says he did stays done.
    if (isOwnWord) return { ...entry, who: nobody(entry), ...unheld(words.erasedWords) };
    return { ...entry, who: nobody(entry), ...(entry.isHeld && unheld(words.erasedWork)) };
  };
}

/** What waited for a look waits no more: it is gone from the queue with its writer. */
function unheld(said: string): Pick<Entry, 'words' | 'isHeld'> {
  return { words: said, isHeld: false };
}

/** Who worked on a case, also on his own, was a worker; who spoke in it lived here. */
function nobody({ who, act }: Entry): Entry['who'] {
  return { ...who, id: erasedId, name: sides[act] === 'worker' ? words.erasedWorker : words.erasedResident };
}

function workedBy(request: RequestRecord, personIds: readonly string[], database: Delivery['database']): Change {
  const handler = handlerAfter(request, personIds);
  const isReporter = wasReporter(request, personIds);
  const gone = database.command.remove();
  return {
    timeline: request.timeline.map(withoutWorker(personIds)),
    outbox: request.outbox.map((fact) => ({
      ...fact,
      ...handler,
      ...actorAfter(fact as RequestFact, personIds),
      ...wordsAfter(fact as RequestFact, personIds),
      ...(isReporter && { reporterId: erasedId }),
    })),
    keys: request.keys.filter(({ key }) => !personIds.some((personId) => key.startsWith(`${personId}~`))),
    ...handler,
    ...partsAfter(request, personIds),
    ...clockAfter(request, personIds, database),
    ...extensionAfter(request, personIds),
    ...(isReporter && { reporterId: gone, voice: gone, pin: gone }),
  };
}

/** A later day stays said, by somebody who is not here any more. */
function extensionAfter({ extension }: RequestRecord, personIds: readonly string[]): Change {
  return extension && personIds.includes(extension.byId) ? { extension: { ...extension, byId: erasedId } } : {};
}

/** What he was asked to do stays asked, of somebody who is not here any more; what was open of it is dropped. */
function partsAfter({ parts = [], doers = [] }: RequestRecord, personIds: readonly string[]): Change {
  if (!parts.some(({ toId }) => personIds.includes(toId))) return {};
  return {
    doers: doers.filter((id) => !personIds.includes(id)),
    parts: parts.map((part) => {
      if (!personIds.includes(part.toId)) return part;
      const state = isOpenPart(part) ? ('dropped' as const) : part.state;
      return { ...part, toId: erasedId, toName: words.erasedWorker, state };
    }),
  };
}

/** What he said in a case of another one waits to be told without his words. */
function wordsAfter({ kind, actorId = '' }: RequestFact, personIds: readonly string[]): Partial<RequestFact> {
  const act = kind.slice(kind.indexOf('.') + 1) as RequestAct;
  return personIds.includes(actorId) && sides[act] === 'resident' ? { words: words.erasedWords } : {};
}

/** Who acted, who was asked and who brought all together: in a fact that waits, they are nobody in particular either. */
function actorAfter(fact: RequestFact, personIds: readonly string[]): Partial<RequestFact> {
  const gone = (['actorId', 'toId', 'leadId'] as const).filter((field) => personIds.includes(fact[field] ?? ''));
  return Object.fromEntries(gone.map((field) => [field, erasedId]));
}

function handlerAfter({ handlerId }: RequestRecord, personIds: readonly string[]) {
  const isHis = handlerId !== undefined && personIds.includes(handlerId);
  return isHis ? { handlerId: erasedId, handlerName: words.erasedWorker } : {};
}
