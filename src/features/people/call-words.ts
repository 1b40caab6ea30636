/** Every sentence about calling somebody whose number is kept. */
export const callWords = {
  call: (name: string) => `联系${name}`,
  callBusy: '正在找号码…',
  callWhy: '点了会记下来,本人查得到。',
  callWhyKept: '点了会记下来。以后本人也查得到。',
  phoneIs: (masked: string) => `电话 ${masked}`,
  noPhone: '没有留电话。有事请上门找。',
} as const;
