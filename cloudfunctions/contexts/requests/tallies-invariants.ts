/** What is true of every month that was counted. */
import { isDeepStrictEqual } from 'node:util';
import { keptDays } from '../../../config/settings';
import { eachOf, type Invariant, type Store } from '../../kernel/invariant';
import { dayMs, monthOf, startOfMonth } from '../../kernel/shanghai-time';
import { collections, pageIds, type PageRecord, type RequestRecord } from './repository';
import type { TallyRecord } from './tallies-repository';
import { tallied, type CountedCase, type Tally } from './tally';

export const tallyInvariants: readonly Invariant[] = [
  {
    name: 'each case of a counted month stands once in its promises, its ends and its verdicts',
    holds: 'always',
    check: eachOf<TallyRecord>(collections.tallies, ({ kinds }) => Object.values<Tally>(kinds).every(isWhole)),
  },
  {
    name: 'a month in which nothing happened since it was counted says what its cases say',
    holds: 'always',
    check: eachOf<TallyRecord>(collections.tallies, ({ communityId, month, kinds, countedAt }, store) => {
      // Of what is older, cases are gone and counts stay.
      const isKept = startOfMonth(month).getTime() + keptDays.requests * dayMs > store.now.getTime();
      if (!countedAt || !isKept) return true;
      const cases = casesOf(store, communityId, month);
      const isMoved = cases.some(({ timeline }) => timeline.some(({ at }) => at > countedAt));
      return isMoved || isDeepStrictEqual(plain(kinds), plain(tallied(cases, countedAt)));
    }),
  },
];

function isWhole({ reported, promise, ends, verdicts }: Tally): boolean {
  return [promise, ends, verdicts].every((counts) => {
    const all = Object.values<number>(counts);
    return all.reduce((sum, count) => sum + count, 0) === reported && all.every((count) => count >= 0);
  });
}

function casesOf({ documents }: Store, communityId: string, month: string): readonly CountedCase[] {
  const pages = new Map(documents<PageRecord>(collections.pages).map((page) => [page._id, page]));
  return documents<RequestRecord>(collections.requests)
    .filter((one) => one.communityId === communityId && monthOf(one.reportedAt) === month)
    .sort((one, other) => +one.reportedAt - +other.reportedAt || (one._id < other._id ? -1 : 1))
    .map((one) => ({
      ...one,
      timeline: [...pageIds(one._id, one.olderPages).flatMap((id) => pages.get(id)?.entries ?? []), ...one.timeline],
    }));
}

/** As it is stored: in no order of its keys. */
function plain(kinds: TallyRecord['kinds']): unknown {
  return JSON.parse(JSON.stringify(kinds));
}
