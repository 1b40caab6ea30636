/** The only file that names the collections of requests. */
import type { CategoryCode } from '#contracts/community-settings';
import type { AnswerView } from '#contracts/request-questions';
import type { ContestState } from '#contracts/request-course';
import type { PartState, RequestEnding, RequestState } from '#contracts/request-states';
import type { RequestCard } from '#contracts/requests';
import type { Role } from '#contracts/values';
import type { PersonActor } from '../../kernel/actor';
import { oneOf, type Collection, type Database, type Where } from '../../kernel/database';
import type { Decided } from '../../kernel/decide';
import type { WithOutbox } from '../../kernel/facts';
import { fromThere } from '../../kernel/paging';
import { callsOf } from './calls-repository';
import { givingNumbers, type NumberRecord } from './giving-numbers';
import { householdsOfRequests, type HouseholdRecord } from './households-repository';
import { leavingOf } from './leaving-repository';
import type { Entry } from './request';
import type { Standing } from './standing';

export interface RequestRecord extends Decided, WithOutbox {
  /** Of the input it was made from: another report under its key is refused. */
  readonly reportDigest: string;
  readonly number: string;
  readonly communityId: string;
  readonly gridId: string;
  readonly gridName: string;
  readonly place: {
    readonly buildingId: string;
    readonly label: string;
    readonly unit?: number;
    readonly floor?: number;
    readonly shopId?: string;
  };
  readonly words: string;
  /** What a search finds it by: its number, its place and its words; cut from these alone. */
  readonly grams: readonly string[];
  /** Those of its number and place, by which it is found while nobody may read its words. */
  readonly placeGrams: readonly string[];
  /** Homes whose people said that it is so there too, by household; the one who reported it is not among them. */
  readonly households?: readonly string[];
  /** What it was sorted into and promised for; reports of before had neither. */
  readonly kind?: RequestCard['kind'];
  readonly promise?: Promised;
  /** What was answered of what its category asked, in those words. */
  readonly answers?: readonly AnswerView[];
  /** What was said into the phone when it was reported, and a pin on the map; `at` is when, for they are kept some days. */
  readonly voice?: { readonly fileId: string; readonly seconds: number; readonly at: Date };
  readonly pin?: { readonly latitude: number; readonly longitude: number; readonly at: Date };
  /** When it should be done, to list by. */
  readonly dueAt?: Date;
  readonly askerId: string;
  readonly askerName: string;
  /** The shop that asked. */
  readonly shop?: { readonly id: string; readonly name: string };
  /** Who reported it for the asker, and sees this one request through with him. */
  readonly reporterId?: string;
  /** No message reaches who asked: he is rung, or asked at his door. */
  readonly isByCall?: true;
  /** Since when he should be rung; how many days nobody answered, and when last. */
  readonly callBackAt?: Date;
  readonly callsInVain?: number;
  readonly calledAt?: Date;
  readonly handlerId?: string;
  readonly handlerName?: string;
  readonly state: RequestState;
  readonly isOpen: boolean;
  readonly stateAt: Date;
  readonly reportedAt: Date;
  readonly returns: number;
  /** How it ended; missing while it is open, and in what was closed before there was more than one end. */
  readonly ending?: RequestEnding;
  /** What others were asked to do of it; of what is over the latest. */
  readonly parts?: readonly Part[];
  /** When it was last looked whether those who have one are still here. */
  readonly partsSeenAt?: Date;
  /** Who has a part of it to do now. */
  readonly doers?: readonly string[];
  /** How often somebody said that it is not his. */
  readonly declines?: number;
  /** What was promised before a later day was said, and what became of an objection. */
  readonly extension?: {
    readonly from: Date;
    readonly fromDay?: string;
    /** Who said the later day: he decides about no objection to it. */
    readonly byId: string;
    readonly contest?: ContestState;
    /** Since when somebody waits for a decision about it. */
    readonly contestedAt?: Date;
  };
  /** Since when it waits for who asked. */
  readonly pausedAt?: Date;
  /** Since when it is a long one, when somebody looks again, and how often that day has passed. */
  readonly longSince?: Date;
  readonly nextCheckAt?: Date;
  readonly missedChecks?: number;
  /** When who asked last heard that it is still open. */
  readonly linedAt?: Date;
  /** How often who asked was asked whether it is fixed, and whether somebody could not tell. */
  readonly asks?: number;
  readonly isUnsure?: boolean;
  /** When who asked was asked to look once more. */
  readonly lookAgainAt?: Date;
  /** When the clock has something to do with it; missing where it has not, so that the index holds only what waits. */
  readonly clockAt?: Date;
  /** The newest entries, at most fifty; older ones are in pages. */
  readonly timeline: readonly Entry[];
  /** How many pages of older entries there are. */
  readonly olderPages: number;
  /** What was decided of single entries, by `standingKey`; most have none. */
  readonly standings?: Readonly<Record<string, Standing>>;
  /** Pictures that were looked at and are clean, by `pictureKey`. */
  readonly clearPictures?: Readonly<Record<string, true>>;
}

/** What somebody was asked to do of it. */
export interface Part {
  /** Of the entry that asked for it. */
  readonly number: number;
  readonly toId: string;
  readonly toName: string;
  readonly toRole: Role;
  readonly state: PartState;
  /** Since when it is so. */
  readonly at: Date;
  /** The one coordinator who brings all together. */
  readonly isLead?: boolean;
  /** Said on site: it goes back to nobody. */
  readonly isSettled?: boolean;
}

/** What was said when it would be done; `by` in a case is a date. */
export interface Promised {
  readonly firstBy: Date;
  readonly by: Date;
  readonly day?: string;
  readonly isTentative: boolean;
}

export type RequestListRecord = Pick<RequestRecord, '_id' | (typeof listFields)[number]>;

/** Twenty-five older entries of one request, numbered from 1 (oldest); written once, never changed. */
export interface PageRecord {
  readonly _id: string;
  readonly requestId: string;
  readonly entries: readonly Entry[];
}

export const collections = {
  requests: 'requests',
  pages: 'request-pages',
  numbers: 'request-numbers',
  households: 'request-households',
  sweeps: 'request-sweeps',
  spots: 'request-spots',
  tallies: 'request-tallies',
} as const;

/** What a card is made of. */
export const listFields = [
  ...(['v', 'number', 'words', 'place', 'state', 'stateAt', 'reportedAt', 'handlerName', 'kind', 'promise'] as const),
  ...(['households', 'ending', 'parts', 'nextCheckAt'] as const),
  // Whose it is and what was decided of its words: who may read them.
  ...(['communityId', 'gridId', 'askerId', 'reporterId', 'standings'] as const),
] as const;

/** Of one kind in some weeks: above it there is no question that it is more than one thing. */
const mostOfKind = 200;

/** What the clock moves in one minute at most; the rest waits for the next. */
const mostPerTick = 50;

/** Requests as this context keeps them. */
export function requestsRepository(database: Database) {
  const requests: Collection<RequestRecord> = database.collection(collections.requests);
  const pages: Collection<PageRecord> = database.collection(collections.pages);
  const numbers: Collection<NumberRecord> = database.collection(collections.numbers);
  const households: Collection<HouseholdRecord> = database.collection(collections.households);
  const { command } = database;

  const list = (where: Where, cursor: string | undefined, size: number) =>
    requests.find({
      where: fromThere(database, where, 'reportedAt', cursor),
      order: [
        ['reportedAt', 'desc'],
        ['_id', 'desc'],
      ],
      limit: size + 1,
      fields: listFields,
    }) as Promise<readonly RequestListRecord[]>;

  return {
    requests,
    pages,
    /**
     * What one person asked for, or reported for another, under every id he ever had, and what is so at his home too; each
     * way has an index in order.
     */
    ofAskers: (
      { ids, households: homes }: Pick<PersonActor, 'ids' | 'households'>,
      isOpen: boolean,
      cursor: string | undefined,
      size: number,
    ) => {
      const his = oneOf(database, ids);
      const either = command.or([
        { askerId: his, isOpen },
        { reporterId: his, isOpen },
        // One way each: of several at once no index answers in order.
        ...homes.map(({ id }) => ({ households: id, isOpen })),
      ]);
      return list(either as unknown as Where, cursor, size);
    },
    ofGrid: (
      scope: { communityId: string; gridId: string },
      isOpen: boolean,
      cursor: string | undefined,
      size: number,
    ) => list({ ...scope, isOpen }, cursor, size),
    /** What somebody has a part of to do, under every id he ever had. */
    ofDoer: (personIds: readonly string[], cursor: string | undefined, size: number) =>
      list({ doers: oneOf(database, personIds), isOpen: true }, cursor, size),
    /** What was reported of one kind since then, newest first. */
    ofKind: (communityId: string, code: CategoryCode, since: Date) =>
      requests.find({
        where: { communityId, 'kind.code': code, reportedAt: command.gte(since) },
        order: [['reportedAt', 'desc']],
        limit: mostOfKind,
        fields: listFields,
      }) as Promise<readonly RequestListRecord[]>,
    /** What the clock has something to do with, what has waited longest first. */
    dueByClock: (now: Date) =>
      requests.find({ where: { clockAt: command.lte(now) }, order: [['clockAt', 'asc']], limit: mostPerTick }),
    ...callsOf(database, requests, listFields),
    ...leavingOf(database, requests, pages),
    ...householdsOfRequests(database, requests, households),
    ...givingNumbers(database, numbers),
  };
}

export type RequestsRepository = ReturnType<typeof requestsRepository>;

/** The id of the nth page (from 1) of a request's older entries. */
export function pageId(requestId: string, page: number): string {
  return `${requestId}~${page}`;
}

/** The ids of a request's first pages, oldest first. */
export function pageIds(requestId: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => pageId(requestId, at + 1));
}
