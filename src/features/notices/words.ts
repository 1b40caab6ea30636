/** Every sentence about notices. */
export const words = {
  title: (unread: number) => (unread > 0 ? `${unread} 条还没看` : '都看过了'),
  empty: '还没有消息。您报的事有了进展,会放在这里。',
  readAll: '都算看过',
  readingAll: '正在记下…',
  unread: '没看',
  credits: (count: number) => `微信还会提醒您 ${count} 次`,
  noCredits: '微信提醒用完了,消息仍会放在这里',
  addCredits: '多提醒我几次',
  asking: '正在问微信…',
  allowed: '好的,下一次有消息,微信会告诉您。',
  declined: '没关系,消息都会放在「消息」里。',
  unsupported: '这里发不了微信提醒。消息都放在「消息」里。',
  more: '再看早一些的',
} as const;
