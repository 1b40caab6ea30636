/** Who does what in a community: one read, and of each only what is of this community. */
import type { OutputOf } from '#contracts/operation';
import { roleRules, type GivableRole, type staff as contract } from '#contracts/roles';
import { inEffect, type PersonActor, type RoleGrant } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { Refusal } from '../../kernel/refusal';
import { givesAs, mayOverseeStaff } from './policy';
import { presentGrant } from './present';
import { mostStaff, peopleRepository, type PersonRecord } from './repository';

type Staff = typeof contract;
type Member = OutputOf<Staff>['items'][number];

export async function staff(call: Call<Staff, PersonActor>): Promise<OutputOf<Staff>> {
  const { actor, now, database, input } = call;
  const { communityId } = input;
  if (!mayOverseeStaff(actor, communityId)) throw new Refusal('NOT_ALLOWED', 'another community');
  const found = await peopleRepository(database).staffOf(communityId);
  const items = found
    .slice(0, mostStaff)
    .map((person) => memberOf(person, { actor, communityId, now }))
    .filter(({ roles, offers }) => roles.length + offers.length > 0);
  return { items, isWhole: found.length <= mostStaff };
}

interface Seen {
  readonly actor: PersonActor;
  readonly communityId: string;
  readonly now: Date;
}

function memberOf({ _id, name, roles, offers = [], leaves = [] }: PersonRecord, seen: Seen): Member {
  const { communityId, now } = seen;
  const isHere = (grant: RoleGrant) => grant.communityId === communityId;
  const shown = (grant: RoleGrant) => ({ ...presentGrant(grant), mayTake: mayTake(grant, seen) });
  const open = offers.filter(({ kind, until }) => kind === 'role' && until > now);
  return {
    personId: _id,
    name,
    roles: inEffect(roles, now).filter(isHere).map(shown),
    offers: open.flatMap(({ grants, until }) =>
      grants.filter(isHere).map((grant) => ({ ...shown(grant), answerBy: until.toISOString() })),
    ),
    leaves: leaves
      .filter(({ gridId, until }) => gridId.startsWith(`${communityId}~`) && until > now)
      .map((leave) => ({ ...leave, from: leave.from.toISOString(), until: leave.until.toISOString() })),
  };
}

/** What somebody does for another one ends with the other's leave, and is nobody else's to end. */
function mayTake(grant: RoleGrant, { actor }: Seen): boolean {
  if (grant.standsInFor !== undefined || !(grant.role in roleRules)) return false;
  return givesAs(actor, grant.role as GivableRole, grant) !== undefined;
}
