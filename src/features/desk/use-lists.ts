import { approveExport, askExport, exports, exportsToApprove, fetchExport } from '#contracts/privacy';
import type { OutputOf } from '#contracts/operation';
import { useAnswer } from '../../api/use-answer';
import { useCommand } from '../../api/use-command';

export type OwnList = OutputOf<typeof exports>['items'][number];
export type Wanted = OutputOf<typeof exportsToApprove>['items'][number];

/** Lists a colleague asked for that wait for me; never my own. */
export function useListsToApprove(communityId: string) {
  const answer = useAnswer(exportsToApprove, { communityId });
  return { answer, items: (answer.data?.items ?? []).filter(({ canApprove }) => canApprove) };
}

/** Lists I asked for; while one waits for a colleague it is asked again, so that nobody has to. */
export function useMyLists() {
  return useAnswer(
    exports,
    {},
    { askAgainWhile: ({ items }) => items.some(({ kind, state }) => kind === 'persons' && state === 'waiting') },
  );
}

/** Whether something can still be done with it: agreed to, fetched, opened. */
export function isAlive({ until, links }: OwnList, now: Date): boolean {
  return links.length > 0 || (until !== undefined && new Date(until) > now);
}

export const useAsking = () => useCommand(askExport);
export const useApproving = () => useCommand(approveExport);
export const useFetching = () => useCommand(fetchExport);
