/** Instants in words. Everyone here lives by Beijing time, wherever the phone thinks it is. */
import dayjs, { type Dayjs } from 'dayjs';
import utc from 'dayjs/plugin/utc';
import { timeWords } from './time-words';

dayjs.extend(utc);

/** Hours ahead of UTC, all year. */
const beijing = 8;

/** «今天 18:05», «昨天 18:05», «11月16日», «2025年11月16日». `instant` is an ISO string. */
export function whenWords(instant: string, now: Date = new Date()): string {
  const then = local(instant);
  const today = local(now.toISOString());
  if (then.isSame(today, 'day')) return `${timeWords.today} ${then.format('HH:mm')}`;
  if (then.isSame(today.subtract(1, 'day'), 'day')) return `${timeWords.yesterday} ${then.format('HH:mm')}`;
  return dayWords(instant, now);
}

/** «11月16日», with the year when it isn't this one. */
export function dayWords(instant: string, now: Date = new Date()): string {
  const then = local(instant);
  return then.format(then.year() === local(now.toISOString()).year() ? 'M月D日' : 'YYYY年M月D日');
}

/** A moment ahead by the clock: «今天 18:05», «11月27日 18:05». */
export function clockWords(instant: string, now: Date = new Date()): string {
  const then = local(instant);
  const day = then.isSame(local(now.toISOString()), 'day') ? timeWords.today : dayWords(instant, now);
  return `${day} ${then.format('HH:mm')}`;
}

/** Whether a moment is over. */
export function hasPassed(instant: string, now: Date = new Date()): boolean {
  return local(instant).isBefore(local(now.toISOString()));
}

/** Whole days between the two days in the calendar, e.g. 1 for yesterday evening. */
export function daysSince(instant: string, now: Date = new Date()): number {
  return local(now.toISOString()).startOf('day').diff(local(instant).startOf('day'), 'day');
}

/** When a day here begins, so many days from now. */
export function dayStart(daysAhead: number, now: Date): Date {
  return local(now.toISOString()).startOf('day').add(daysAhead, 'day').toDate();
}

/** The day it is here at that moment, as it is sent: `2026-11-26`. */
export function dayName(moment: Date): string {
  return local(moment.toISOString()).format('YYYY-MM-DD');
}

/** The year it is here. */
export function yearOf(now: Date): number {
  return local(now.toISOString()).year();
}

/** «您好,早上好» needs to know the hour. */
export function greeting(now: Date = new Date()): string {
  const hour = local(now.toISOString()).hour();
  if (hour < 5 || hour >= 18) return timeWords.evening;
  if (hour < 11) return timeWords.morning;
  return hour < 13 ? timeWords.noon : timeWords.afternoon;
}

function local(instant: string): Dayjs {
  return dayjs.utc(instant).utcOffset(beijing);
}
