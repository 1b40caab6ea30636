/** Questions about sweeps, as hooks. */
import { useMemo } from 'react';
import { cluster, startSweep, sweep, sweepResults, sweeps } from '#contracts/request-sweeps';
import { useAnswer } from '../../api/use-answer';
import { useAnswerPages } from '../../api/use-answer-pages';
import { useOutbox } from '../../api/use-outbox';
import { useMe } from '../people/public';
import { withWaiting } from './spot-waiting';

/** 还有哪里? of a case. */
export function useElsewhere(requestId: string, isNeeded = true) {
  return useAnswer(cluster, { id: requestId }, { isNeeded });
}

/** The communities whose sweeps I see, as the contract says who sees them. */
export function useSweepCommunities(): readonly string[] {
  const roles = useMe().person?.roles ?? [];
  const seen = roles.filter(({ role }) => sweeps.who.includes(role));
  return [...new Set(seen.flatMap(({ communityId = [] }) => communityId))];
}

/** Whether I may begin a sweep there, as the contract says who may. */
export function useMayStart(communityId: string): boolean {
  const roles = useMe().person?.roles ?? [];
  return roles.some((one) => one.communityId === communityId && startSweep.who.includes(one.role));
}

/** The sweeps of a community, newest first. */
export function useSweeps(communityId: string) {
  return useAnswerPages(sweeps, { communityId });
}

/** Milliseconds a sweep counts as fresh to who goes from building to building: he asks for none of the others. */
export const onTheWay = 10_000;

/** One sweep with all its buildings, as it stands with what waits on this phone; known from last time in a cellar. */
export function useSweep(id: string, freshFor?: number) {
  const isFresh = freshFor === undefined ? {} : { freshFor };
  const { data, error, isFetching, refetch } = useAnswer(sweep, { id }, { ...isFresh, isKept: true });
  const { person } = useMe();
  const { waiting } = useOutbox();
  const seen = useMemo(() => data && withWaiting(data, waiting, person?.name ?? ''), [data, waiting, person?.name]);
  return { data: seen, error, isFetching, refetch };
}

/** What the people of a case were told. */
export function useResults(requestId: string) {
  return useAnswer(sweepResults, { id: requestId });
}
