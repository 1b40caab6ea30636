/** What the requests context keeps of persons: the cases they made, and their names on those they worked on. */
import { keptDays } from '../../../config/settings';
import { messageTime } from '../../kernel/shanghai-time';
import { noTraces, type Kept, type Personal, type Retention } from '../../kernel/personal';
import { eraseFrom } from './erase';
import { workerRoles } from './policy';
import { nameFor } from './present';
import { pageIds, requestsRepository, type RequestRecord, type RequestsRepository } from './repository';
import type { Entry } from './request';
import { clearOnes, heldAs } from './standing';
import { eraseFromSweeps, oldSweeps, sweepLinesOf } from './sweeps-personal';
import { endPins } from './pin';
import { endCaseVoices } from './voice';
import { words } from './words';

/** Three years after it closed a case goes, with its pictures. */
const closedCases: Retention = {
  name: 'requests',
  days: keptDays.requests,
  end: async ({ database, storage }, before) => {
    const repository = requestsRepository(database);
    const old = await repository.closedBefore(before);
    for (const request of old) {
      const older = await olderEntries(repository, request);
      await storage.remove([...older, ...request.timeline].flatMap(({ photos }) => photos));
      await repository.removeHouseholds(request._id);
      await repository.removeWhole(request._id, pageIds(request._id, request.olderPages + 1));
    }
    return old.length;
  },
};

export const personal: Personal = {
  collect: async ({ database }, personIds) => {
    const repository = requestsRepository(database);
    const [all, worked, joined, swept] = await Promise.all([
      repository.allOfAskers(personIds),
      repository.handledBy(personIds),
      repository.allJoinedBy(personIds),
      sweepLinesOf({ database }, personIds),
    ]);
    const own = await Promise.all(
      all.map(async (request) => told(request, await olderEntries(repository, request), personIds)),
    );
    return [
      ...own,
      ...listed(
        words.labels.worked,
        worked.map(({ number, stateAt }) => [number, messageTime(stateAt)]),
      ),
      ...listed(
        words.labels.joined,
        joined.map(({ number, at }) => [number, messageTime(at)]),
      ),
      ...listed(words.labels.swept, swept),
    ];
  },
  // Who works nowhere any more can finish nothing: his colleagues take it over.
  hindrances: async ({ database }, { ids, roles }) => {
    const isWorker = roles.some(({ role }) => workerRoles.some((one) => one === role));
    return isWorker && (await requestsRepository(database).openOfHandlers(ids)) > 0 ? ['CASES_OPEN'] : [];
  },
  tracesOf: async ({ database }, personIds) => {
    const repository = requestsRepository(database);
    const [own, worked] = await Promise.all([repository.allOfAskers(personIds), repository.handledBy(personIds)]);
    const ids = (records: readonly Pick<RequestRecord, '_id'>[]) => records.map(({ _id }) => _id);
    return { ...noTraces, recordIds: ids(own), workedIds: ids(worked) };
  },
  erase: async (delivery, leaving) => {
    await eraseFrom(delivery, leaving);
    await eraseFromSweeps(delivery, leaving.personIds);
  },
  sealed: [],
  retention: [
    closedCases,
    oldSweeps,
    { name: 'requestVoices', days: keptDays.voices, end: endCaseVoices },
    { name: 'requestPins', days: keptDays.pins, end: endPins },
  ],
};

/** One part of what is told; none where there is nothing in it. */
function listed(title: string, lines: Kept['lines']): readonly Kept[] {
  return lines.length === 0 ? [] : [{ title, lines }];
}

async function olderEntries(repository: RequestsRepository, request: RequestRecord): Promise<readonly Entry[]> {
  const ids = pageIds(request._id, request.olderPages);
  const pages = await repository.pagesById(ids);
  return ids.flatMap((id) => pages.find(({ _id }) => _id === id)?.entries ?? []);
}

function told(request: RequestRecord, older: readonly Entry[], personIds: readonly string[]): Kept {
  const entries = [...older, ...request.timeline];
  const { labels } = words;
  const first = heldAs(request, { isHeld: false }, 1);
  const isOwnFirst = personIds.includes(request.reporterId ?? request.askerId);
  return {
    title: `${labels.request} ${request.number}`,
    lines: [
      [labels.place, request.place.label],
      [labels.words, first === undefined || isOwnFirst ? request.words : words.heldAs[first]],
      [labels.name, request.askerName],
      [labels.at, messageTime(request.reportedAt)],
      ...(request.pin ? [[labels.pin, words.pin(request.pin)] as const] : []),
      ...(request.answers ?? []).map(({ ask, answer }): readonly [string, string] => [ask, answer]),
      ...entries.map((entry, at): readonly [string, string] => [
        messageTime(entry.at),
        `${nameFor(personIds, request, entry)} ${labels.acts[entry.act]} ${readable(request, entry, at + 1, personIds).words}`.trim(),
      ]),
    ],
    fileIds: [
      ...entries
        .map((entry, at) => ({ ...entry, photos: readable(request, entry, at + 1, personIds).photos }))
        .filter(({ who }) => [...personIds, request.reporterId].includes(who.id))
        .flatMap(({ photos }) => photos),
      ...(request.voice ? [request.voice.fileId] : []),
    ],
  };
}

/** His own copy holds of others what he may read of them: what waits for a look, or was kept back, is not his to take. */
function readable(
  request: RequestRecord,
  entry: Entry,
  number: number,
  personIds: readonly string[],
): { readonly words: string; readonly photos: readonly string[] } {
  const { who, words: said = '', photos } = entry;
  if (personIds.includes(who.id)) return { words: said, photos };
  const held = heldAs(request, entry, number);
  if (held !== undefined) return { words: said === '' ? '' : words.heldAs[held], photos: [] };
  return { words: said, photos: [...clearOnes(request, entry, number)] };
}
