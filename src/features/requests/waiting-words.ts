/** Every sentence about what waits on the phone for the network. */
export const waitingWords = {
  forNetwork: (count: number) => `${count} 件等网络,有网自动发出`,
  forCloud: (count: number) => `${count} 件还没发出去,会自动再发`,
  spots: (count: number) => `${count} 句存在手机里,有网自动发出`,
  now: '现在再试',
  trying: '正在发…',
  refused: '这一件没发出去',
  change: '改一改',
  lookAgain: '再看一次',
  giveUp: '不发了',
  giveUpAsk: '不发了?您写的就没有了。',
  giveUpYes: '是,不发了',
  giveUpNo: '留着',
} as const;
