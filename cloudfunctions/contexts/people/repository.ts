/** The only file that names the collections of people and places. */
import type { Role } from '#contracts/values';
import type { Identity, RoleGrant } from '../../kernel/actor';
import type { Collection, Database } from '../../kernel/database';
import type { KeptKey } from '../../kernel/decide';

export interface HomeRecord {
  readonly communityId: string;
  readonly gridId: string;
  readonly buildingId: string;
  readonly buildingName: string;
  readonly unit?: number;
  readonly floor?: number;
}

export interface PersonRecord {
  readonly _id: string;
  readonly v: number;
  readonly name: string;
  readonly identities: readonly (Identity & { readonly since: Date })[];
  readonly homes: readonly HomeRecord[];
  readonly roles: readonly RoleGrant[];
  readonly keys: readonly KeptKey[];
}

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

export const collections = { people: 'people', communities: 'communities', buildings: 'buildings' } as const;

/** Most workers of one grid, and most buildings and communities a list answers. */
const most = { workers: 50, buildings: 400, communities: 50 } as const;

/** Persons, communities and buildings, as the people context keeps them. */
export function peopleRepository(database: Database) {
  const people: Collection<PersonRecord> = database.collection(collections.people);
  const communities: Collection<CommunityRecord> = database.collection(collections.communities);
  const buildings: Collection<BuildingRecord> = database.collection(collections.buildings);
  const { command } = database;
  return {
    people,
    communities,
    buildings,
    byIdentity: async ({ appid, openid }: Identity) => {
      const found = await people.find({ where: { 'identities.openid': openid }, limit: 2 });
      return found.find(({ identities }) => identities.some((one) => one.appid === appid && one.openid === openid));
    },
    byIds: (ids: readonly string[]) =>
      people.find({ where: { _id: command.in([...ids]) }, limit: ids.length, fields: ['identities'] }),
    inGrid: (roles: readonly Role[], gridId: string) =>
      people.find({
        where: { roles: command.elemMatch({ gridId, role: command.in([...roles]) }) },
        limit: most.workers,
        fields: ['_id'],
      }),
    coordinatorsOf: (communityId: string) =>
      people.find({
        where: { roles: command.elemMatch({ communityId, role: 'coordinator' }) },
        limit: most.workers,
        fields: ['_id'],
      }),
    allCommunities: () => communities.find({ where: {}, order: [['name', 'asc']], limit: most.communities }),
    buildingsOf: (communityId: string) =>
      buildings.find({ where: { communityId }, order: [['order', 'asc']], limit: most.buildings }),
  };
}

export type PeopleRepository = ReturnType<typeof peopleRepository>;
