/** Every sentence of the lists people work from. */
import type { WorkListName } from './use-work-lists';

export const listWords = {
  which: '看哪一张单子',
  names: { today: '今天', overdue: '逾期', long: '长期', search: '搜索' } satisfies Record<WorkListName, string>,
  overdue: (count: number, hasMore: boolean) =>
    count === 0 ? '没有逾期的事' : `${count}${hasMore ? ' 多' : ''} 件过了说好的日子`,
  overdueIn: (where: string) => `过得最久的在前面 · ${where}`,
  nothingOverdue: '说好的日子都还没过。到了日子没办好的,会放在这里。',
  long: (count: number, hasMore: boolean) =>
    count === 0 ? '没有要些日子的事' : `${count}${hasMore ? ' 多' : ''} 件要些日子的事`,
  longIn: (where: string) => `最早要再看的在前面 · ${where}`,
  nothingLong: '要些日子的事会放在这里。到了那天,提醒您去看。',
  lookOn: (day: string) => `${day}再看`,
  lookPassed: (day: string) => `说好${day}再看,还没看`,
  searchTitle: '找一件事',
  searchHint: '编号、楼号,或两个以上的字',
  searchDo: '找一找',
  searching: '正在找…',
  searchShort: '至少写两个字,或者写编号。',
  found: (count: number, hasMore: boolean) => `找到 ${count}${hasMore ? ' 多' : ''} 件`,
  foundIn: (where: string) => `新报的在前面 · ${where}`,
  nothingFound: (words: string) => `没有找到「${words}」。换个说法试试,或者写编号。`,
  number: (number: string) => `编号 ${number}`,
} as const;
