/**
 * The promise date: when somebody has been in touch, and when a thing is done or it is said why not. P0 and P1 run by
 * the clock, night and holiday alike; the others in working days, and a day that is promised counts to its end (rule
 * book 4.2). Pure.
 */
import type { Category, Span } from '#contracts/community-settings';
import { endOfNamedDay } from '../../kernel/shanghai-time';
import { afterWorkingDays, type Calendar } from '../../kernel/working-days';

export interface Deadline {
  readonly by: Date;
  /** The working day it is promised for; missing where the clock runs. */
  readonly day?: string;
  /** The holidays on the way are not announced yet: it may still move. */
  readonly isTentative: boolean;
}

export interface Promised {
  readonly first: Deadline;
  readonly close: Deadline;
}

const minute = 60_000;

/** What is promised for something of that category. The day it is reported on does not count. */
export function promiseDate(
  { first, close }: Pick<Category, 'first' | 'close'>,
  reportedAt: Date,
  calendar: Calendar,
): Promised {
  return { first: deadlineOf(first, reportedAt, calendar), close: deadlineOf(close, reportedAt, calendar) };
}

function deadlineOf({ amount, unit }: Span, reportedAt: Date, calendar: Calendar): Deadline {
  if (unit === 'workingDays') {
    const { day, isCertain } = afterWorkingDays(reportedAt, amount, calendar);
    return { by: endOfNamedDay(day), day, isTentative: !isCertain };
  }
  const length = amount * minute * (unit === 'hours' ? 60 : 1);
  return { by: new Date(reportedAt.getTime() + length), isTentative: false };
}
