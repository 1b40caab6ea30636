/** The only file that names the collection of persons. */
import type { TicketKind } from '#contracts/people';
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
  /** Records merged into this one. */
  readonly formerIds?: readonly string[];
  readonly roles: readonly RoleGrant[];
  readonly keys: readonly KeptKey[];
}

/** A code one person hands another; `_id` follows from the code, which is stored nowhere. */
export interface TicketRecord {
  readonly _id: string;
  readonly v: number;
  readonly kind: TicketKind;
  readonly byId: string;
  readonly communityId: string;
  /** What it stands for: a building, a role and its grid, a person; ids alone. */
  readonly what: Readonly<Record<string, string>>;
  readonly since: Date;
  readonly until: Date;
  readonly usesLeft: number;
  readonly usedBy: readonly string[];
}

export const collections = { people: 'people', tickets: 'tickets' } as const;

/** Most workers of one grid, and most persons living in some buildings, a list answers. */
const most = { workers: 50, living: 1000 } as const;

/** Persons, as the people context keeps them. */
export function peopleRepository(database: Database) {
  const people: Collection<PersonRecord> = database.collection(collections.people);
  const tickets: Collection<TicketRecord> = database.collection(collections.tickets);
  const { command } = database;
  return {
    people,
    tickets,
    useOne: (id: string, personId: string, now: Date) =>
      tickets.update(
        { _id: id, until: command.gt(now), usesLeft: command.gt(0), usedBy: command.nin([personId]) },
        { usesLeft: command.inc(-1), usedBy: command.push([personId]) },
      ),
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
        fields: ['name', 'roles'],
      }),
    livingIn: (buildingIds: readonly string[]) =>
      people.find({
        where: { 'homes.buildingId': command.in([...buildingIds]) },
        limit: most.living,
        fields: ['homes.buildingId'],
      }),
    coordinatorsOf: (communityId: string) =>
      people.find({
        where: { roles: command.elemMatch({ communityId, role: 'coordinator' }) },
        limit: most.workers,
        fields: ['roles'],
      }),
  };
}

export type PeopleRepository = ReturnType<typeof peopleRepository>;
