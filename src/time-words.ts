/** How a moment is said. */
export const timeWords = {
  today: '今天',
  yesterday: '昨天',
  morning: '早上好',
  noon: '中午好',
  afternoon: '下午好',
  evening: '晚上好',
} as const;
