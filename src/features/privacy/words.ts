/** Every sentence about who reached for what is kept of a person. */

export const words = {
  guideTitle: '隐私与同意',
  guideWhy: '记了什么,我同意了什么。',
  mineTitle: '我的资料',
  mineWhy: '带走一份,改错,注销。',
  title: '谁动过我的资料',
  why: '谁看过、改过,这里都记着。',
  whyMore: '记下的删不掉,也改不了。',
  empty: '还没有人看过您的资料。',
  emptyMore: '有人看了,这里会写明。',
  more: '再看以前的',
  of: (record: string, field?: string) => `哪一样:${[record, field].filter(Boolean).join(' · ')}`,
  at: (place: 'phone' | 'desk' | 'job', when: string) => `${when} · ${places[place]}`,
  strange: '觉得不对?打电话问社区。',
} as const;

const places = { phone: '在手机上', desk: '在社区电脑上', job: '到期自动' } as const;
