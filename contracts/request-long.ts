/**
 * What takes long is never silently stale: when somebody looks again is always said; when that day passes, the worker and
 * then the coordinator are told; and every thirty days who asked gets a plain line, also when nothing moved.
 */
import * as v from 'valibot';
import { day } from './holidays';
import { command } from './operation';
import { outcome } from './requests';
import { count, id, limits, text, version } from './values';

/** Nobody says «I shall look again» for later than this. */
export const longestCheckDays = 31;

/** I looked: how it stands, and when I look again. From the first of these, or from thirty days on, it is a long one. */
export const check = command({
  name: 'requests.check',
  input: v.strictObject({ id, seenVersion: version, nextCheck: day, words: text(limits.words) }),
  output: outcome,
  errors: ['NOT_FOUND', 'STALE', 'WRONG_STATE', 'KEY_REUSED', 'CONTENT_REFUSED'],
  who: ['gridWorker', 'microGridWorker', 'coordinator'],
  budget: { calls: 2, seldom: 3 },
});

/** Asked by the tick: what the clock has to do with requests now. Told again, it does the rest. */
export const watch = command({
  name: 'requests.watch',
  input: v.strictObject({}),
  output: v.object({ moved: count }),
  errors: [],
  who: ['system'],
  /** Of one that is due; at most fifty in one go, each a write, and one more where a timeline page is full. */
  budget: { calls: 2, seldom: 100 },
});
