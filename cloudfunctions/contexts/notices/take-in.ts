/** Facts in, notices out: one inbox entry per fact and person. */
import * as v from 'valibot';
import * as people from '#contracts/people';
import { requestFact, type RequestFact } from '#contracts/requests';
import type { Ask, Delivery, Fact } from '../../kernel/context';
import type { Logger } from '../../kernel/logger';
import { isForWorkers, recipientsOf } from './audience';
import { noticesRepository, type NoticeRecord } from './repository';
import { sayings } from './words';

const perInsert = 100;

/** Makes the notices of these facts; those that are there already stay as they are. Answers how many there are. */
export async function takeIn(facts: readonly Fact[], { database, ask, now, log }: Delivery): Promise<number> {
  const told = facts.flatMap((fact) => readable(fact, log));
  const workers = await workersByGrid(told, ask);
  const notices = told.flatMap((fact) => recipientsOf(fact, workers).map((personId) => noticeOf(fact, personId, now)));
  const { inbox } = noticesRepository(database);
  for (let at = 0; at < notices.length; at += perInsert) await inbox.insertMissing(notices.slice(at, at + perInsert));
  return notices.length;
}

/** A fact this version cannot read is written down and passed over: it must not keep the others from arriving. */
function readable(fact: Fact, log: Logger): RequestFact[] {
  const read = v.safeParse(requestFact, fact);
  if (read.success) return [read.output];
  log.failure('unreadable fact', { cause: fact.id });
  return [];
}

/** One call a grid, however many of its facts wait. */
async function workersByGrid(facts: readonly RequestFact[], ask: Ask): Promise<ReadonlyMap<string, readonly string[]>> {
  const grids = new Map(facts.filter(isForWorkers).map(({ gridId, communityId }) => [gridId, communityId]));
  const workers = new Map<string, readonly string[]>();
  for (const [gridId, communityId] of grids) {
    workers.set(gridId, (await ask(people.workersOf, { gridId, communityId })).personIds);
  }
  return workers;
}

function noticeOf(fact: RequestFact, personId: string, now: Date): NoticeRecord {
  return {
    _id: `${fact.id}~${personId}`,
    personId,
    kind: fact.kind,
    at: fact.at,
    number: fact.number,
    ...sayings[fact.kind](fact),
    subjectId: fact.requestId,
    isRead: false,
    push: 'due',
    pushAt: now,
  };
}
