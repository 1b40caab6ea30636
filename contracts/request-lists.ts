/** Lists people work from, beside those of a grid: what is looked for by words, and what should have been done by now. */
import * as v from 'valibot';
import { query } from './operation';
import { requestPage as page } from './requests';
import { cursor, id, text } from './values';

export const listLimits = {
  /** Signs of a search: a number, or a place and a thing; of signs that are no number it takes two. */
  search: { min: 1, max: 30 },
} as const;

/** One grid, or without it the whole community, which is a coordinator's to see. */
const where = { communityId: id, gridId: v.optional(id) };

/**
 * What has this number, or stands at this place, or says these words, open or closed, newest first. Of several words all
 * must be there. Words that nobody may read yet are found by nobody.
 */
export const search = query({
  name: 'requests.search',
  input: v.strictObject({ ...where, words: text(listLimits.search), cursor: v.optional(cursor) }),
  output: page,
  errors: [],
  who: ['gridWorker', 'microGridWorker', 'coordinator'],
  budget: { calls: 1 },
});

/** What is open though the time it was promised for is over, the longest overdue first. */
export const overdue = query({
  name: 'requests.overdue',
  input: v.strictObject({ ...where, cursor: v.optional(cursor) }),
  output: page,
  errors: [],
  who: ['gridWorker', 'microGridWorker', 'coordinator'],
  budget: { calls: 1 },
});

/** What takes long, the next look first: what passed without one stands on top. */
export const longOnes = query({
  name: 'requests.longOnes',
  input: v.strictObject({ ...where, cursor: v.optional(cursor) }),
  output: page,
  errors: [],
  who: ['gridWorker', 'microGridWorker', 'coordinator'],
  budget: { calls: 1 },
});
