/** Every sentence about lists of those who live in a community, and who agrees to them. */
import type { exportReasons } from '#contracts/privacy';
import { clockWords, whenWords } from '../../time';

type Reason = (typeof exportReasons)[number];

export const listWords = {
  row: '居民名单',
  rowLine: '住在这里的人,称呼和住处',
  forYou: '等您同意',
  title: '居民名单',
  why: '住在这里的人,只有称呼和住处。谁要的、为什么要,名单里的人都看得到。',
  ask: '要一份名单',
  askWhy: '拿名单做什么?超过 20 人的,要另一位社区工作者同意。',
  reasons: { visits: '上门走访', emergency: '急事通知', census: '人口核对', handOver: '工作交接' } satisfies Record<
    Reason,
    string
  >,
  askDo: '要这份名单',
  askBusy: '正在数人…',
  toApprove: '等您同意的',
  wants: (who: string, why: Reason) => `${who}要一份名单:${listWords.reasons[why]}`,
  size: (persons: number, at: string) =>
    `${persons >= 500 ? '500 人以上' : `${persons} 人`} · ${listWords.askedAt(whenWords(at))}`,
  approveWhy: '先问清楚再同意。您同意以后,他一天内能取一次。',
  approve: '同意',
  approveSure: '真的让他拿走这份名单吗?',
  approveYes: '是的,同意',
  approveNo: '先不同意',
  refuse: '不同意',
  refuseSure: '真的不同意吗?他会收到消息。',
  refuseYes: '是的,不同意',
  refuseNo: '再想想',
  askedAt: (when: string) => `${when} 要的`,
  mine: '我要的',
  of: (why: Reason | undefined) => `名单:${why ? listWords.reasons[why] : ''}`,
  waiting: '等另一位同意',
  waitingHow: '请另一位社区工作者也到这里同意。',
  until: (until: string) => `${clockWords(until)} 前有效`,
  allowed: '可以取了',
  fetchWhy: '只能取一次。取了,名单里的人都看得到。',
  fetch: '取名单',
  fetchBusy: '正在做名单…',
  made: '取出来了',
  openWhy: '十分钟内打开。用完请删掉,别发给别人。',
  open: '打开名单',
  fileName: '居民名单',
  past: '以前要的',
  pastTitles: ['什么时候', '为什么', '结果'],
  fetched: '取过了',
  over: '过期了,没有取',
  refused: '同事没有同意',
} as const;
