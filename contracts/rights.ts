/**
 * Rights of persons, beside those one has over one's own account: what became of a correction, and leaving without ever
 * having had WeChat (《个人信息保护法》 art. 44–47).
 */
import * as v from 'valibot';
import { hindrances } from './errors';
import { command, query } from './operation';
import { cursor, fileId, id, instant, limits, personal, text } from './values';

/** What may be wrong; the name everybody changes himself, where he says where he lives. */
export const correctable = ['home', 'phone', 'case', 'consent', 'other'] as const;

/** Asks a community worker to put right what is kept about me. */
export const correct = command({
  name: 'privacy.correct',
  isForGuests: true,
  input: v.strictObject({
    field: v.picklist(correctable),
    words: personal(text(limits.correction), '知道哪里要改,改成什么'),
  }),
  output: v.object({ id }),
  errors: ['HOME_NEEDED', 'CONTENT_REFUSED', 'KEY_REUSED'],
  who: ['visitor', 'resident'],
  budget: { calls: 2, seldom: 1 },
  rate: { most: 20, per: 'day' },
});

/** What waits to be put right in my community, oldest first. */
export const corrections = query({
  name: 'privacy.corrections',
  input: v.strictObject({ communityId: id }),
  output: v.object({
    items: v.array(
      v.object({ id, at: instant, personId: id, who: v.string(), field: v.picklist(correctable), words: v.string() }),
    ),
  }),
  errors: [],
  who: ['coordinator'],
  budget: { calls: 2 },
});

/** It was put right, or it was not, and why not; the one who asked is told that there is an answer. */
export const answerCorrection = command({
  name: 'privacy.answerCorrection',
  input: v.strictObject({
    id,
    isDone: v.boolean(),
    words: personal(text({ max: limits.correction.max }), '告诉本人改了没有,为什么'),
  }),
  output: v.object({ id, isDone: v.boolean() }),
  errors: ['NOT_FOUND', 'WRONG_STATE', 'CONTENT_REFUSED'],
  who: ['coordinator'],
  budget: { calls: 3 },
});

/** What I asked to be put right, newest first, and what was answered. */
export const myCorrections = query({
  name: 'privacy.myCorrections',
  input: v.strictObject({ cursor: v.optional(cursor) }),
  output: v.object({
    items: v.array(
      v.object({
        id,
        at: instant,
        field: v.picklist(correctable),
        words: v.string(),
        /** Missing while nobody has answered. */
        answer: v.optional(v.object({ at: instant, isDone: v.boolean(), words: v.string() })),
      }),
    ),
    cursor: v.nullable(cursor),
  }),
  errors: [],
  who: ['visitor', 'resident'],
  budget: { calls: 1 },
});

/** How a worker knows that somebody without WeChat wants it: said aloud before a witness, into his phone, or on a paper. */
export const erasureWays = ['spoken', 'voice', 'paper'] as const;
export type ErasureWay = (typeof erasureWays)[number];

/**
 * Somebody without WeChat asked for it: a worker who keeps the record erases it, now and for good, as closing an account
 * would. How she said so is kept, and by whom it was done.
 */
export const eraseKept = command({
  name: 'privacy.eraseKept',
  at: 'jobs',
  input: v.strictObject({
    personId: id,
    confirm: v.literal(true),
    evidence: v.strictObject({
      way: v.picklist(erasureWays),
      file: v.optional(personal(fileId, '证明本人要删')),
      witness: v.optional(personal(text(limits.name), '证明本人要删')),
    }),
  }),
  output: v.object({ isErased: v.boolean() }),
  errors: [
    'NOT_FOUND',
    'PROOF_NEEDED',
    'PHOTO_MISSING',
    'PHOTO_TOO_BIG',
    'PHOTO_NOT_IMAGE',
    'KEY_REUSED',
    ...hindrances,
  ],
  who: ['gridWorker', 'microGridWorker', 'coordinator'],
  budget: { calls: 55, seldom: 500 },
});
