/** Seven-field timer expressions of the cloud: second minute hour day month weekday year, at UTC+8. */

export interface Cron {
  readonly seconds: ReadonlySet<number>;
  readonly minutes: ReadonlySet<number>;
  readonly hours: ReadonlySet<number>;
  readonly days: ReadonlySet<number>;
  readonly months: ReadonlySet<number>;
  readonly weekdays: ReadonlySet<number>;
  readonly years: ReadonlySet<number>;
  /** Both a day and a weekday are named: either will do. */
  readonly isEitherDay: boolean;
}

const monthNames = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const weekdayNames = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const firstYear = 1970;
const lastYear = 2099;
const utcPlus8Ms = 8 * 3_600_000;
const dayMs = 86_400_000;
/** Days looked ahead before a timer counts as never due: a leap day is at most eight years away. */
const horizonDays = 366 * 9;

/** @throws Error naming the expression and the field that cannot be read. */
export function parseCron(expression: string): Cron {
  const fields = expression.trim().split(/\s+/);
  if (fields.length !== 7) throw new Error(`a timer has seven fields, "${expression}" has ${fields.length}`);
  const [second, minute, hour, day, month, weekday, year] = fields as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  return {
    seconds: numbersOf(second, 0, 59),
    minutes: numbersOf(minute, 0, 59),
    hours: numbersOf(hour, 0, 23),
    days: numbersOf(day, 1, 31),
    months: numbersOf(named(month, monthNames, 1), 1, 12),
    weekdays: numbersOf(named(weekday, weekdayNames, 0), 0, 6),
    years: numbersOf(year, firstYear, lastYear),
    isEitherDay: !isAny(day) && !isAny(weekday),
  };
}

/** The first instant after `after` (milliseconds) at which the timer fires; undefined when it never does. */
export function nextFiring(cron: Cron, after: number): number | undefined {
  const from = Math.floor(after / 1000) * 1000 + 1000 + utcPlus8Ms;
  const today = Math.floor(from / dayMs) * dayMs;
  for (let day = 0; day <= horizonDays; day += 1) {
    const midnight = today + day * dayMs;
    if (!isDay(cron, new Date(midnight))) continue;
    const time = firstTime(cron, Math.max(0, from - midnight) / 1000);
    if (time !== undefined) return midnight + time * 1000 - utcPlus8Ms;
  }
  return undefined;
}

function isDay(cron: Cron, date: Date): boolean {
  if (!cron.years.has(date.getUTCFullYear()) || !cron.months.has(date.getUTCMonth() + 1)) return false;
  const isDate = cron.days.has(date.getUTCDate());
  const isWeekday = cron.weekdays.has(date.getUTCDay());
  return cron.isEitherDay ? isDate || isWeekday : isDate && isWeekday;
}

/** The first second of the day, not before `from`, that fits. */
function firstTime({ hours, minutes, seconds }: Cron, from: number): number | undefined {
  for (const hour of hours) {
    if ((hour + 1) * 3600 <= from) continue;
    for (const minute of minutes) {
      const start = hour * 3600 + minute * 60;
      if (start + 60 <= from) continue;
      const second = [...seconds].find((one) => start + one >= from);
      if (second !== undefined) return start + second;
    }
  }
  return undefined;
}

/** Ascending numbers of one field: `*`, `?`, `5`, `1-5`, `0,30`, `*\/10`, `0-30/10`. */
function numbersOf(field: string, low: number, high: number): ReadonlySet<number> {
  const found = field.split(',').flatMap((part) => {
    const match = /^(?:(\*|\?)|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part);
    if (!match) throw new Error(`a timer's field "${field}" cannot be read`);
    const [, any, first, last, step] = match;
    const from = any ? low : Number(first);
    const to = any || (step && last === undefined) ? high : Number(last ?? first);
    const stride = Number(step ?? 1);
    if (from < low || to > high || from > to || stride < 1)
      throw new Error(`a timer's field "${field}" is out of range`);
    return Array.from({ length: Math.floor((to - from) / stride) + 1 }, (_, index) => from + index * stride);
  });
  return new Set(found.sort((a, b) => a - b));
}

function named(field: string, names: readonly string[], first: number): string {
  return names.reduce((text, name, index) => text.replaceAll(name, String(index + first)), field.toUpperCase());
}

function isAny(field: string): boolean {
  return field === '*' || field === '?';
}
