/** A year as its calendar is drawn and changed: weekends are free, but for what the plan says. */
import type { YearView } from '#contracts/community-settings';

export type Plan = Pick<YearView, 'off' | 'work'>;

export interface DayCell {
  /** `2026-02-16` */
  readonly day: string;
  readonly date: number;
  readonly isFree: boolean;
  /** Whether it differs from what its weekday is by itself. */
  readonly isSpecial: boolean;
}

export interface Stretch {
  readonly from: string;
  readonly to: string;
}

const dayMs = 86_400_000;

/** The days of a month (from 1), and how many places of its first week, from Monday, belong to the month before. */
export function monthOf(plan: Plan, year: number, month: number): { before: number; cells: readonly DayCell[] } {
  const [first, next] = [Date.UTC(year, month - 1, 1), Date.UTC(year, month, 1)];
  const cells = Array.from({ length: (next - first) / dayMs }, (_, at) => cellOf(plan, first + at * dayMs));
  return { before: (new Date(first).getUTCDay() + 6) % 7, cells };
}

/** The plan with a day that was worked free, or one that was free worked. */
export function toggled(plan: Plan, day: string): Plan {
  const part = isWeekend(Date.parse(day)) ? 'work' : 'off';
  const has = plan[part].includes(day);
  return { ...plan, [part]: has ? plan[part].filter((one) => one !== day) : [...plan[part], day].sort() };
}

/** Days off in a row, with the weekends they touch. */
export function holidaysOf(plan: Plan, year: number): readonly Stretch[] {
  const cells = Array.from({ length: 12 }, (_, at) => monthOf(plan, year, at + 1).cells).flat();
  const stretches: Stretch[] = [];
  let run: DayCell[] = [];
  for (const cell of [...cells, undefined]) {
    if (cell?.isFree) run.push(cell);
    else {
      const [first, last] = [run[0], run.at(-1)];
      if (first && last && run.some(({ isSpecial }) => isSpecial)) stretches.push({ from: first.day, to: last.day });
      run = [];
    }
  }
  return stretches;
}

function cellOf(plan: Plan, at: number): DayCell {
  const day = new Date(at).toISOString().slice(0, 10);
  const isFreeByItself = isWeekend(at);
  const isSpecial = plan[isFreeByItself ? 'work' : 'off'].includes(day);
  return { day, date: new Date(at).getUTCDate(), isFree: isFreeByItself !== isSpecial, isSpecial };
}

function isWeekend(at: number): boolean {
  return new Date(at).getUTCDay() % 6 === 0;
}
