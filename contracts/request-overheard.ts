/**
 * Overheard (听到随手记): a worker writes down what somebody says in passing. Who said it stays the one who decides; where
 * no message reaches him he is rung, or asked at his door, and what he says is written down by another than the one who
 * did the work.
 */
import * as v from 'valibot';
import { categoryCodes } from './community-settings';
import { command, query } from './operation';
import { card, outcome } from './requests';
import { count, cursor, photoFiles, id, instant, limits, personal, place, text, version } from './values';

/** What was heard when somebody was rung: it is fixed, half, or not; he has been told; nobody answered. */
export const callAnswers = ['fixed', 'half', 'notFixed', 'told', 'noAnswer'] as const;
export type CallAnswer = (typeof callAnswers)[number];

/** Calls on different days that nobody answers, after which it stays at that. */
export const callsInVain = 3;

/**
 * Somebody said it in passing. Exactly one of `place` and `shopId` says where it is, and at most one of `askerPersonId` (a
 * person whose record is kept) and `askerShopId` whose it is; without, somebody gave no name.
 */
export const overhear = command({
  name: 'requests.overhear',
  input: v.strictObject({
    place: v.optional(personal(place, '找到坏的地方')),
    shopId: v.optional(id),
    words: personal(text(limits.words), '弄清是什么事'),
    photos: personal(photoFiles, '让办事的人看清楚'),
    category: v.optional(v.picklist(categoryCodes)),
    askerPersonId: v.optional(id),
    askerShopId: v.optional(id),
  }),
  output: outcome,
  errors: [
    ...(['PLACE_UNKNOWN', 'PHOTO_MISSING', 'PHOTO_TOO_BIG', 'PHOTO_NOT_IMAGE'] as const),
    ...(['CONTENT_REFUSED', 'KEY_REUSED'] as const),
  ],
  who: ['gridWorker', 'microGridWorker', 'coordinator'],
  // As with a report; seldom: whose shop it is, the shop, further pictures and a community's settings.
  budget: { calls: 3, seldom: 8 },
  rate: { most: 60, per: 'hour' },
});

/**
 * Who asked was rung, or asked at his door, and said so. «It is fixed» is written down by another than the one who did
 * the work; whatever sends it back to him, by anybody who works there.
 */
export const calledBack = command({
  name: 'requests.calledBack',
  input: v.strictObject({
    id,
    seenVersion: version,
    said: v.picklist(callAnswers),
    words: v.optional(personal(text({ max: limits.words.max }), '记下他怎么说')),
  }),
  output: outcome,
  errors: ['NOT_FOUND', 'STALE', 'WRONG_STATE', 'TOO_LATE', 'KEY_REUSED', 'CONTENT_REFUSED'],
  who: ['gridWorker', 'microGridWorker', 'coordinator'],
  budget: { calls: 2, seldom: 5 },
});

/** Whom to ring about what, in a grid I work in; who has waited longest first. */
export const callsDue = query({
  name: 'requests.callsDue',
  input: v.strictObject({ gridId: id, cursor: v.optional(cursor) }),
  output: v.object({
    items: v.array(
      v.object({
        ...card.entries,
        askerName: v.string(),
        dueSince: instant,
        /** On how many days nobody answered. */
        inVain: count,
      }),
    ),
    cursor: v.nullable(cursor),
  }),
  errors: [],
  who: ['gridWorker', 'microGridWorker', 'coordinator'],
  budget: { calls: 1 },
});
