/** What is said of a place whose plate was scanned. */
export const words = {
  under: (communityName: string, gridName: string) => `${communityName} · ${gridName}`,
  whose: '管这里的人',
  microGrid: (name: string) => `微网格 ${name}`,
  nobody: '这里还没有人管,先打给社区。',
  report: '这里有东西坏了',
  check: '有人上门,查查是谁',
  gone: '这块门牌找不到了,可能拆了、换了。',
  reportElsewhere: '报一件事',
  unreadable: '这个码看不清。',
  unreadableMore: '擦一擦再扫,或者打电话说。',
};
