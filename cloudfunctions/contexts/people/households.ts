/** Pure: which households somebody is of, by what he says of his homes and what others confirmed of it. */
import type { Household } from '../../kernel/actor';
import { deriveId } from '../../kernel/ids';
import type { HomeRecord } from './person-parts';

/**
 * Behind a confirmed door all who live there are one household. In each building he names he is besides one of his own,
 * whichever doors he typed there: what anybody can type makes nobody another one's household, and no two of one person.
 * Of each building the first is the one he joins as; what he joined as himself stays his when his door is confirmed.
 */
export function householdsOf(homes: readonly HomeRecord[], personId: string): readonly Household[] {
  const doors = homes.flatMap((home) => behindDoor(home) ?? []);
  const buildings = new Map(homes.map(({ buildingId, communityId }) => [buildingId, communityId]));
  const own = [...buildings].map(([buildingId, communityId]) => ({
    id: deriveId('household', buildingId, 'person', personId),
    communityId,
    buildingId,
    isConfirmed: homes.some((home) => home.buildingId === buildingId && home.confirmed !== undefined),
  }));
  return [...doors, ...own];
}

/** As which household he joins what is in each of his buildings. */
export function joinsAs(homes: readonly HomeRecord[], personId: string): ReadonlyMap<string, string> {
  const households = [...householdsOf(homes, personId)].reverse();
  return new Map(households.map(({ buildingId, id }) => [buildingId, id]));
}

/** Whether what he joined in a building where he lived and lives is another household's now. */
export function isRegrouped(personId: string, before: readonly HomeRecord[], after: readonly HomeRecord[]): boolean {
  const now = joinsAs(after, personId);
  return [...joinsAs(before, personId)].some(([buildingId, id]) => (now.get(buildingId) ?? id) !== id);
}

function behindDoor({ communityId, buildingId, unit, floor, door, confirmed }: HomeRecord): Household | undefined {
  if (!confirmed || door === undefined) return undefined;
  const id = deriveId('household', buildingId, 'door', String(unit), String(floor), door);
  return { id, communityId, buildingId, isConfirmed: true };
}
