/** A code of the set-up: it founds a community, or makes who looks after the settings. */
export const adminWords = {
  title: '用开通码',
  why: '给您开通的人会给一个码。谁先用就归谁。',
  scan: '扫开通码',
  code: '扫不了?把码抄在这里',
  unread: '这不是开通码。请向给您码的人再要一次。',
  founds: '这个码能开一个新社区。',
  toFound: '去写这个社区',
  name: '怎么称呼您',
  agrees: '点「就用这个码」,就是同意。',
  make: '就用这个码',
  busy: '正在记下…',
  done: '好了,设置归您管。',
  doneWhy: '您看不到任何人的事。先请一位社区工作者来。',
  seeMine: '看看我的职务',
} as const;
