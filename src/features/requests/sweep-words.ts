/** Every sentence of «where else?», of sweeps, and of what they came to. */
import type { SpotCounts, SpotState } from '#contracts/request-sweeps';

export const spotWords: Record<SpotState, string> = {
  notYet: '还没看',
  fine: '好的',
  broken: '坏的',
  mended: '修好了',
};

/** What of a sweep is listed. */
export const spotLists = ['todo', 'notYet', 'broken', 'mended', 'fine'] as const;
export type SpotList = (typeof spotLists)[number];

export const elsewhereWords = {
  open: '还有哪里?',
  title: (days: number, count: number) => `最近 ${days} 天,全社区 ${count} 件`,
  kind: (name: string) => `同一类:${name}`,
  many: '不止一处。别的楼可能也有。',
  one: '只有这一处。别的楼没有人报过。',
  noKind: '这件事还没有分类,找不到同样的。',
  here: (count: number) => (count === 0 ? '这栋楼没有别的' : `这栋楼还有 ${count} 件`),
  byBuilding: '一栋楼一栋楼看',
  times: (count: number) => `${count} 件`,
  sweep: '每栋楼都查一遍',
  notYours: '要不要每栋楼都查,由社区工作者定。',
  more: (count: number) => `还有 ${count} 栋楼`,
} as const;

export const startWords = {
  what: '查什么?',
  why: '写东西的名字。查完了,报过它的人都会知道。',
  label: '东西的名字',
  hint: '比如:楼道灯',
  often: '常查的',
  things: ['楼道灯', '单元门', '扶手', '井盖', '消防栓'],
  where: '查哪些楼?',
  all: '所有楼',
  some: '挑几栋',
  do: (count: number) => (count === 0 ? '先挑几栋楼' : `开始查 ${count} 栋楼`),
  busy: '正在开始…',
  noBuildings: '这里还没有楼栋表。',
} as const;

export const sweepWords = {
  title: '排查',
  open: '排查:一样东西,每栋楼都看',
  strip: (thing: string) => `正在查:${thing}`,
  list: (open: number) => (open === 0 ? '现在没有在查的' : `正在查 ${open} 样东西`),
  none: '一样东西坏了,别的楼可能也坏。社区工作者可以开始查。',
  start: '选一样东西,每栋楼都查',
  notHere: '排查是给在社区做事的人看的。',
  buildings: (count: number) => `${count} 栋楼`,
  since: (day: string) => `${day}开始`,
  isOpen: '正在查',
  isOver: '查完了',
  more: '再看早一些的',
  left: (count: number) => (count === 0 ? '每栋楼都看过了' : `还有 ${count} 栋楼没看`),
  over: (thing: string) => `${thing},查完了`,
  by: (name: string, day: string) => `${name}${day}开始的`,
  from: (number: string) => `从这件事开始:${number}`,
  which: '看哪些楼',
  lists: { todo: '我要去', ...spotWords },
  listed: (list: string, count: number) => `${list}:${count} 栋`,
  counted: (word: string, count: number) => `${word} ${count}`,
  nothing: {
    todo: '您要去的都去过了。',
    notYet: '没有还没看的楼。',
    fine: '还没有说好的楼。',
    broken: '没有坏着的楼。',
    mended: '还没有修好的楼。',
  } satisfies Record<SpotList, string>,
  moreSpots: (count: number) => `再看 ${count} 栋`,
  said: (name: string, when: string) => `${name} · ${when}`,
  found: (what: string, name: string, when: string) => `${what} · ${name} · ${when}`,
  end: {
    open: '查完了,告诉大家',
    title: '写一句结果',
    why: '报过它的人都会收到这句话和几个数字。写了就不能再改。',
    label: '给大家的一句话',
    hint: '比如:今晚九点,楼道灯都亮了',
    send: '告诉大家',
  },
  leftOver: (counts: SpotCounts) =>
    [counts.notYet > 0 && `还有 ${counts.notYet} 栋没看`, counts.broken > 0 && `${counts.broken} 栋还坏着`]
      .filter(Boolean)
      .join(','),
  leftSaid: (left: string) => `${left}。这些也会照实说。`,
  told: (count: number) => (count === 0 ? '没有人报过它,没有要告诉的人。' : `报过它的 ${count} 件事,都告诉了。`),
} as const;

export const pointWords = {
  which: (thing: string, at: number, total: number) => `${thing} · 第 ${at} 栋,共 ${total} 栋`,
  fine: '好的',
  broken: '坏的',
  mended: '修好了',
  notFine: '其实是坏的',
  notBroken: '其实是好的',
  again: '又坏了',
  busy: '正在记…',
  brokenTitle: '坏的。拍一张,或写一句',
  brokenWords: '坏成什么样(可以不写)',
  brokenHint: '比如:三楼的灯不亮',
  brokenPhoto: '拍一张现在的样子',
  brokenDo: '记下来:坏的',
  mendedTitle: '修好了。拍一张现在的样子',
  mendedPhoto: '拍一张修好的照片',
  mendedWords: '做了什么(可以不写)',
  mendedHint: '比如:换了新灯',
  /** Said for who wrote nothing: he pressed it. */
  mendedSaid: '修好了。',
  mendedDo: '记下来:修好了',
  cancel: '再想想',
  next: (label: string) => `下一栋:${label}`,
  back: '看整个排查',
  over: '这次排查结束了,不能再改。',
  notYours: '这栋楼归别的网格,您只能看。',
  gone: '没有找到这栋楼。可能排查改过了。',
} as const;

export const resultWords = {
  title: (thing: string) => `${thing},查完了`,
  looked: (total: number) => `一共 ${total} 栋楼`,
  when: (when: string) => `${when}告诉大家的`,
  toCase: '看我报的那件事',
  nothing: '现在还没有结果。有了会告诉您。',
} as const;
