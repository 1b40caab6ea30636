/** Every sentence about requests. Plain words, «您», no office language. */
import type { noPhotoReasons, RequestAct, RequestState } from '#contracts/request-states';
import type { RequestCard } from '#contracts/requests';
import { stateSets } from '#contracts/request-states';
import { dayWords } from '../../time';
import { endedWords, endWords } from './end-words';

export const stateWords: Record<RequestState, string> = {
  submitted: '收到',
  processing: '在办',
  resolved: '办好了,等您看',
  closed: '办结',
};

/** The state of a case in a word; what was not fixed is not called so. */
export function stateWordOf({ state, ending }: Pick<RequestCard, 'state' | 'ending'>): string {
  return state === 'closed' && ending ? endedWords[ending] : stateWords[state];
}

/** The same states, as the one who does the work reads them. */
export const stateWordsForWorker: Record<RequestState, string> = { ...stateWords, resolved: '等居民看' };

export const actWords: Record<RequestAct, string> = {
  reported: '报了这件事。',
  taken: '接了,由他来办。',
  resolved: '说办好了。',
  confirmed: '看过了,说好了。',
  returned: '看过了,说还没好。',
  ended: '说明了为什么不能全办好。',
  handed: '请人来办。',
  accepted: '答应来办。',
  declined: '说这不归他办。',
  finished: '办完了自己那部分。',
  siteChecked: '和大家到现场看过,定了谁来办。',
  extended: '说要晚些天。',
  contested: '不同意晚。',
  settled: '定了要不要晚。',
  paused: '等一句回话。',
  answered: '回了话。',
  resumed: '接着办。',
  checked: '又去看了。',
  calledBack: '给报的人打了电话。',
  unsure: '看了,说不清好没好。',
  askedAgain: '又问了一次好没好。',
  unanswered: '问了三次没有回音,先收起来。不算说好。',
  stillOpen: '说一声:还在办,没有忘。',
  checkMissed: '说好再看的日子过了,已经提醒。',
  lookAgain: '过了两周,请再看一眼。',
};

export const noPhotoWords: Record<(typeof noPhotoReasons)[number], string> = {
  privacy: '拍了会照到别人家里',
  nothingToSee: '修好了也看不出来',
  tooDark: '太暗,拍不清',
  askerDeclined: '居民说不用拍',
};

export const caseWords = {
  onBehalf: (name: string, act: string) => `替${name}${act}`,
  /** In place of a title that others wrote and nobody has looked at yet. */
  unread: '等社区的人看过,再显示写了什么。',
  held: { waiting: '(等社区的人看过,再给别人看。)', keptBack: '(没有给别人看。)' },
  checking: '(照片正在检查,过一会儿能看。)',
  checkingOwn: '(照片正在检查,别人还看不到。)',
  askAbout: '等着急了,想问一声?',
  number: (number: string) => `编号 ${number}`,
  households: (count: number) => `${count} 家都这样`,
  noPhotoBecause: (reason: string) => `没有照片:${reason}。`,
} as const;

/** Beginnings to tap for somebody who doesn't like typing. */
export const beginnings = ['楼道灯不亮', '单元门关不上', '漏水了', '过道堆了东西'] as const;

/** What a case is called: its first words, or that they are looked at first. */
export function titleOf({ words }: RequestCard): string {
  return words || caseWords.unread;
}

/** What happens next with a case, said to the one who reported it. */
export function nextWords({ state, handlerName, stateAt, ending = 'fixed' }: RequestCard, now?: Date): string {
  if (state === 'closed' && ending !== 'fixed') return `${dayWords(stateAt, now)}${endWords.next}`;
  const who = handlerName ?? '网格员';
  switch (state) {
    case 'submitted':
      return '网格员收到了,等他来接。';
    case 'processing':
      return `${who}在办。办好了会告诉您。`;
    case 'resolved':
      return `${who}说办好了。去看看,好了没有?`;
    case 'closed':
      return `${dayWords(stateAt, now)}办结。`;
  }
}

/** The same, said to the worker; `lastAct` tells a case that came back from one that was just taken. */
export function nextWordsForWorker(
  { state, handlerName, ending = 'fixed' }: RequestCard,
  lastAct?: RequestAct,
): string {
  if (state === 'closed' && ending !== 'fixed') return endWords.nextForWorker;
  if (state === 'processing' && lastAct === 'returned') return '居民看过了,说还没好。请再去看看。';
  switch (state) {
    case 'submitted':
      return '还没有人接。';
    case 'processing':
      return `${handlerName ?? '有人'}在办。办好了写一句,最好有照片。`;
    case 'resolved':
      return '等居民看一眼。他说好了才算办结。';
    case 'closed':
      return '居民说好了。这件事办结了。';
  }
}

/** What a home page answers before anybody asks; one line each. */
export function answerLines(cards: readonly Pick<RequestCard, 'state'>[], hasMore = false): readonly string[] {
  const waiting = cards.filter(({ state }) => stateSets.waitingForAsker.some((one) => one === state)).length;
  const working = cards.length - waiting;
  const lines: string[] = [];
  if (waiting > 0) lines.push(`${waiting} 件等您看一眼`);
  if (working > 0) lines.push(`还有 ${working}${hasMore ? ' 多' : ''} 件在办`);
  return lines.length > 0 ? lines : ['现在没有在办的事'];
}

export const homeWords = {
  report: '报一件事',
  nothingOfMine: '您自己报的,现在没有在办的。',
  nothingOpen: '楼道灯不亮、门关不上、下水道堵了?看到就报一声,有人管到底。',
  saidFixed: '谢谢您看了一眼。这件事办结了。',
  saidReturned: '知道了。已经请他再来看看。',
  casesTitle: '我报的事',
  openTitle: '在办',
  closedTitle: '办结了',
  nothingEver: '您还没有报过事。看到坏了、堵了、不安全的,点下面报一声。',
  more: '再看早一些的',
  part: (title: string, count: number, hasMore: boolean) => `${title} ${count}${hasMore ? '+' : ''} 件`,
} as const;
