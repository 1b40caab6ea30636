/** What is said where somebody is in danger: whom to ring before a word is written. */
import type { EmergencyNumber } from '#contracts/request-kinds';

export const dangerWords = {
  title: '有危险,先打电话',
  whyAfter: '打完再报也来得及。',
  ask: '着火、漏气、有人受伤、被困?',
  who: { '119': '消防', '120': '急救', '110': '警察' } satisfies Record<EmergencyNumber, string>,
} as const;
