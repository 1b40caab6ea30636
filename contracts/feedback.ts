/**
 * 投诉建议: what anybody tells the community, and what it answers. Only those who coordinate it read it, and who wrote it.
 */
import * as v from 'valibot';
import { command, query } from './operation';
import { cursor, id, instant, limits, personal, roleSchema, text, version } from './values';

/** Characters of what somebody has to say. */
export const feedbackLimit = { min: 2, max: 500 } as const;

/** 投诉建议: anybody tells the community what is wrong or could be better. */
export const giveFeedback = command({
  name: 'content.giveFeedback',
  input: v.strictObject({
    communityId: id,
    words: personal(text(feedbackLimit), '看清您说的事,改正'),
    wantsAnswer: v.boolean(),
  }),
  output: v.object({ id }),
  errors: ['PLACE_UNKNOWN', 'CONTENT_REFUSED', 'KEY_REUSED'],
  who: ['visitor', 'resident'],
  budget: { calls: 1, seldom: 2 },
  rate: { most: 60, per: 'hour' },
});

const answerView = v.object({ words: v.string(), at: instant, who: v.object({ name: v.string(), role: roleSchema }) });
const feedbackView = v.object({
  id,
  words: v.string(),
  at: instant,
  wantsAnswer: v.boolean(),
  answer: v.optional(answerView),
  version,
});
export type FeedbackView = v.InferOutput<typeof feedbackView>;
const feedbackPage = v.object({ items: v.array(feedbackView), cursor: v.nullable(cursor) });

/** What people told my community and nobody has answered yet, or what was answered; newest first. */
export const feedback = query({
  name: 'content.feedback',
  input: v.strictObject({ communityId: id, isOpen: v.boolean(), cursor: v.optional(cursor) }),
  output: feedbackPage,
  errors: [],
  who: ['coordinator'],
  budget: { calls: 1 },
});

/** A coordinator answers, once. */
export const answerFeedback = command({
  name: 'content.answerFeedback',
  input: v.strictObject({ id, words: text(limits.words) }),
  output: v.object({ id, version }),
  errors: ['NOT_FOUND', 'STALE', 'WRONG_STATE', 'CONTENT_REFUSED', 'KEY_REUSED'],
  who: ['coordinator'],
  budget: { calls: 2, seldom: 1 },
});

/** What I told, with the answers, newest first. */
export const myFeedback = query({
  name: 'content.myFeedback',
  input: v.strictObject({ cursor: v.optional(cursor) }),
  output: feedbackPage,
  errors: [],
  who: ['visitor', 'resident'],
  budget: { calls: 1 },
});
