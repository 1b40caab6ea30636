/**
 * What was promised, and what may move it: a later day, said once by a coordinator with a reason everybody reads, to which
 * who waits may object; and a pause, only while it is the asker who has to say something (rule book 4.2).
 */
import * as v from 'valibot';
import { day } from './holidays';
import { command } from './operation';
import { outcome } from './requests';
import { id, limits, personal, text, version } from './values';

/** A later day lies within these. */
export const longestExtensionDays = 90;

const seen = { id, seenVersion: version };
const words = text(limits.words);
const usual = ['NOT_FOUND', 'STALE', 'WRONG_STATE', 'KEY_REUSED', 'CONTENT_REFUSED'] as const;

/** A later day, once. Who asked and who joined are told the reason, and what was promised before stays written. */
export const extend = command({
  name: 'requests.extend',
  input: v.strictObject({ ...seen, day, words }),
  output: outcome,
  errors: usual,
  who: ['coordinator'],
  budget: { calls: 2, seldom: 3 },
});

/** That is too long for me: another coordinator, or the street, decides. */
export const contest = command({
  name: 'requests.contest',
  input: v.strictObject({ ...seen, words: personal(words, '弄清为什么不能等') }),
  output: outcome,
  errors: usual,
  who: ['resident'],
  budget: { calls: 2, seldom: 5 },
});

/** The later day stands, or what was promised first holds again; never decided by who said the later day. */
export const settle = command({
  name: 'requests.settle',
  input: v.strictObject({ ...seen, stands: v.boolean(), words }),
  output: outcome,
  errors: usual,
  who: ['coordinator', 'streetOverseer'],
  budget: { calls: 2, seldom: 3 },
});

/** Nothing can go on before who asked has said something: the days of that wait are not counted. */
export const pause = command({
  name: 'requests.pause',
  input: v.strictObject({ ...seen, words }),
  output: outcome,
  errors: usual,
  who: ['gridWorker', 'microGridWorker'],
  budget: { calls: 2, seldom: 3 },
});

/** What was asked for is here, in some other way: it goes on. */
export const resume = command({
  name: 'requests.resume',
  input: v.strictObject(seen),
  output: outcome,
  errors: usual,
  who: ['gridWorker', 'microGridWorker', 'coordinator'],
  budget: { calls: 2, seldom: 3 },
});

/** Who asked says what it waited for: it goes on. */
export const answer = command({
  name: 'requests.answer',
  input: v.strictObject({ ...seen, words: personal(words, '接着办这件事') }),
  output: outcome,
  errors: usual,
  who: ['resident'],
  budget: { calls: 2, seldom: 5 },
});
