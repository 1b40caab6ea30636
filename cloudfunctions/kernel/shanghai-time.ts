/** The one module of the server that knows Asia/Shanghai: fixed UTC+8, no summer time since 1991. */
import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';

dayjs.extend(utc);

const offsetHours = 8;

/** A day of twenty-four hours; there is no other in Shanghai. */
export const dayMs = 24 * 3_600_000;

/** The wall clock in Shanghai as WeChat's `time` field wants it: `2026年11月23日 18:05`. */
export function messageTime(at: Date): string {
  return dayjs(at).utcOffset(offsetHours).format('YYYY年M月D日 HH:mm');
}

/** The midnight with which the day of that moment ends in Shanghai. */
export function endOfDay(at: Date): Date {
  return dayjs(at).utcOffset(offsetHours).add(1, 'day').startOf('day').toDate();
}

/** The hour of the day in Shanghai. */
export function hourOfDay(at: Date): number {
  return dayjs(at).utcOffset(offsetHours).hour();
}

/** The day in Shanghai: `2026-11-23`. */
export function dayOf(at: Date): string {
  return dayjs(at).utcOffset(offsetHours).format('YYYY-MM-DD');
}

/** The midnight with which a day ends in Shanghai: of `2026-11-23`, the moment `2026-11-24` begins. */
export function endOfNamedDay(day: string): Date {
  return endOfDay(new Date(`${day}T00:00:00+0${offsetHours}:00`));
}

/** The month in Shanghai: `2026-11`. */
export function monthOf(at: Date): string {
  return dayOf(at).slice(0, 7);
}

/** The midnight with which a month begins in Shanghai. */
export function startOfMonth(month: string): Date {
  return new Date(`${month}-01T00:00:00+0${offsetHours}:00`);
}

/** From the one month to the other, both among them; none where the other is earlier. */
export function monthsFrom(first: string, last: string): readonly string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = monthAfter(month)) months.push(month);
  return months;
}

/** The month after a month. */
export function monthAfter(month: string): string {
  return dayjs.utc(`${month}-01`).add(1, 'month').format('YYYY-MM');
}

/** How many midnights lie between two moments in Shanghai: of the same day, none. */
export function daysBetween(from: Date, to: Date): number {
  return Math.round((endOfDay(to).getTime() - endOfDay(from).getTime()) / dayMs);
}

/** A stretch of every day by the wall clock, `21:00` to `08:00`; it may lie over midnight. */
export interface DailyStretch {
  readonly from: string;
  readonly to: string;
}

/** The moment the stretch ends in Shanghai that `at` lies in; undefined when it lies in none. The end is outside. */
export function endOfStretch({ from, to }: DailyStretch, at: Date): Date | undefined {
  const local = dayjs(at).utcOffset(offsetHours);
  const clock = local.format('HH:mm');
  const isWithin = from < to ? clock >= from && clock < to : clock >= from || clock < to;
  if (!isWithin) return undefined;
  const [hour = 0, minute = 0] = to.split(':').map(Number);
  const end = local.startOf('day').hour(hour).minute(minute);
  return (clock < to ? end : end.add(1, 'day')).toDate();
}
