/** The only file that names the collections of places. */
import type { Collection, Database } from '../../kernel/database';

export interface CommunityRecord {
  readonly _id: string;
  readonly name: string;
  readonly street: string;
  readonly phone: string;
  readonly grids: readonly { readonly id: string; readonly name: string; readonly phone: string }[];
  readonly founderId: string;
  readonly foundedAt: Date;
  /** Of what it was founded with: a repeated founding is the same one, or none. */
  readonly digest: string;
}

export interface BuildingRecord {
  readonly _id: string;
  readonly communityId: string;
  readonly gridId: string;
  readonly name: string;
  readonly units: number;
  readonly floors: number;
  /** As people count them in the community. */
  readonly order: number;
}

export const collections = { communities: 'communities', buildings: 'buildings' } as const;

/** Most buildings and communities a list answers. */
const most = { buildings: 400, communities: 50 } as const;

/** Communities and buildings, as the places context keeps them. */
export function placesRepository(database: Database) {
  const communities: Collection<CommunityRecord> = database.collection(collections.communities);
  const buildings: Collection<BuildingRecord> = database.collection(collections.buildings);
  return {
    communities,
    buildings,
    allCommunities: () => communities.find({ where: {}, order: [['name', 'asc']], limit: most.communities }),
    buildingsOf: (communityId: string) =>
      buildings.find({ where: { communityId }, order: [['order', 'asc']], limit: most.buildings }),
  };
}

export type PlacesRepository = ReturnType<typeof placesRepository>;
