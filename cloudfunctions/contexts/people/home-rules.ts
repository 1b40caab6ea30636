/** Pure rules about homes: where one is, who has confirmed it, and which still wait. */
import { mostHomes } from '#contracts/homes';
import type { Building } from '#contracts/places';
import type { PersonActor } from '../../kernel/actor';
import { Refusal } from '../../kernel/refusal';
import type { Confirmed, HomeRecord } from './person-parts';

export interface HomeGiven {
  readonly unit?: number | undefined;
  readonly floor?: number | undefined;
  readonly door?: string | undefined;
}

/** What a home has from the one who says it, beside the place. */
export type HomeMade = Pick<HomeRecord, 'id' | 'since'>;

/**
 * A home in a building, its unit and floor within what the building has.
 * @throws Refusal PLACE_UNKNOWN
 */
export function homeIn(building: Building | null, { unit, floor, door }: HomeGiven, made: HomeMade): HomeRecord {
  if (!building) throw new Refusal('PLACE_UNKNOWN', 'building');
  if (unit !== undefined && unit > building.units) throw new Refusal('PLACE_UNKNOWN', 'unit', ['unit']);
  if (floor !== undefined && floor > building.floors) throw new Refusal('PLACE_UNKNOWN', 'floor', ['floor']);
  return {
    ...made,
    communityId: building.communityId,
    gridId: building.gridId,
    buildingId: building.id,
    buildingName: building.name,
    ...(unit !== undefined && { unit }),
    ...(floor !== undefined && { floor }),
    ...(door !== undefined && { door }),
  };
}

/** The homes after saying once more where one lives: the first one is replaced; the same door stays confirmed. */
export function movedTo(homes: readonly HomeRecord[], home: HomeRecord): readonly HomeRecord[] {
  const known = homes.find((one) => isSameDoor(one, home));
  return [known ?? home, ...homes.slice(1).filter((one) => one !== known)];
}

/**
 * The homes with one more, and which that is: a door that is there already is there once.
 * @throws Refusal HOMES_FULL
 */
export function withHome(homes: readonly HomeRecord[], home: HomeRecord) {
  const known = homes.find((one) => isSameDoor(one, home));
  if (known) return { homes, homeId: known.id };
  if (homes.length >= mostHomes) throw new Refusal('HOMES_FULL', 'homes');
  return { homes: [...homes, home], homeId: home.id };
}

/** @throws Refusal NOT_FOUND */
export function withoutHome(homes: readonly HomeRecord[], id: string): readonly HomeRecord[] {
  findHome(homes, id);
  return homes.filter((home) => home.id !== id);
}

/** @throws Refusal NOT_FOUND */
export function findHome(homes: readonly HomeRecord[], id: string): HomeRecord {
  const home = homes.find((one) => one.id === id);
  if (!home) throw new Refusal('NOT_FOUND', 'home', ['homeId']);
  return home;
}

/** The homes with one confirmed; who confirmed it first stays the one who did. */
export function confirmedBy(homes: readonly HomeRecord[], id: string, confirmed: Confirmed): readonly HomeRecord[] {
  return homes.map((home) => (home.id === id ? { ...home, confirmed: home.confirmed ?? confirmed } : home));
}

/** Homes of two records in one: the survivor's own first, a confirmation of either counts. */
export function joinedHomes(own: readonly HomeRecord[], others: readonly HomeRecord[]): readonly HomeRecord[] {
  const merged = own.map((home) => {
    const { confirmed } = others.find((other) => isSameDoor(home, other)) ?? {};
    return (home.confirmed ?? !confirmed) ? home : { ...home, confirmed };
  });
  const added = others.filter((other) => !own.some((home) => isSameDoor(home, other)));
  return [...merged, ...added].slice(0, mostHomes);
}

/** Grids in which a home waits to be confirmed, and since when the newest does. */
export function waiting(homes: readonly HomeRecord[]): { waitsIn: string[]; waitsAt: Date } | undefined {
  const open = homes.filter(({ confirmed }) => confirmed === undefined);
  const [newest] = open.map(({ since }) => since).sort((one, other) => other.getTime() - one.getTime());
  if (!newest) return undefined;
  return { waitsIn: [...new Set(open.map(({ gridId }) => gridId))], waitsAt: newest };
}

/** Nobody confirms where he himself lives, under whichever id. */
export function isOwn({ ids }: PersonActor, personId: string): boolean {
  return ids.includes(personId);
}

function isSameDoor(one: HomeRecord, other: HomeRecord): boolean {
  return (
    one.buildingId === other.buildingId &&
    one.unit === other.unit &&
    one.floor === other.floor &&
    one.door === other.door
  );
}
