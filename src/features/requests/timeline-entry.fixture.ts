/** One entry of a timeline, as a card or a page reads it. */
import type { TimelineEntry } from '#contracts/request-entries';

export const entry = (at: string, act: TimelineEntry['act'], more: Partial<TimelineEntry> = {}): TimelineEntry => ({
  at,
  act,
  who: { name: '陈师傅', role: 'gridWorker' },
  photos: [],
  ...more,
});
