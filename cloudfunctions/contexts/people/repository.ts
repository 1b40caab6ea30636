/** The only file that names the collection of persons. */
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

export const collections = { people: 'people' } as const;

/** Most workers of one grid a list answers. */
const most = { workers: 50 } as const;

/** Persons, as the people context keeps them. */
export function peopleRepository(database: Database) {
  const people: Collection<PersonRecord> = database.collection(collections.people);
  const { command } = database;
  return {
    people,
    byIdentity: async ({ appid, openid }: Identity) => {
      const found = await people.find({ where: { 'identities.openid': openid }, limit: 2 });
      return found.find(({ identities }) => identities.some((one) => one.appid === appid && one.openid === openid));
    },
    byIds: (ids: readonly string[], fields: readonly (keyof PersonRecord)[]) =>
      people.find({ where: { _id: command.in([...ids]) }, limit: ids.length, fields }),
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
  };
}

export type PeopleRepository = ReturnType<typeof peopleRepository>;
