/** Facts in, notices out: one inbox entry per fact and person. */
import * as v from 'valibot';
import * as people from '#contracts/people';
import { requestFact, type RequestFact } from '#contracts/requests';
import type { Ask, Delivery, Fact } from '../../kernel/context';
import { isForWorkers, recipientsOf } from './audience';
import { noticesRepository, type NoticeRecord } from './repository';
import { sayings } from './words';

const perInsert = 100;

/** Makes the notices of these facts; those that are there already stay as they are. Answers how many there are. */
export async function takeIn(facts: readonly Fact[], { database, ask, now }: Delivery): Promise<number> {
  const told = facts.map((fact) => v.parse(requestFact, fact));
  const workers = await workersByGrid(told, ask);
  const notices = told.flatMap((fact) => recipientsOf(fact, workers).map((personId) => noticeOf(fact, personId, now)));
  const { inbox } = noticesRepository(database);
  for (let at = 0; at < notices.length; at += perInsert) await inbox.insertMissing(notices.slice(at, at + perInsert));
  return notices.length;
}

/** One call a grid, however many of its facts wait. */
async function workersByGrid(facts: readonly RequestFact[], ask: Ask): Promise<ReadonlyMap<string, readonly string[]>> {
  const gridIds = [...new Set(facts.filter(isForWorkers).map(({ gridId }) => gridId))];
  const workers = new Map<string, readonly string[]>();
  for (const gridId of gridIds) workers.set(gridId, (await ask(people.workersOf, { gridId })).personIds);
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
