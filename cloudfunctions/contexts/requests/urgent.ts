/** What cannot wait for the morning: something that needs a worker, and sounds of danger or of no water or light. Pure. */
import { urgentWords } from '../../../config/settings';
import type { Entry } from './request';

/** @param reported what the request is about; what came back is as urgent as it was */
export function isUrgent({ act, words = '' }: Pick<Entry, 'act' | 'words'>, reported: string): boolean {
  const needsWorker = act === 'reported' || act === 'returned';
  return needsWorker && urgentWords.some((word) => words.includes(word) || reported.includes(word));
}
