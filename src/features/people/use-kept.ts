import { keptPerson } from '#contracts/kept-persons';
import { useAnswer } from '../../api/use-answer';

/** One record. That it was read is written down each time, so it is not asked again for every glance. */
export function useKept(id: string | undefined) {
  return useAnswer(keptPerson, { personId: id ?? '' }, { isNeeded: id !== undefined, freshFor: aMinute });
}

const aMinute = 60_000;
