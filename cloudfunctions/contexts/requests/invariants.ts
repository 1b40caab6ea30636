/** What is true of every request, whatever failed on its way. */
import type { RequestFact } from '#contracts/request-facts';
import type { RequestAct, RequestState } from '#contracts/request-states';
import { erasedId } from '../../kernel/actor';
import { eachOf, repeated, type Invariant, type Store } from '../../kernel/invariant';
import { nextDue } from './clock';
import { factOf } from './facts';
import type { HouseholdRecord } from './households-repository';
import { isOpenPart } from './open-part';
import { pinInvariants } from './pins-invariants';
import { collections, pageId, type PageRecord, type RequestRecord } from './repository';
import { endingOf, isOpen, type Entry } from './request';
import { gramsOf } from './search-grams';
import { sweepFactsOfThePast, sweepInvariants } from './sweeps-invariants';
import { tallyInvariants } from './tallies-invariants';

/** The house's limit of a document's bytes. */
const mostBytes = 200 * 1024;
const keysKept = 20;

/** What an act leads to; acts that are not here leave the state as it is. */
const stateAfter: Readonly<Partial<Record<RequestAct, RequestState>>> = {
  reported: 'submitted',
  taken: 'processing',
  resolved: 'resolved',
  confirmed: 'closed',
  returned: 'processing',
  ended: 'closed',
  unanswered: 'closed',
};

const ofRequests = (isRight: (request: RequestRecord, store: Store) => boolean) =>
  eachOf(collections.requests, isRight);

export const invariants: readonly Invariant[] = [
  {
    name: 'the state of a request is what its last act led to',
    holds: 'always',
    check: ofRequests((request, store) => {
      const { state, isOpen: isListedOpen } = request;
      const last = lastTurn(request, store);
      return last !== undefined && state === stateAfter[last.act] && isListedOpen === isOpen(state);
    }),
  },
  {
    name: 'what is closed says how it ended, and what is open has not',
    holds: 'always',
    check: ofRequests((request, store) => {
      const { state, ending } = request;
      const last = lastTurn(request, store);
      return state === 'closed' ? last !== undefined && ending === endingOf(last) : ending === undefined;
    }),
  },
  {
    name: 'each act is one version and one entry: none is lost, none is there twice',
    holds: 'always',
    check: ofRequests((request, store) => {
      const entries = entriesOf(request, store);
      return request.v === entries.length && request.returns === entries.filter(isReturn).length;
    }),
  },
  {
    name: 'a timeline begins with the report and goes on in time',
    holds: 'always',
    check: ofRequests((request, store) => {
      const entries = entriesOf(request, store);
      const isInOrder = entries.every(({ at }, index) => index === 0 || at >= (entries[index - 1] as Entry).at);
      return isInOrder && entries.every(({ act }, index) => (act === 'reported') === (index === 0));
    }),
  },
  {
    name: 'a page of older entries is there for every page counted, and at most one is written ahead',
    holds: 'always',
    check: ofRequests((request, store) => {
      const pages = pagesOf(request, store);
      const isWhole = pages.slice(0, request.olderPages).every((page) => page !== undefined);
      const ahead = pages[request.olderPages];
      return isWhole && (ahead === undefined || isBeginning(ahead.entries, request.timeline));
    }),
  },
  {
    name: 'who took a request answers for it',
    holds: 'always',
    check: ofRequests((request, store) => {
      const taker = [...entriesOf(request, store)].reverse().find(({ act }) => act === 'taken')?.who;
      return request.handlerId === taker?.id && request.handlerName === taker?.name;
    }),
  },
  {
    name: 'a number is given once in a community, and never above the last one given out',
    holds: 'always',
    check: (store) => {
      const all = store.documents<RequestRecord>(collections.requests);
      const last = new Map(
        store.documents<{ _id: string; last: number }>(collections.numbers).map((one) => [one._id, one.last]),
      );
      const ahead = all.filter(({ communityId, number }) => Number(number) > (last.get(communityId) ?? 0));
      const twice = repeated(all.map(({ communityId, number }) => `${communityId} ${number}`));
      return [...ahead.map(({ _id }) => `${_id} is ahead`), ...twice.map((number) => `${number} is given twice`)];
    },
  },
  {
    name: 'every photo of a timeline is kept',
    holds: 'always',
    check: ofRequests((request, store) =>
      entriesOf(request, store).every(({ photos }) => photos.every((fileId) => store.fileIds.has(fileId))),
    ),
  },
  {
    name: 'what waits in an outbox is found by its index, and nothing else is',
    holds: 'always',
    check: ofRequests(({ outbox, outboxAt }) => outbox.length > 0 === (outboxAt !== undefined)),
  },
  {
    name: 'facts that wait are those of the newest versions',
    holds: 'always',
    check: ofRequests(({ _id, v, outbox }) => {
      const expected = outbox.map((_, at) => `${_id}.${v - outbox.length + 1 + at}`);
      return outbox.every(({ id }, at) => id === expected[at]);
    }),
  },
  {
    name: 'no fact waits any longer',
    holds: 'afterTick',
    check: ofRequests(({ outbox }) => outbox.length === 0),
  },
  {
    name: 'a command is remembered once, and the last twenty alone',
    holds: 'always',
    check: ofRequests(({ keys }) => keys.length <= keysKept && repeated(keys.map(({ key }) => key)).length === 0),
  },
  {
    name: 'a household that joined is in its request, once',
    holds: 'always',
    check: eachOf<HouseholdRecord>(collections.households, ({ _id, requestId, personIds }, { documents }) => {
      const request = documents<RequestRecord>(collections.requests).find((one) => one._id === requestId);
      const isIn = request?.households?.filter((id) => `${requestId}~${id}` === _id).length === 1;
      return isIn && personIds.length > 0;
    }),
  },
  {
    name: 'every household of a request has somebody who is told',
    holds: 'afterRetry',
    check: ofRequests(({ _id, households = [] }, { documents }) => {
      const kept = new Set(documents<HouseholdRecord>(collections.households).map((one) => one._id));
      return households.every((id) => kept.has(`${_id}~${id}`));
    }),
  },
  {
    name: 'who has a part to do is listed as one who does, and of what is over nobody has',
    holds: 'always',
    check: ofRequests(({ isOpen: isListedOpen, parts = [], doers = [] }) => {
      const open = new Set(parts.filter(isOpenPart).map(({ toId }) => toId));
      const isListed = doers.length === open.size && doers.every((id) => open.has(id));
      return isListed && (isListedOpen || open.size === 0);
    }),
  },
  {
    name: 'the clock comes when there is something to come for',
    holds: 'always',
    check: ofRequests((request) => request.clockAt?.getTime() === nextDue(request)?.at.getTime()),
  },
  {
    name: 'only one whom no message reaches is rung, and about what is done he always is',
    holds: 'always',
    check: ofRequests(({ isByCall, callBackAt, state, askerId }) => {
      const hasToBe = isByCall === true && state === 'resolved' && askerId !== erasedId;
      return callBackAt ? isByCall === true : !hasToBe;
    }),
  },
  {
    name: 'what takes long says when somebody looks again, and what is promised is listed by its day',
    holds: 'always',
    check: ofRequests(({ longSince, nextCheckAt, promise, dueAt, pausedAt }) => {
      const isPromised = dueAt?.getTime() === (pausedAt ? undefined : promise?.by.getTime());
      return (longSince === undefined) === (nextCheckAt === undefined) && isPromised;
    }),
  },
  {
    name: 'a request is found by its own number, place and words, and by nothing else',
    holds: 'always',
    check: ofRequests(({ grams, placeGrams, ...request }) => {
      return JSON.stringify({ grams, placeGrams }) === JSON.stringify(gramsOf(request));
    }),
  },
  {
    name: 'a request stays small',
    holds: 'always',
    check: ofRequests((request) => Buffer.byteLength(JSON.stringify(request)) <= mostBytes),
  },
  {
    name: 'a recording lies with its case, and is kept from when that was reported',
    holds: 'always',
    check: ofRequests(
      ({ _id, voice, reportedAt }) =>
        voice === undefined || (voice.fileId.includes(`/cases/${_id}/`) && voice.at.getTime() === reportedAt.getTime()),
    ),
  },
  ...pinInvariants,
  ...sweepInvariants,
  ...tallyInvariants,
];

/** Every fact a request ever left: one a version, as it stood then; and those of sweeps. */
export function factsOfThePast(store: Store): readonly RequestFact[] {
  const ofActs = store.documents<RequestRecord>(collections.requests).flatMap((request) => {
    const entries = entriesOf(request, store);
    return entries.map((entry, at) => factOf(asItStood(request, entries.slice(0, at + 1)), entry));
  });
  return [...ofActs, ...sweepFactsOfThePast(store)];
}

/** Who answered for it after these entries, and how often the day of a look had passed. */
function asItStood(request: RequestRecord, entries: readonly Entry[]): RequestRecord {
  const { handlerId: _, handlerName: __, ...rest } = request;
  const taker = [...entries].reverse().find(({ act }) => act === 'taken')?.who;
  const begins: readonly RequestAct[] = ['checked', 'resolved', 'returned', 'paused', 'answered', 'resumed'];
  const sinceLook = entries.slice(Math.max(...entries.map(({ act }, at) => (begins.includes(act) ? at : -1))) + 1);
  return {
    ...rest,
    v: entries.length,
    isUnsure: sinceLook.some(({ act }) => act === 'unsure'),
    missedChecks: sinceLook.filter(({ act }) => act === 'checkMissed').length,
    ...(taker && { handlerId: taker.id, handlerName: taker.name }),
  };
}

function entriesOf(request: RequestRecord, store: Store): readonly Entry[] {
  const older = pagesOf(request, store).slice(0, request.olderPages);
  return [...older.flatMap((page) => page?.entries ?? []), ...request.timeline];
}

/** The last entry that led to another state. */
function lastTurn(request: RequestRecord, store: Store): Entry | undefined {
  return [...entriesOf(request, store)].reverse().find(({ act }) => stateAfter[act] !== undefined);
}

/** The pages counted and the one after them, in order; undefined where there is none. */
function pagesOf({ _id, olderPages }: RequestRecord, store: Store): readonly (PageRecord | undefined)[] {
  const pages = store.documents<PageRecord>(collections.pages);
  return Array.from({ length: olderPages + 1 }, (_, at) => pages.find((page) => page._id === pageId(_id, at + 1)));
}

function isBeginning(entries: readonly Entry[], timeline: readonly Entry[]): boolean {
  return JSON.stringify(entries) === JSON.stringify(timeline.slice(0, entries.length));
}

function isReturn({ act }: Entry): boolean {
  return act === 'returned';
}
