/**
 * Working days in China: Monday to Friday, but for what the State Council announces each autumn for the year to come.
 * The notices of past years come from a library, whatever it lacks from who keeps the calendar. A year nobody has
 * announced counts weekends alone and says so.
 */
import { isWorkday } from 'chinese-days';
import dayjs, { type Dayjs } from 'dayjs';
import utc from 'dayjs/plugin/utc';
import { dayOf } from './shanghai-time';

dayjs.extend(utc);

/** How a year differs from its weekends: weekdays off, and weekend days worked. Days are `2026-02-16`. */
export interface YearPlan {
  readonly off: readonly string[];
  readonly work: readonly string[];
}

export interface Calendar {
  isWorkingDay(day: string): boolean;
  /** Whether somebody has said which days that year has off. */
  isAnnounced(year: number): boolean;
}

const notices = new Map<number, YearPlan | undefined>();

/** What was announced for a year; undefined where nothing is known of it. */
export function noticeOf(year: number): YearPlan | undefined {
  if (!notices.has(year)) notices.set(year, readNotice(year));
  return notices.get(year);
}

/** @param own plans by year, each in place of the notice of that year */
export function calendarOf(own: Readonly<Record<string, YearPlan>>): Calendar {
  const planOf = (year: string) => own[year] ?? noticeOf(Number(year));
  return {
    isWorkingDay: (day) => {
      const plan = planOf(day.slice(0, 4));
      return isWeekend(day) ? plan?.work.includes(day) === true : plan?.off.includes(day) !== true;
    },
    isAnnounced: (year) => planOf(String(year)) !== undefined,
  };
}

/**
 * The last of so many working days after the day of `at` in Shanghai, which itself does not count; and whether every
 * year on the way was announced.
 */
export function afterWorkingDays(at: Date, count: number, calendar: Calendar) {
  let day = dayOf(at);
  let isCertain = calendar.isAnnounced(yearOf(day));
  for (let left = count; left > 0;) {
    day = nextDay(day);
    isCertain = isCertain && calendar.isAnnounced(yearOf(day));
    if (calendar.isWorkingDay(day)) left -= 1;
  }
  return { day, isCertain };
}

/** The library says nothing of a year it does not know: then every weekday is worked, and every weekend free. */
function readNotice(year: number): YearPlan | undefined {
  const days = daysOf(year);
  const off = days.filter((day) => !isWeekend(day) && !isWorkday(day));
  const work = days.filter((day) => isWeekend(day) && isWorkday(day));
  return off.length === 0 ? undefined : { off, work };
}

function daysOf(year: number): readonly string[] {
  const days: string[] = [];
  for (let day = `${year}-01-01`; yearOf(day) === year; day = nextDay(day)) days.push(day);
  return days;
}

function nextDay(day: string): string {
  return named(day).add(1, 'day').format('YYYY-MM-DD');
}

function isWeekend(day: string): boolean {
  return [0, 6].includes(named(day).day());
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

function named(day: string): Dayjs {
  return dayjs.utc(day);
}
