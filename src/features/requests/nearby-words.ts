/** What is said where a neighbour has already reported the same. */
export const nearbyWords = {
  title: '这栋楼有人报过了',
  why: '是同一件事吗?点「我家也是」,不用再报一遍。',
  households: (count: number) => `${count} 家`,
  join: '我家也是',
  joining: '正在记…',
  joined: '记下了,您家也算上了。办好了会告诉您,好没好您也能说。',
  joinedAlone: '记下了,办好了会告诉您。门牌还没有确认,先算您自己一份。确认以后,好没好您也能说。',
  another: '不是同一件,还要发',
  look: '看看这件事',
  more: (count: number) => `还有 ${count} 件,也看看`,
  unread: '写的话,工作人员看过再给别人看。',
} as const;
