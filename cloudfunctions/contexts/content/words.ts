/** Words of the content context that reach a person. */
import type { Verdict } from '#contracts/content';

export const words = {
  /** In place of what stood in a case of somebody who is not here any more, and of the name of who answered. */
  erased: '报的人已注销,内容已删除。',
  erasedWorker: '已离开的工作人员',
  labels: {
    held: '要等人看过的话',
    report: '您举报过',
    feedback: '您的投诉建议',
    words: '说的话',
    appeal: '您的申诉',
    answer: '答复',
    verdicts: { publish: '可以公开', keepBack: '不公开' } satisfies Record<Verdict, string>,
  },
} as const;
