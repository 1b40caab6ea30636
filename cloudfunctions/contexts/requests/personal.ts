/** What the requests context keeps of persons: the cases they made, and their names on those they worked on. */
import { keptDays } from '../../../config/settings';
import { messageTime } from '../../kernel/shanghai-time';
import { noTraces, type Kept, type Personal, type Retention } from '../../kernel/personal';
import { eraseFrom } from './erase';
import { workerRoles } from './policy';
import { pageIds, requestsRepository, type RequestRecord, type RequestsRepository } from './repository';
import type { Entry } from './request';
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
      await repository.removeWhole(request._id, pageIds(request._id, request.olderPages + 1));
    }
    return old.length;
  },
};

export const personal: Personal = {
  collect: async ({ database }, personIds) => {
    const repository = requestsRepository(database);
    const [all, worked] = await Promise.all([repository.allOfAskers(personIds), repository.handledBy(personIds)]);
    const own = await Promise.all(
      all.map(async (request) => told(request, await olderEntries(repository, request), personIds)),
    );
    const lines = worked.map(({ number, stateAt }) => [number, messageTime(stateAt)] as const);
    return lines.length === 0 ? own : [...own, { title: words.labels.worked, lines }];
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
  erase: eraseFrom,
  sealed: [],
  retention: [closedCases],
};

async function olderEntries(repository: RequestsRepository, request: RequestRecord): Promise<readonly Entry[]> {
  const ids = pageIds(request._id, request.olderPages);
  const pages = await repository.pagesById(ids);
  return ids.flatMap((id) => pages.find(({ _id }) => _id === id)?.entries ?? []);
}

function told(request: RequestRecord, older: readonly Entry[], personIds: readonly string[]): Kept {
  const entries = [...older, ...request.timeline];
  const { labels } = words;
  return {
    title: `${labels.request} ${request.number}`,
    lines: [
      [labels.place, request.place.label],
      [labels.words, request.words],
      [labels.name, request.askerName],
      [labels.at, messageTime(request.reportedAt)],
      ...entries.map(({ at, act, who, words: said = '' }): readonly [string, string] => [
        messageTime(at),
        `${who.name} ${labels.acts[act]} ${said}`.trim(),
      ]),
    ],
    fileIds: entries
      .filter(({ who }) => [...personIds, request.reporterId].includes(who.id))
      .flatMap(({ photos }) => photos),
  };
}
