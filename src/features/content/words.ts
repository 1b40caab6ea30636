/** Every sentence about 举报, 投诉建议 and words that wait. */
import type { HeldState, HoldReason, ReportReason } from '#contracts/content';

export const words = {
  feedbackTitle: '有意见,请跟我们说',
  feedbackWhy: '社区的人会看。急事请打电话。',
  whichCommunity: '说给哪个社区',
  feedbackWords: '您想说什么',
  feedbackHint: '比如:通知的字太小了',
  feedbackOffer: '投诉建议',
  wantsAnswer: '要不要回话',
  yes: '要回话',
  no: '不用回',
  send: '发给社区',
  sending: '正在发…',
  feedbackSent: '收到了,谢谢您。',
  mineTitle: '我说过的',
  noAnswerYet: '还没有回话。',
  answerOf: (name: string) => `${name}回话:`,
  heldTitle: '我写的,有人在看',
  because: (why: string) => `原因:${why}`,
  appealOffer: '请人再看一次',
  appealWords: '您的理由',
  appealHint: '比如:我没有骂人',
  appealSend: '请人再看',
  more: '再往前看',
  reportOffer: '有话不妥?举报',
  reportTitle: '哪里不妥?',
  reportWhy: '您举报,别人不会知道。',
  reportWhich: '哪一段话',
  reportReason: '为什么',
  reportWords: '再说一句(可以不写)',
  reportSend: '举报',
  reportSent: '收到了。社区的人会看。',
  reportHeld: '收到了。先不给别人看。',
  nothingToReport: '这里没有别人写的话。',
  photo: '(照片)',
  queueOffer: '等我看的话',
  queueTitle: '这些话,能不能公开?',
  queueWhy: '看过以前,别人看不到。',
  queueNothing: '现在没有要看的。',
  queueNotHere: '这一页给社区工作者看。',
  reported: (reason: string, times: number) => `${times} 人举报:${reason}`,
  appealed: (said: string) => `写的人说:${said}`,
  openCase: '看这件事',
  publish: '可以公开',
  keepBack: '不公开',
  decideWhy: '原因(写的人会看到)',
  decideHint: '比如:有骂人的话',
  decideDo: { publish: '公开', keepBack: '不公开' },
  notFoundTitle: '没有这一页',
  notFoundWhy: '可能地址旧了。请回首页,或打电话。',
  back: '回去',
  home: '回首页',
} as const;

export const reasonWords: Readonly<Record<ReportReason, string>> = {
  danger: '会伤到人',
  privacy: '说了别人的私事',
  insult: '骂人',
  fraud: '像是骗人',
  untrue: '不是真的',
  other: '别的原因',
};

/** Why something waits, said to who looks at it. */
export const holdWords: Readonly<Record<HoldReason, string>> = {
  words: '微信拿不准这段话',
  picture: '微信拿不准这张照片',
  reported: '有人举报',
};

export const stateWords: Readonly<Record<HeldState, string>> = {
  waiting: '等社区的人看过',
  published: '看过了,大家看得到',
  keptBack: '看过了,没有公开',
  appealed: '等人再看一次',
};
