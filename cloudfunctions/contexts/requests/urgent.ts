/** What cannot wait for the morning: something that needs a worker, and runs by the clock or sounds as if it did. Pure. */
import type { Level } from '#contracts/community-settings';
import { soundsUrgent } from '#contracts/request-kinds';
import type { Entry } from './request';

/** What a request is about; what came back is as urgent as it was. */
export interface Reported {
  readonly words: string;
  readonly level?: Level | undefined;
  /** Whether something was answered that means danger. */
  readonly isDanger?: boolean;
}

export function isUrgent({ act, words = '' }: Pick<Entry, 'act' | 'words'>, reported: Reported): boolean {
  const needsWorker = act === 'reported' || act === 'returned';
  const isByTheClock = reported.level === 'P0' || reported.level === 'P1';
  return (
    needsWorker && (isByTheClock || reported.isDanger === true || soundsUrgent(words) || soundsUrgent(reported.words))
  );
}
