/** Questions about requests, as hooks. */
import { categories, type CategoryCode } from '#contracts/community-settings';
import { nearby } from '#contracts/request-households';
import { mine, ofGrid, view } from '#contracts/requests';
import { useAnswer } from '../../api/use-answer';
import { useAnswerPages } from '../../api/use-answer-pages';
import { isChecking } from './case-lines';

/** A coordinator seldom changes them. */
const anHour = 60 * 60_000;

/** What I reported, newest first. */
export function useMine(isOpen: boolean) {
  return useAnswerPages(mine, { isOpen });
}

/** What is open in a grid; asked of nobody while no grid is known. */
export function useGridWork(gridId: string | undefined) {
  return useAnswerPages(ofGrid, { gridId: gridId ?? '', isOpen: true }, gridId !== undefined);
}

/** The categories of a community to choose from; on a staircase those of the last time. */
export function useCategories(communityId: string | undefined) {
  return useAnswer(
    categories,
    { communityId: communityId ?? '' },
    { isNeeded: communityId !== undefined, freshFor: anHour, isKept: true },
  );
}

/** What neighbours reported of that kind in a building, where there is a building yet. */
export function useNearby(buildingId: string | undefined, category: CategoryCode) {
  return useAnswer(nearby, { buildingId: buildingId ?? '', category }, { isNeeded: buildingId !== undefined });
}

/** One case with its timeline; asked again by itself, ever less often, while a picture of it is being looked at. */
export function useRequest(id: string) {
  return useAnswer(view, { id }, { askAgainWhile: isChecking });
}
