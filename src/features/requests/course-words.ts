/** What is said of a case between its report and its end: who does what, until when, and why not yet. */
import type { ContestState } from '#contracts/request-course';
import type { DeclineReason, PartState } from '#contracts/request-states';

export const partStateWords: Record<PartState, string> = {
  offered: '还没答应',
  accepted: '在办',
  declined: '说不归他办',
  done: '办完了',
  dropped: '不用办了',
};

export const declineReasonWords: Record<DeclineReason, string> = {
  notOurs: '不归我们管',
  wrongPlace: '不在我们这一片',
  noMeans: '没有人手或东西',
  othersFirst: '要别人先办',
  away: '这几天不在',
};

export const contestWords: Record<ContestState, string> = {
  open: '有人不同意晚,等另一位来定。',
  stands: '有人不同意晚,另一位看过,还是这一天。',
  takenBack: '有人不同意晚,改回原来的日子了。',
};

export const courseWords = {
  who: '谁在办',
  lead: '牵头到现场看',
  declines: (count: number) => `退回过 ${count} 次`,
  extended: (from: string) => `原来说好${from},改过一次。原因写在下面。`,
  paused: '在等报的人回一句话。等的这几天不算在内。',
  pausedForAsker: '等您回一句话,好接着办。',
  nextCheck: (day: string) => `这件事要些日子。${day}再去看,不会忘。`,
  checkPassed: (day: string) => `说好${day}再看,还没看。已经提醒了。`,
  nobodyYet: (day: string) => `还没有人来办。到${day}还没有,会再催。`,
  nobodyStill: '还没有人来办。已经催过了。',
  asked: (count: number) => `问过 ${count} 次。不回也不算您说好。`,
  lookAgain: '过了两周了。又坏了,点下面说一声,还是这个号。',
  declineReasonIs: (reason: string) => `原因:${reason}。`,
  toName: (name: string) => `请${name}来办。`,
  half: '说好了一半。',
  daysLater: (days: number, day: string) => `${day}(${days} 天后)`,
  others: '自己办不了?',
  doerNext: '请您来办一部分。要做什么,写在下面。',
  hand: {
    open: '请别人来办一部分',
    openFresh: '请一位网格员接',
    title: '请谁?',
    label: '要他做什么',
    hint: '比如:请看看楼道的电缆是不是老了',
    send: '请他来',
    nobody: '现在没有别的人可以请。',
  },
  accept: { do: '好,我来办', busy: '正在发…' },
  decline: {
    open: '不归我办',
    title: '为什么?',
    why: '退两次,就一起到现场看,当场定。',
    label: '想说明的(可以不写)',
    hint: '比如:这段线是电力公司的',
    send: '退回去',
  },
  finish: {
    open: '我这部分办完了',
    title: '办了什么?',
    label: '写一句',
    hint: '比如:电缆换了,通电试过',
    send: '办完了',
  },
  siteCheck: {
    open: '到现场看过了,定谁来办',
    title: '现场看了,归谁办?',
    why: '定了就不能再退。',
    label: '看到什么,为什么归他',
    hint: '比如:是装了多年的老线路,归物业换',
    send: '就这么定',
  },
  extend: {
    open: '要晚些天',
    title: '晚到哪一天?',
    why: '只能晚一次。居民看得到原因,不同意可以请另一位来定。',
    label: '为什么要晚',
    hint: '比如:灯要定做,厂里月底才有货',
    send: '告诉居民',
  },
  contest: {
    open: '等不了,不同意晚',
    title: '为什么等不了?',
    why: '会请另一位社区工作者或街道的人来定。',
    label: '写一句',
    hint: '比如:楼上老人晚上要下楼看病',
    send: '请人来定',
  },
  settle: {
    open: '有人不同意晚,我来定',
    title: '怎么定?',
    stands: '还是晚到这一天',
    takenBack: '改回原来的日子',
    label: '为什么',
    hint: '比如:先装一盏临时灯,不能再等',
    send: '就这么定',
  },
  pause: {
    open: '要等居民回一句话',
    title: '要问居民什么?',
    why: '等回话的日子不算在答应的日子里。只在真要居民说话时用。',
    label: '写给居民的话',
    hint: '比如:您哪天在家?要进门看线',
    send: '问居民',
  },
  answer: { open: '回一句话', title: '您怎么说?', label: '写一句', hint: '比如:周六都在家', send: '发过去' },
  resume: { do: '问到了,接着办', busy: '正在发…' },
  check: {
    open: '要些日子,定下哪天再看',
    title: '哪天再看?',
    why: '到那天会提醒您。居民也看得到。',
    label: '现在到哪一步',
    hint: '比如:问了三家,还没有这个颜色的砖',
    send: '记下来',
  },
  unsure: { do: '看不清,说不好', busy: '正在发…', next: '您说看不清。社区的人会去看一眼。' },
} as const;
