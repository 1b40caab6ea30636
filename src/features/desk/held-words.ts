/** Every sentence about what waits for a coordinator to look at it, and about what people told the community. */
import type { HoldReason } from '#contracts/content';

export const heldWords = {
  held: '等您看的话',
  feedback: '投诉建议',
  which: '看哪一类',
  number: (number: string) => `№ ${number}`,
  why: '为什么要看',
  reasons: {
    words: '机器看这段话拿不准',
    picture: '机器看这张照片拿不准',
    reported: '有人举报',
  } satisfies Record<HoldReason, string>,
  heldTitle: '这段话,别人能看吗',
  heldWhy: '写的人自己一直看得到。您说了,他会收到通知。',
  appeal: '写的人说',
  reports: '举报的人怎么说',
  reportTitles: ['什么时候', '为什么', '他写的'],
  reasonOfVerdict: '为什么这样定(写的人看得到)',
  reasonHint: '比如:没有说别人的私事',
  publish: '可以公开',
  keepBack: '不公开',
  busy: '正在记下…',
  feedbackTitle: '有人对社区说',
  wantsAnswer: '要回话',
  wantsNone: '不用回',
  answer: '回他的话',
  answerDo: '回给他',
} as const;
