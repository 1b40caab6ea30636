import { buildings, communities, doors, shops, type Building } from '#contracts/places';
import { useAnswer } from '../../api/use-answer';

/** Houses aren't built overnight. */
const aDay = 24 * 60 * 60_000;

/** The buildings to choose from: of one's own community, or of the one a first-time visitor chose. */
export function useBuildings(communityId: string | undefined) {
  return useAnswer(
    buildings,
    { communityId: communityId ?? '' },
    {
      isNeeded: communityId !== undefined,
      freshFor: aDay,
      // On a staircase without network one still says where one stands.
      isKept: true,
    },
  );
}

/** The shops of a community, by name; on a round without network those of the last time. */
export function useShops(communityId: string | undefined) {
  return useAnswer(
    shops,
    { communityId: communityId ?? '' },
    { isNeeded: communityId !== undefined, freshFor: aDay, isKept: true },
  );
}

/** The communities a first-time visitor may choose from. */
export function useCommunities(isNeeded: boolean) {
  return useAnswer(communities, {}, { isNeeded });
}

/** The doors of a building, by unit and floor. */
export function useDoors(buildingId: string) {
  return useAnswer(doors, { buildingId }, { freshFor: aDay });
}

/** Numbers to tap: units from 1, floors from 1. */
export function unitsOf(building: Building | undefined): readonly number[] {
  return upTo(building?.units ?? 0);
}

/** The floors of a building, from the ground up. */
export function floorsOf(building: Building | undefined): readonly number[] {
  return upTo(building?.floors ?? 0);
}

function upTo(last: number): readonly number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}
