import { family, type FamilyAct } from '#contracts/families';
import type { OutputOf } from '#contracts/operation';
import { useAnswer } from '../../api/use-answer';

type Family = OutputOf<typeof family>;
export type Helper = Family['helpers'][number];
export type Helped = Family['helped'][number];

/** A report begun in a cellar is still for somebody. */
const aMinute = 60_000;

/** Who may act for me and for whom I may. */
export function useFamily() {
  return useAnswer(family, {});
}

/** For whom I may do this today, as of a minute ago; `askAgain` after the server said otherwise. */
export function useHelped(act: FamilyAct, isNeeded: boolean) {
  const { data, refetch } = useAnswer(family, {}, { isNeeded, freshFor: aMinute, isKept: true });
  const helped: readonly Helped[] = (data?.helped ?? []).filter(
    ({ isInEffect, way, may }) => isInEffect && (way === 'guardian' || may.includes(act)),
  );
  return { helped, askAgain: () => void refetch() };
}
