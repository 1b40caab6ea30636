/** Every sentence of the public board. */
import type { EndReason, RequestState } from '#contracts/request-states';
import { endReasonWords } from './end-words';

export const boardWords = {
  title: '大家报的事',
  line: '社区里报了什么,后来怎么样',
  /** The answer a board opens with: of what it shows, how much was fixed, and what is still being done. */
  answer: (count: number, fixed: number, open: number) =>
    [`最近 ${count} 件`, fixed > 0 && `办好 ${fixed} 件`, open > 0 && `还在办 ${open} 件`].filter(Boolean).join(','),
  about: '只写哪里、什么事、后来怎么样。谁报的、说了什么、哪一家,都不写。',
  reported: (day: string) => `${day}报的`,
  sameDay: '当天',
  /** What became of it, as who did not report it reads it. */
  since: (state: RequestState, day: string) => {
    if (state === 'submitted') return '等网格员来接';
    if (state === 'processing') return `${day}有人接了`;
    return state === 'resolved' ? `${day}说办好了,等报的人看` : `${day}有了结果`;
  },
  because: (reason: EndReason) => `原因:${endReasonWords[reason]}。`,
  nothing: '这里还没有人报过大家的事。看到坏了、堵了的,报一声。后来怎么样,会写在这里。',
  more: '再看早一些的',
} as const;
