/** Which months are looked at. Pure. */
import { dayName } from '../../time';

export const ranges = ['thisMonth', 'lastMonth', 'quarter', 'year'] as const;
export type Range = (typeof ranges)[number];

const monthsOfYear = 12;

/** How many months back it begins, and how many back it ends. */
const spans: Readonly<Record<Range, readonly [from: number, to: number]>> = {
  thisMonth: [0, 0],
  lastMonth: [1, 1],
  quarter: [2, 0],
  year: [monthsOfYear - 1, 0],
};

/** The first and the last month of a range, as they are sent: `2026-11`. */
export function monthsOf(range: Range, now: Date): { readonly from: string; readonly to: string } {
  const [from, to] = spans[range];
  return { from: monthBefore(now, from), to: monthBefore(now, to) };
}

function monthBefore(now: Date, back: number): string {
  const [year = 0, month = 1] = dayName(now).split('-').map(Number);
  const at = year * monthsOfYear + month - 1 - back;
  return `${Math.floor(at / monthsOfYear)}-${String((at % monthsOfYear) + 1).padStart(2, '0')}`;
}
