/** Every sentence about who reached for what is kept of a person. */

export const words = {
  guideTitle: '隐私与同意',
  guideWhy: '记了什么,为什么记,记多久。',
  mineTitle: '我的资料',
  mineWhy: '谁看过?也能改、能删。',
  agreed: '我同意了什么',
  agreedWhy: '随时能收回。',
  title: '谁动过我的资料',
  why: '谁看过、改过,这里都记着。',
  last: (who: string, when: string) => `最近:${who},${when}`,
  whyMore: '记下的删不掉,也改不了。',
  empty: '还没有人看过您的资料。',
  emptyMore: '有人看了,这里会写明。',
  more: '再看以前的',
  of: (record: string, field?: string) => `哪一样:${[record, field].filter(Boolean).join(' · ')}`,
  at: (place: 'phone' | 'desk' | 'job', when: string) => `${when} · ${places[place]}`,
  strange: '觉得不对?打电话问社区。',
} as const;

const places = { phone: '在手机上', desk: '在社区电脑上', job: '到期自动' } as const;
