/** Every sentence about who lives here, at the desk. */
export const residentWords = {
  which: '看哪一样',
  waiting: '等确认的住处',
  kept: '没有微信的人',
  waitingTitle: '他住这里吗',
  waitingWhy: '去看过,或者打听清楚了,再确认。确认了他能给邻居作证。',
  nobodyWaits: '没有人在等。',
  nobodyKept: '还没有记过谁。',
  since: (day: string) => `${day}记的`,
  masked: (number: string) => `电话 ${number}`,
  noPhone: '没有电话',
  onPhone: '要打电话、要改,请在手机上办。谁看过,本人查得到。',
} as const;
