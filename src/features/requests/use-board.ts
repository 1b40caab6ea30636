import { board } from '#contracts/request-board';
import { useAnswerPages } from '../../api/use-answer-pages';

/** What was reported in a community and what became of it, newest first. */
export function useBoard(communityId: string) {
  return useAnswerPages(board, { communityId });
}
