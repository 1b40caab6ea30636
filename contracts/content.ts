/**
 * Content: what people write for others to read, and what is held until a coordinator has looked at it.
 *
 * Whoever owns the words keeps them; here is only that somebody must look, why, and what he decided.
 */
import * as v from 'valibot';
import { command, query } from './operation';
import { count, cursor, id, instant, limits, personal, text, version } from './values';

/** Why something waits: the check of words was not sure or not to be had, that of a picture was not, or people reported it. */
export const holdReasons = ['words', 'picture', 'reported'] as const;
export type HoldReason = (typeof holdReasons)[number];

/** Why somebody reports what another wrote. */
export const reportReasons = ['danger', 'privacy', 'insult', 'fraud', 'untrue', 'other'] as const;
export type ReportReason = (typeof reportReasons)[number];

/** Reported for one of these, it is held at once: waiting would hurt somebody. */
export const urgentReasons = ['danger', 'privacy'] as const satisfies readonly ReportReason[];

/** 等人看 · 公开了 · 没公开 · 写的人不服,再看一次 */
export const heldStates = ['waiting', 'published', 'keptBack', 'appealed'] as const;
export type HeldState = (typeof heldStates)[number];

export const verdicts = ['publish', 'keepBack'] as const;
export type Verdict = (typeof verdicts)[number];

/** Limits of this context. */
export const contentLimits = {
  /** Characters of somebody's words that the queue shows. */
  excerpt: 60,
  /** So many different people, and it is held until looked at. */
  reportsToHold: 2,
  appealDays: 7,
  why: { min: 2, max: 60 },
} as const;

/** What it is about: an entry of something another context owns. */
export const subject = v.strictObject({ context: v.picklist(['requests']), id, entry: version });
export type Subject = v.InferOutput<typeof subject>;

/** Where it belongs and who wrote it, as its owner says. */
const ofItem = { subject, communityId: id, number: v.string(), writerId: id } as const;

/** Asked by the owner of something that was not clearly clean: it waits for a coordinator. Told twice, it waits once. */
export const hold = command({
  name: 'content.hold',
  input: v.strictObject({ ...ofItem, excerpt: v.string(), reason: v.picklist(holdReasons) }),
  output: v.object({ isHeld: v.boolean() }),
  errors: [],
  who: ['system'],
  budget: { calls: 1, seldom: 2 },
});

/** Asked by the owner of a picture that WeChat is looking at; its answer may have come before. */
export const pictureSent = command({
  name: 'content.pictureSent',
  input: v.strictObject({ ...ofItem, picture: count, traceId: id }),
  output: v.object({ isAnswered: v.boolean() }),
  errors: [],
  who: ['system'],
  budget: { calls: 1, seldom: 4 },
});

/** Asked by `jobs` when WeChat has looked at a picture; we may not have written down yet which one it was. */
export const pictureAnswered = command({
  name: 'content.pictureAnswered',
  input: v.strictObject({ traceId: id, isClean: v.boolean() }),
  output: v.object({ isKnown: v.boolean() }),
  errors: [],
  who: ['system'],
  budget: { calls: 4, seldom: 3 },
});

/** Asked by the minute's tick: pictures WeChat never answered about wait for a coordinator. */
export const sweepPictures = command({
  name: 'content.sweepPictures',
  input: v.strictObject({}),
  output: v.object({ held: count }),
  errors: [],
  who: ['system'],
  budget: { calls: 1, seldom: 80 },
});

export const heldItem = v.object({
  id,
  subject,
  number: v.string(),
  excerpt: v.string(),
  reason: v.picklist(holdReasons),
  state: v.picklist(heldStates),
  heldAt: instant,
  reports: v.array(v.object({ reason: v.picklist(reportReasons), times: count })),
  /** What the writer says against the first decision. */
  appeal: v.optional(v.string()),
  version,
});
export type HeldItem = v.InferOutput<typeof heldItem>;

/** What waits in my community for somebody to look at, oldest last. */
export const held = query({
  name: 'content.held',
  input: v.strictObject({ communityId: id, cursor: v.optional(cursor) }),
  output: v.object({ items: v.array(heldItem), cursor: v.nullable(cursor) }),
  errors: [],
  who: ['coordinator'],
  budget: { calls: 1 },
});

/** What people reported of one item, newest first; never who. */
export const reports = query({
  name: 'content.reports',
  input: v.strictObject({ id }),
  output: v.object({
    items: v.array(v.object({ reason: v.picklist(reportReasons), words: v.optional(v.string()), at: instant })),
  }),
  errors: ['NOT_FOUND'],
  who: ['coordinator'],
  budget: { calls: 2 },
});

/** A coordinator has looked: others may read it, or they may not. An appeal is another one's to decide, where there are two. */
export const decide = command({
  name: 'content.decide',
  input: v.strictObject({ id, seenVersion: version, verdict: v.picklist(verdicts), why: text(contentLimits.why) }),
  output: v.object({ id, state: v.picklist(heldStates), version }),
  errors: ['NOT_FOUND', 'STALE', 'WRONG_STATE', 'CONTENT_REFUSED', 'KEY_REUSED'],
  who: ['coordinator'],
  budget: { calls: 5, seldom: 1 },
});

/** Somebody says that what another wrote should not stand there. Once a person and item. */
export const report = command({
  name: 'content.report',
  input: v.strictObject({
    subject,
    reason: v.picklist(reportReasons),
    words: v.optional(personal(text({ max: 100 }), '弄清哪里不对')),
  }),
  output: v.object({ isHeld: v.boolean() }),
  errors: ['NOT_FOUND', 'CONTENT_REFUSED'],
  who: ['resident'],
  budget: { calls: 5, seldom: 4 },
});

/** What I wrote that waits or was kept back, newest first. */
export const mine = query({
  name: 'content.mine',
  input: v.strictObject({ cursor: v.optional(cursor) }),
  output: v.object({
    items: v.array(
      v.object({
        id,
        subject,
        number: v.string(),
        excerpt: v.string(),
        state: v.picklist(heldStates),
        /** Why it was decided so. */
        why: v.optional(v.string()),
        /** Until when he may ask for a second look; missing when he may not. */
        appealUntil: v.optional(instant),
        version,
      }),
    ),
    cursor: v.nullable(cursor),
  }),
  errors: [],
  who: ['visitor', 'resident'],
  budget: { calls: 1 },
});

/** The writer asks once, within seven days, for a second look. */
export const appeal = command({
  name: 'content.appeal',
  isForGuests: true,
  input: v.strictObject({ id, words: personal(text(limits.words), '弄清为什么该公开') }),
  output: v.object({ id, state: v.picklist(heldStates), version }),
  errors: ['NOT_FOUND', 'STALE', 'WRONG_STATE', 'TOO_LATE', 'CONTENT_REFUSED', 'KEY_REUSED'],
  who: ['visitor', 'resident'],
  budget: { calls: 2, seldom: 1 },
});
