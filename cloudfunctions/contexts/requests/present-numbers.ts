/** Counts as a reader is shown them: with what they are of, and with no share where too few stand behind it. */
import type { NumbersRow } from '#contracts/request-numbers';
import { leastForShare } from '../../../config/settings';
import { sumOf, type Tally, type TallyCode } from './tally';
import type { TallyRecord } from './tallies-repository';

/** What these months come to: of all kinds, and of each. */
export function presentNumbers(months: readonly TallyRecord[]) {
  const all = months.flatMap(({ kinds }) => Object.entries(kinds) as [TallyCode, Tally][]);
  const codes = [...new Set(all.map(([code]) => code))].sort();
  const counted = months.flatMap(({ countedAt }) => countedAt ?? []).sort((one, other) => +one - +other);
  return {
    ...(counted[0] && { countedAt: counted[0].toISOString() }),
    total: rowOf(sumOf(all.map(([, tally]) => tally))),
    kinds: codes.map((code) => {
      const tally = sumOf(all.flatMap(([other, one]) => (other === code ? [one] : [])));
      return { code, name: tally.name, ...rowOf(tally) };
    }),
  };
}

function rowOf({ name: _, promise, verdicts, receipt, done, ...counts }: Tally): NumbersRow {
  const promised = promise.inTime + promise.late + promise.overdue;
  const said = verdicts.fixed + verdicts.half + verdicts.notFixed + verdicts.unsure;
  return {
    ...counts,
    promise: { ...promise, ...shareOf(promise.inTime, promised) },
    verdicts: { ...verdicts, ...shareOf(verdicts.fixed, said) },
    receipt: halfOf(receipt),
    done: halfOf(done),
  };
}

/** Rounded down: where one is not among them, it is never all of them. */
function shareOf(part: number, of: number): { readonly of: number; readonly percent?: number } {
  return of < leastForShare ? { of } : { of, percent: Math.floor((100 * part) / of) };
}

/** The least number of days that half of them, or more, took at most. */
function halfOf(byDays: Tally['done']): NumbersRow['done'] {
  const inOrder = Object.entries(byDays).sort(([one], [other]) => Number(one) - Number(other));
  const of = inOrder.reduce((sum, [, count]) => sum + count, 0);
  if (of < leastForShare) return { of };
  let seen = 0;
  const half = inOrder.find(([, count]) => (seen += count) * 2 >= of);
  return { of, days: Number(half?.[0]) };
}
