/** Whether somebody still has it to do, or to say yes or no to. */
import type { Part } from './repository';

export function isOpenPart({ state }: Pick<Part, 'state'>): boolean {
  return state === 'offered' || state === 'accepted';
}
