/** Every sentence for those who do the work, and for the one who looks whether it is done. */
export const verdictWords = {
  yes: '好了',
  no: '没好',
  busy: '正在发…',
  whatIsWrong: '哪里还没好?(可以不写)',
  whatIsWrongHint: '比如:灯亮了,可是一会儿就灭',
  returnDo: '请他再来看看',
  returnCancel: '再想想',
} as const;

export const workWords = {
  stops: (stops: number, items: number) => (items === 0 ? '今天没有要跑的' : `${stops} 站,${items} 件事`),
  fresh: (count: number) => `${count} 件新的`,
  count: (count: number) => `${count} 件`,
  waiting: '等居民看一眼',
  wholeBuilding: '整栋楼',
  nothing: '这个网格现在没有要办的事。有新的会放在这里,也会发消息给您。',
  whichGrid: '看哪个网格',
  noGrid: '您现在没有负责的网格。要是不对,请打社区电话。',
  take: '我来办',
  taking: '正在接…',
  resolveTitle: '办了什么?',
  resolveWordsLabel: '写给居民看的一句话',
  resolveWordsHint: '比如:换了新灯泡,试过,上楼有脚步声就亮',
  resolvePhoto: '拍一张办好后的照片',
  resolveNoPhoto: '没有照片,因为…',
  resolveDo: '办好了',
  resolveBusy: '正在发…',
  goResolve: '办好了,写一句',
  askedBy: (name: string) => `${name}报的`,
  proofMissing: '放一张照片,或选一个没有照片的原因。',
  resolvedTitle: '发出去了,等居民看一眼',
  todayIn: (grid: string) => `今天 · ${grid}`,
  strip: (count: number, hasMore: boolean) =>
    count === 0 ? '网格里现在没有要办的事' : `网格里有 ${count}${hasMore ? ' 多' : ''} 件事`,
  more: '再看早一些的',
  older: '更早的经过',
} as const;
