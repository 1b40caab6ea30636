/**
 * Notices: what people are told. Every notice is in the inbox; a WeChat message comes on top where one is still allowed.
 */
import * as v from 'valibot';
import { contentFactKinds } from './content-facts';
import { peopleFactKinds } from './duty';
import { templateKinds } from './message-templates';
import { command, query } from './operation';
import { goneFactKinds, listFactKinds, privacyFactKinds } from './privacy-facts';
import { requestFactKinds } from './request-facts';
import { count, cursor, id, instant } from './values';

/** The page a notice opens; the client's routes hold it (a guard compares). */
export const casePage = 'pages/requests/case/case';
/** The page of what a sweep came to, by a request of whom it was told, and that of one spot of a sweep. */
export const resultPage = 'pages/requests/result/result';
export const spotPage = 'pages/requests/spot/spot';
/** The page the message of a notice opens that is about no case. */
export const inboxPage = 'pages/inbox/inbox';

/** A notice for every fact there is; a context with facts of its own adds its list here. */
export const noticeKinds = [
  ...requestFactKinds,
  ...contentFactKinds,
  ...peopleFactKinds,
  ...privacyFactKinds,
  ...listFactKinds,
  ...goneFactKinds,
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export const notice = v.object({
  id,
  kind: v.picklist(noticeKinds),
  at: instant,
  title: v.string(),
  words: v.string(),
  /** The case it is about; a person where a grid has another worker, a correction or a list that was answered. */
  subjectId: id,
  isRead: v.boolean(),
});
export type Notice = v.InferOutput<typeof notice>;

/** What I was told, newest first. */
export const inbox = query({
  name: 'notices.inbox',
  input: v.strictObject({ cursor: v.optional(cursor) }),
  output: v.object({ items: v.array(notice), cursor: v.nullable(cursor) }),
  errors: [],
  who: ['visitor', 'resident'],
  budget: { calls: 1 },
});

/** How many notices I have not read, and how many WeChat messages I still allow. */
export const summary = query({
  name: 'notices.summary',
  input: v.strictObject({}),
  output: v.object({ unread: count, credits: v.object({ newWork: count, progress: count }) }),
  errors: [],
  who: ['visitor', 'resident'],
  budget: { calls: 2 },
});

/** I have seen the notices up to this instant. */
export const markRead = command({
  name: 'notices.markRead',
  isForGuests: true,
  input: v.strictObject({ upTo: instant }),
  output: v.object({ upTo: instant }),
  errors: [],
  who: ['resident'],
  budget: { calls: 1 },
});

/** WeChat asked me and I allowed one more message of these kinds. */
export const allow = command({
  name: 'notices.allow',
  input: v.strictObject({
    kinds: v.pipe(
      v.array(v.picklist(templateKinds)),
      v.minLength(1),
      v.check((kinds) => new Set(kinds).size === kinds.length, 'once each'),
    ),
  }),
  output: v.object({ credits: v.object({ newWork: count, progress: count }) }),
  errors: [],
  who: ['resident'],
  budget: { calls: 2, seldom: 2 },
});

/** Asked by places when a community sets its quiet hours anew: what waits for their end waits no longer than they last. */
export const ringEarlier = command({
  name: 'notices.ringEarlier',
  input: v.strictObject({ communityId: id }),
  output: v.object({ moved: count }),
  errors: [],
  who: ['system'],
  budget: { calls: 1, seldom: 1 },
});

/**
 * Brings what happened to those who must know. Poked by a client right after a command, without waiting; the minute's
 * tick sweeps what is left. It takes no input, so whoever calls it can only make it run sooner.
 */
export const drain = command({
  name: 'notices.drain',
  isForGuests: true,
  at: 'jobs',
  input: v.strictObject({}),
  output: v.object({ delivered: count, pushed: count }),
  errors: [],
  who: ['visitor', 'resident', 'system'],
  /** Of one fact for three workers; at most a hundred documents are cleared and twenty messages sent in one go. */
  budget: { calls: 20, seldom: 160 },
  // Every command pokes it; it works on what waits and on nothing else.
  rate: null,
});
