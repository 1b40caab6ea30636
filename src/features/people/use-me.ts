import { me, type Home } from '#contracts/people';
import type { Community } from '#contracts/places';
import { useAnswer } from '../../api/use-answer';
import { toKnown, type Known } from './known';
import { words } from './words';

/** Going from page to page nobody becomes somebody else. */
const aMinute = 60_000;

/** Whoever knows nobody here yet rings the city. */
export const cityLine = { who: words.cityLine, number: '12345' };

/** Who I am: as of now, or as of last time until the answer is there. */
export function useMe() {
  const answer = useAnswer(me, {}, { freshFor: aMinute, isKept: true });
  const { data } = answer;
  const known: Known = data ? toKnown(data) : { gridIds: [] };
  const home: Home | undefined = data?.person?.home;
  const grid: Community['grids'][number] | undefined = data?.community?.grids.find(
    ({ id }) => id === (home?.gridId ?? known.gridIds[0]),
  );
  return {
    answer,
    person: data?.person ?? undefined,
    community: data?.community ?? undefined,
    /** Where photos go; known from last time, a photo taken in a cellar finds its way later. */
    uploadFolder: known.uploadFolder,
    home,
    grid,
    /** Grids I work in, as of now or as of last time. */
    gridIds: known.gridIds,
    /** A human being to ring: the nearest we know of; before we know anybody, the city's line for everything. */
    phone: known.phone ?? cityLine,
    /** Whether that one is of here. */
    hasNeighbour: known.phone !== undefined,
    /** Whether it was answered that no community knows him. */
    isStranger: data?.community === null,
    communityPhone: known.communityLine?.number,
    /** Who answers for the worker of his grid, too. */
    communityLine: known.communityLine ?? cityLine,
    communityName: known.communityName,
    gridName: (gridId: string) =>
      data?.community?.grids.find(({ id }) => id === gridId)?.name ?? known.gridNames?.[gridId] ?? '',
  };
}
