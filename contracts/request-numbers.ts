/**
 * Numbers of a community: what was reported in some months, and what became of it. What is still open and overdue stands
 * in the denominator; what people said stands beside how many were not asked; nobody is counted by name, no worker and no
 * grid is set above another.
 */
import * as v from 'valibot';
import { categoryCodes } from './community-settings';
import { query } from './operation';
import { count, id, instant } from './values';

/** A month in Shanghai: `2026-11`. */
export const month = v.pipe(v.string(), v.regex(/^20\d{2}-(0[1-9]|1[0-2])$/, 'month'));

export const numbersLimits = {
  /** Months of one sheet: a year, with the same month of the year before. */
  months: 13,
} as const;

/** A whole percentage, rounded down: a hundred is said of all alone. Left out where too few stand behind it. */
const percent = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)));

/** Half of them took no more days than these; from how many that is known. */
const half = v.object({ of: count, days: v.optional(count) });

/** What was reported of one kind, or of all: each case stands once in `promise`, once in `ends`, once in `verdicts`. */
export const numbersRow = v.object({
  reported: count,
  promise: v.object({
    /** Done, or honestly said not to be, by the day that was promised; later than that; not yet though it is over. */
    inTime: count,
    late: count,
    overdue: count,
    /** Its day is still to come, or it waits for who asked. */
    running: count,
    /** From before days were promised. */
    unpromised: count,
    /** The first three: what a promise was due for. */
    of: count,
    percent,
  }),
  /** Promised for a later day, once, with a reason. */
  extended: count,
  /** Came back at least once, since it was not fixed. */
  cameBack: count,
  ends: v.object({ fixed: count, partly: count, notPossible: count, unanswered: count, waiting: count, open: count }),
  verdicts: v.object({
    fixed: count,
    half: count,
    notFixed: count,
    unsure: count,
    /** The first four: who said something. */
    of: count,
    /** Of these, who said that it is fixed. */
    percent,
    /** Asked three times, and nobody said anything. */
    noAnswer: count,
    /** Asked, and not yet answered. */
    waiting: count,
    /** Ended without a question to who asked: honestly not fixed, or looked at by a colleague in his place. */
    notAsked: count,
    /** There is nothing to ask about yet. */
    notYet: count,
  }),
  /** Days from the report until somebody took it, and until it was said to be done. */
  receipt: half,
  done: half,
});
export type NumbersRow = v.InferOutput<typeof numbersRow>;

/** What was reported in these months, as it stood when it was last counted, each night. */
export const numbers = query({
  name: 'requests.numbers',
  input: v.strictObject({ communityId: id, from: month, to: month }),
  output: v.object({
    /** When the month that was counted longest ago was; left out where none was. */
    countedAt: v.optional(instant),
    /** Months of these that nobody counted yet: what they say is not nothing, it is not known. */
    uncounted: v.array(month),
    total: numbersRow,
    kinds: v.array(v.object({ code: v.picklist([...categoryCodes, 'none']), name: v.string(), ...numbersRow.entries })),
  }),
  errors: [],
  who: ['coordinator', 'streetOverseer'],
  budget: { calls: 1 },
});
