/** Facts in, notices out: one inbox entry per fact and person. */
import * as v from 'valibot';
import { contentFact } from '#contracts/content-facts';
import * as families from '#contracts/families';
import * as people from '#contracts/people';
import * as duty from '#contracts/duty';
import { listFact, privacyFact, recordGone } from '#contracts/privacy-facts';
import * as households from '#contracts/request-households';
import { requestFact } from '#contracts/request-facts';
import type { Ask, Delivery, Fact } from '../../kernel/context';
import type { Logger } from '../../kernel/logger';
import {
  gridOf,
  isCaller,
  isForAsker,
  isForJoined,
  isNeighbour,
  recipientsOf,
  supervisedIn,
  waitingIn,
  type Supervisor,
  type ToldFact,
} from './audience';
import { morningsOf } from './quiet';
import { noticeIdOf, noticesRepository, type NoticeRecord } from './repository';
import { asNeighboursHear, sayAnswer, sayCallBack, sayGone, sayHandedOver, sayList, sayLook, sayings } from './words';

const perInsert = 100;
/** A message has a field for a number: of a list it is the beginning of its id. */
const listNumber = 8;
const toldFact = v.variant('kind', [requestFact, contentFact, duty.handedOver, privacyFact, listFact, recordGone]);

/** Makes the notices of these facts; those that are there already stay as they are. Answers how many there are. */
export async function takeIn(facts: readonly Fact[], { database, ask, now, log }: Delivery): Promise<number> {
  const known = await withoutEnded(
    facts.flatMap((fact) => readable(fact, log)),
    ask,
  );
  const audience = {
    workersOf: await workersByGrid(known, ask),
    joinedTo: await joinedByRequest(known, ask),
    supervisorsOf: await supervisorsByCommunity(known, ask),
  };
  const mornings = await morningsOf(
    known.flatMap((fact) => waitingIn(fact) ?? []),
    ask,
    now,
  );
  const notices = known.flatMap((fact) => {
    const quietIn = waitingIn(fact);
    const pushAt = mornings.get(quietIn ?? '') ?? now;
    const waits = { pushAt, ...(quietIn !== undefined && { quietIn }) };
    return recipientsOf(fact, audience).map((personId) =>
      noticeOf(isNeighbour(fact, personId, audience) ? asNeighboursHear(fact) : fact, personId, {
        ...waits,
        ...(isCaller(fact, personId, audience) && sayCallBack(fact)),
      }),
    );
  });
  const { inbox } = noticesRepository(database);
  for (let at = 0; at < notices.length; at += perInsert) await inbox.insertMissing(notices.slice(at, at + perInsert));
  return notices.length;
}

/** A fact this version cannot read is written down and passed over: it must not keep the others from arriving. */
function readable(fact: Fact, log: Logger): ToldFact[] {
  const read = v.safeParse(toldFact, fact);
  if (read.success) return [read.output];
  log.failure('unreadable fact', { cause: fact.id });
  return [];
}

/** Who reported for somebody hears with her as long as he may act for her; one call a fact that was reported so. */
async function withoutEnded(facts: readonly ToldFact[], ask: Ask): Promise<readonly ToldFact[]> {
  return Promise.all(
    facts.map(async (fact) => {
      if (!('requestId' in fact) || fact.reporterId === undefined || !isForAsker(fact)) return fact;
      const { reporterId: actorId, askerId: subjectId, ...rest } = fact;
      const { may } = await ask(families.mayActFor, { actorId, subjectId, act: 'report' });
      return may ? fact : { ...rest, askerId: subjectId };
    }),
  );
}

/** One call a grid, however many of its facts wait. */
async function workersByGrid(facts: readonly ToldFact[], ask: Ask): Promise<ReadonlyMap<string, readonly string[]>> {
  const placed = facts.flatMap((fact) => gridOf(fact) ?? []);
  const grids = new Map(placed.map(({ gridId, communityId }) => [gridId, communityId]));
  const workers = new Map<string, readonly string[]>();
  for (const [gridId, communityId] of grids) {
    workers.set(gridId, (await ask(people.workersOf, { gridId, communityId })).personIds);
  }
  return workers;
}

/** One call a request, and none for one that nobody joined. */
async function joinedByRequest(facts: readonly ToldFact[], ask: Ask): Promise<ReadonlyMap<string, readonly string[]>> {
  const joined = new Map<string, readonly string[]>();
  for (const id of new Set(facts.filter(isForJoined).map(({ requestId }) => requestId))) {
    joined.set(id, (await ask(households.joinedPersons, { id })).personIds);
  }
  return joined;
}

/** One call a community, and none where nothing is for its coordinators. */
async function supervisorsByCommunity(
  facts: readonly ToldFact[],
  ask: Ask,
): Promise<ReadonlyMap<string, readonly Supervisor[]>> {
  const supervisors = new Map<string, readonly Supervisor[]>();
  for (const communityId of new Set(facts.flatMap((fact) => supervisedIn(fact) ?? []))) {
    const { items } = await ask(duty.holdersOf, { communityId, roles: ['coordinator', 'streetOverseer'] });
    supervisors.set(communityId, items);
  }
  return supervisors;
}

/** @param own what is this one's alone: when he is rung, and what is said to him in place of what others hear */
function noticeOf(
  fact: ToldFact,
  personId: string,
  own: Pick<NoticeRecord, 'pushAt' | 'quietIn'> & Partial<Pick<NoticeRecord, 'title' | 'words' | 'lines'>>,
): NoticeRecord {
  return {
    _id: noticeIdOf(fact.id, personId),
    personId,
    at: fact.at,
    isRead: false,
    ...saidOf(fact, personId),
    ...own,
  };
}

function saidOf(
  fact: ToldFact,
  personId: string,
): Pick<NoticeRecord, 'kind' | 'number' | 'title' | 'words' | 'lines' | 'subjectId' | 'push'> {
  if (fact.kind === 'people.handedOver') {
    const { kind, toPersonId: subjectId } = fact;
    return { kind, number: '', ...sayHandedOver(fact), subjectId, push: 'inboxOnly' };
  }
  if ('writerId' in fact) {
    const { kind, number, subjectId } = fact;
    return { kind, number, ...sayLook(fact), subjectId, push: 'due' };
  }
  if ('correctionId' in fact) {
    const { kind, correctionId: subjectId } = fact;
    return { kind, number: '', ...sayAnswer(fact), subjectId, push: 'inboxOnly' };
  }
  if ('goneId' in fact) {
    const { kind, goneId: subjectId } = fact;
    return { kind, number: '', ...sayGone(fact, personId), subjectId, push: 'inboxOnly' };
  }
  if ('exportId' in fact) {
    const { kind, exportId: subjectId } = fact;
    return { kind, number: subjectId.slice(0, listNumber), ...sayList(fact), subjectId, push: 'due' };
  }
  const { kind, number, requestId: subjectId } = fact;
  return { kind, number, ...sayings[kind](fact), subjectId, push: 'due' };
}
