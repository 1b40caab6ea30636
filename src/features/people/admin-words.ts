/** Becoming who looks after the settings. */
export const adminWords = {
  title: '用开通码',
  why: '开通时印出来的码。谁先用,设置就归谁管。',
  code: '开通码',
  name: '怎么称呼您',
  make: '就用这个码',
  busy: '正在记下…',
  done: '好了,设置归您管。',
  doneWhy: '您看不到任何人的事。先请一位社区工作者来。',
  seeMine: '看看我的职务',
} as const;
