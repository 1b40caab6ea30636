/** The days nobody works in a year, as a community keeps them over what is announced. */
import * as v from 'valibot';

/** Weekdays off of a year at most, and weekend days worked. */
const mostDays = 60;

/** `2026-11-23`, a day that exists. */
export const day = v.pipe(
  v.string(),
  v.regex(/^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/, 'day'),
  v.check((given) => dateOf(given).getUTCDate() === Number(given.slice(8)), 'no such day'),
);

const daysOnce = v.pipe(
  v.array(day),
  v.maxLength(mostDays),
  v.check((given) => new Set(given).size === given.length, 'once each'),
);

/** How a year differs from its weekends. */
export const yearPlan = v.strictObject({
  /** Weekdays nobody works. */
  off: v.pipe(
    daysOnce,
    v.check((given) => !given.some(isWeekend), 'free anyway'),
  ),
  /** Saturdays and Sundays that are worked instead. */
  work: v.pipe(
    daysOnce,
    v.check((given) => given.every(isWeekend), 'worked anyway'),
  ),
});

export const year = v.pipe(v.number(), v.integer(), v.minValue(2020), v.maxValue(2099));
const plainYear = v.strictObject({ year, plan: v.nullable(yearPlan) });
/** A year of its own, or null to go by the notice again. */
export const ownYear = v.pipe(
  plainYear,
  v.forward(
    v.check(
      (given: v.InferOutput<typeof plainYear>) =>
        [...(given.plan?.off ?? []), ...(given.plan?.work ?? [])].every((one) => one.startsWith(`${given.year}-`)),
      'another year',
    ),
    ['plan'],
  ),
);

function isWeekend(given: string): boolean {
  return dateOf(given).getUTCDay() % 6 === 0;
}

/** Invalid for what is no day at all; another day for the 31st of February. */
function dateOf(given: string): Date {
  const [year = NaN, month = NaN, day = NaN] = given.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day));
}
