/** What is said of an end that is not «fixed»: plainly, with the reason, and with the way to have it looked at again. */
import type { EndReason, honestEndings, RequestEnding } from '#contracts/request-states';

export const endingWords: Record<(typeof honestEndings)[number], string> = {
  partly: '只能办一部分',
  notPossible: '办不了',
};

/** On the tag of a case that is closed. */
export const endedWords: Record<RequestEnding, string> = {
  fixed: '办结',
  partly: '办好一部分',
  notPossible: '没办成',
  unanswered: '没等到回音',
};

export const endReasonWords: Record<EndReason, string> = {
  othersOwn: '不归社区管,已告诉该找谁',
  ownersMustAgree: '要邻居们先商量同意',
  noMoneyYet: '现在没有这笔钱',
  notAllowed: '规定不允许',
  notFeasible: '办法试过了,做不到',
};

export const endWords = {
  form: {
    open: '办不了,或只能办一部分',
    title: '办到哪一步?',
    why: '实话实说。不算办好,居民七天里可以请人再看。',
    label: '做了什么,还能怎么办',
    hint: '比如:先装了感应灯,换线要等明年维修基金',
    send: '告诉居民',
  },
  how: '办到哪一步',
  because: '为什么?',
  next: '说明了原因。不同意,七天里可以请人再看。',
  nextForWorker: '说明了原因。居民七天里可以请人再看。',
  reasonIs: (reason: string) => `原因:${reason}。`,
} as const;
