/** The part of the repository that counts: the cases of a month, and what was counted of it. */
import { categoryCodes } from '#contracts/community-settings';
import { type Collection, type Database, type Document, type Where } from '../../kernel/database';
import { onFromThere, toPage } from '../../kernel/paging';
import { startOfMonth, monthAfter } from '../../kernel/shanghai-time';
import { collections, pageIds, type PageRecord } from './repository';
import type { CountedCase, Tallies } from './tally';

/** A month of a community: counts alone, none of them somebody's. */
export interface TallyRecord extends Document {
  readonly communityId: string;
  readonly month: string;
  readonly kinds: Tallies;
  /** Missing where it was not counted yet. */
  readonly countedAt?: Date;
  /** When it is counted next; missing where nothing in it can move any more, so that the index holds only what can. */
  readonly turnAt?: Date;
}

const countedFields = [
  ...(['state', 'stateAt', 'reportedAt', 'kind', 'promise', 'pausedAt', 'extension', 'ending', 'returns'] as const),
  ...(['lookAgainAt', 'isUnsure', 'olderPages', 'timeline.at', 'timeline.act', 'timeline.isHalf'] as const),
  ...(['timeline.forName', 'timeline.who.role'] as const),
] as const;

/** Cases of one read, months of one night's minute, communities of one read. */
const some = { cases: 500, months: 20, communities: 500 } as const;

export function talliesRepository(database: Database) {
  const requests = database.collection<CountedCase>(collections.requests);
  const pages: Collection<PageRecord> = database.collection(collections.pages);
  const tallies: Collection<TallyRecord> = database.collection(collections.tallies);
  const numbers = database.collection(collections.numbers);
  const { command } = database;
  // By the index of kinds, which holds those from before there were any too: one of its own would be a write more a case.
  const ofAnyKind = { 'kind.code': command.in([...categoryCodes, null]) };
  const inOrder = [
    ['reportedAt', 'asc'],
    ['_id', 'asc'],
  ] as const;

  const reportedIn = (communityId: string, month: string): Where => {
    const within = command.gte(startOfMonth(month)).and(command.lt(startOfMonth(monthAfter(month))));
    return { communityId, ...ofAnyKind, reportedAt: within };
  };

  return {
    /** What was counted of these months. */
    between: (communityId: string, from: string, to: string) =>
      tallies.find({
        where: { communityId, month: command.gte(from).and(command.lte(to)) },
        order: [['month', 'asc']],
        limit: some.months,
      }),
    /** Months that are to be counted now, what has waited longest first. */
    due: (now: Date) =>
      tallies.find({
        where: { turnAt: command.lte(now) },
        order: [['turnAt', 'asc']],
        limit: some.months,
        fields: ['communityId', 'month'],
      }) as Promise<readonly Pick<TallyRecord, '_id' | 'communityId' | 'month'>[]>,
    /** Written whole: counted twice, it says the same. */
    setCounted: (_id: string, kinds: Tallies, countedAt: Date, turnAt: Date | undefined) =>
      tallies.update({ _id }, { kinds: command.set(kinds), countedAt, turnAt: turnAt ?? command.remove() }),
    /** Communities somebody ever reported in, a page at a time, and which of them have no such month yet. */
    withoutMonth: async (month: string, after: string) => {
      const where = { _id: command.gt(after) };
      const rows = await numbers.find({ where, order: [['_id', 'asc']], limit: some.communities, fields: ['_id'] });
      const ids = rows.map(({ _id }) => tallyId(_id, month));
      const there =
        ids.length === 0
          ? []
          : await tallies.find({ where: { _id: command.in(ids) }, limit: ids.length, fields: ['_id'] });
      const known = new Set(there.map(({ _id }) => _id));
      return {
        missing: rows.flatMap(({ _id }) => (known.has(tallyId(_id, month)) ? [] : [_id])),
        after: rows.length === some.communities ? rows.at(-1)?._id : undefined,
      };
    },
    /** The last month that is there; undefined where there is none. */
    lastMonth: async (communityId: string) => {
      const order = [['month', 'desc']] as const;
      return (await tallies.find({ where: { communityId }, order, limit: 1, fields: ['month'] }))[0]?.month;
    },
    /** When the first case since then was reported. */
    firstSince: async (communityId: string, since: Date) => {
      const where = { communityId, ...ofAnyKind, reportedAt: command.gte(since) };
      return (await requests.find({ where, order: inOrder, limit: 1, fields: ['reportedAt'] }))[0]?.reportedAt;
    },
    begin: (communityId: string, months: readonly string[], turnAt: Date) =>
      tallies.insertMissing(
        months.map((month) => ({ _id: tallyId(communityId, month), communityId, month, kinds: {}, turnAt })),
      ),
    /** Every case reported in a month, with all its entries: one read for five hundred, one more for those with pages. */
    casesOf: async (communityId: string, month: string): Promise<readonly CountedCase[]> => {
      const all: CountedCase[] = [];
      for (let cursor: string | undefined; ;) {
        const rows = await requests.find({
          where: onFromThere(database, reportedIn(communityId, month), 'reportedAt', cursor),
          order: inOrder,
          limit: some.cases + 1,
          fields: countedFields,
        });
        const page = toPage(rows, some.cases, ({ _id, reportedAt }) => ({ at: reportedAt, id: _id }));
        all.push(...(await whole(page.items)));
        if (page.cursor === null) return all;
        cursor = page.cursor;
      }
    },
  };

  /** With the entries that lie in pages of their own before those that are in the case. */
  async function whole(cases: readonly CountedCase[]): Promise<readonly CountedCase[]> {
    const ids = cases.flatMap(({ _id, olderPages }) => pageIds(_id, olderPages));
    if (ids.length === 0) return cases;
    const found = new Map<string, PageRecord>();
    for (let from = 0; from < ids.length; from += some.cases) {
      const part = ids.slice(from, from + some.cases);
      for (const page of await pages.find({ where: { _id: command.in(part) }, limit: part.length })) {
        found.set(page._id, page);
      }
    }
    return cases.map((one) => ({
      ...one,
      timeline: [...pageIds(one._id, one.olderPages).flatMap((id) => found.get(id)?.entries ?? []), ...one.timeline],
    }));
  }
}

export type TalliesRepository = ReturnType<typeof talliesRepository>;

function tallyId(communityId: string, month: string): string {
  return `${communityId}~${month}`;
}
