/** What is said around a recording: of a report, and on its case. */
export const voiceWords = {
  open: '不方便拍?说给网格员听',
  why: '最多说一分钟。邻居听不到。留三十天。',
  instead: '不录也行,后面写几个字就好。',
  kept: (seconds: number) => `您说的话,${seconds} 秒`,
  drop: '不要这段了',
  onTheWay: '录音还在路上,传好了就能发。',
  forWorker: (seconds: number) => `一段录音,${seconds} 秒`,
  next: '下一步,写几个字',
  listen: (seconds: number) => `听他说的,${seconds} 秒`,
  stop: '先不听了',
  unheard: '放不出来,再点一次。',
} as const;
