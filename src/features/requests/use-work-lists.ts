/** Questions of the lists people work from, as hooks. */
import { longOnes, overdue, search } from '#contracts/request-lists';
import { useAnswerPages } from '../../api/use-answer-pages';

/** The lists of a worker's page. */
export const workListNames = ['today', 'overdue', 'long', 'search'] as const;
export type WorkListName = (typeof workListNames)[number];

/** A grid, or with none named the whole community, for who looks after all of it. */
export interface ListScope {
  readonly communityId: string;
  readonly gridId?: string;
}

/** What should have been done by now, the longest overdue first. */
export function useOverdue(scope: ListScope) {
  return useAnswerPages(overdue, { ...scope });
}

/** What takes long, the next look first. */
export function useLongOnes(scope: ListScope) {
  return useAnswerPages(longOnes, { ...scope });
}

/** What has these words; asked of nobody while there are none. */
export function useFound(scope: ListScope, words: string) {
  return useAnswerPages(search, { ...scope, words }, words !== '');
}

/** Whether there is enough to look for: a number, or two signs side by side. */
export function isSearchable(typed: string): boolean {
  return typed.split(/\s+/).some((piece) => /^\d+$/.test(piece) || [...piece].length > 1);
}
