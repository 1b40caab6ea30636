/** Giving a role to somebody known here, answering, taking away, giving back. */
import type * as people from '#contracts/people';
import type { Command, OutputOf } from '#contracts/operation';
import { offerDays, type GivableRole } from '#contracts/roles';
import type * as contract from '#contracts/roles';
import type { PersonActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { deriveId } from '../../kernel/ids';
import { Refusal } from '../../kernel/refusal';
import { decidePerson } from './decide-person';
import { recordOf } from './identify';
import { oneAtATime } from './last-coordinator';
import { noteRoleChange } from './note-role-change';
import { withOffer } from './offer';
import { givesAs } from './policy';
import { heldBy } from './present';
import { peopleRepository, type LeaveRecord, type OfferRecord, type PersonRecord } from './repository';
import { grantsIn, namePlace } from './role-places';
import { endOfTerm, isRoleIn, scopeOf, type RoleScope } from './role-scope';
import { withoutRights, workerRoles } from './stand-in';
import { endStandIns } from './stand-ins';

type GrantRole = typeof people.grantRole;
type TakeRole = typeof contract.takeRole;
type LeaveRole = typeof contract.leaveRole;
type Held = OutputOf<TakeRole>;

interface RoleThere {
  readonly role: GivableRole;
  readonly scope: RoleScope;
}

const day = 24 * 3_600_000;

export async function grantRole(call: Call<GrantRole, PersonActor>): Promise<OutputOf<GrantRole>> {
  const { actor, now } = call;
  const { personId, role, termDays, ...given } = call.input;
  const scope = scopeOf(role, given);
  const { communityId } = scope;
  const as = mustGive(actor, { role, scope });
  // A term that one could lengthen oneself would have no end.
  if (as === role && actor.ids.includes(personId)) throw new Refusal('NOT_ALLOWED', 'his own role');
  await namePlace(call, scope);
  const offer: OfferRecord = {
    id: deriveId('offer', actor.personId, call.key),
    kind: 'role',
    byId: actor.personId,
    until: new Date(now.getTime() + offerDays * day),
    grants: await grantsIn(call, role, scope, { since: now, until: endOfTerm(role, termDays, now) }),
  };
  const { doc } = await decidePerson(call, personId, {
    state: role,
    permit: (person) => {
      if (!belongsTo(person, communityId)) throw new Refusal('NOT_FOUND', 'belongs elsewhere');
    },
    next: ({ offers }) => ({ offers: call.database.command.set(withOffer(offers, offer, now)) }),
  });
  await noteRoleChange(call, personId, as);
  return { ...heldBy(doc, communityId), offerId: offer.id };
}

export async function takeRole(call: Call<TakeRole, PersonActor>): Promise<Held> {
  const { personId, role, ...given } = call.input;
  const there = { role, scope: scopeOf(role, given) };
  const as = mustGive(call.actor, there);
  const person = await peopleRepository(call.database).people.get(personId);
  if (!person) throw new Refusal('NOT_FOUND');
  const left = await endRole(call, person, there);
  await noteRoleChange(call, personId, as);
  return left;
}

export async function leaveRole(call: Call<LeaveRole, PersonActor>): Promise<Held> {
  const { role, ...given } = call.input;
  const person = recordOf(call.actor);
  if (!person) throw new Refusal('NOT_FOUND');
  return endRole(call, person, { role, scope: scopeOf(role, given) });
}

/** A community without a coordinator could give nobody a role any more: the last one stays. */
async function endRole(call: Call<Command, PersonActor>, person: PersonRecord, there: RoleThere): Promise<Held> {
  if (there.role !== 'coordinator') return endOne(call, person, there);
  const { communityId } = there.scope;
  return oneAtATime(call, { personId: person._id, communityId }, () => endOne(call, person, there));
}

/** Who stands in for him goes first: cut off between, the work is still somebody's. */
async function endOne(call: Call<Command, PersonActor>, person: PersonRecord, there: RoleThere): Promise<Held> {
  const { role, scope } = there;
  const isMeant = (grant: PersonRecord['roles'][number]) => isRoleIn(grant, role, scope);
  const isLeft = ({ gridId }: LeaveRecord) => gridId === scope.gridId && workerRoles.some((one) => one === role);
  const leaves = (person.leaves ?? []).filter(isLeft);
  await endStandIns(call, person._id, leaves);
  const { doc } = await decidePerson(call, person._id, {
    state: 'ended',
    next: ({ roles, offers = [], leaves: all = [] }) => {
      const open = offers.filter(({ grants }) => !grants.some(isMeant));
      if (!roles.some(isMeant) && open.length === offers.length) throw new Refusal('NOT_FOUND', 'no such role');
      const { set } = call.database.command;
      const own = { roles: roles.filter((grant) => !isMeant(grant)), offers: open };
      const left = withoutRights(own, scope.communityId, call.now);
      return {
        roles: set(left.roles),
        offers: set(left.offers),
        leaves: set(all.filter((leave) => !isLeft(leave))),
      };
    },
  });
  const own = { ...doc, roles: doc.roles.filter((grant) => !isMeant(grant)) };
  return heldBy({ ...doc, roles: withoutRights(own, scope.communityId, call.now).roles }, scope.communityId);
}

function mustGive(actor: PersonActor, { role, scope }: RoleThere) {
  const as = givesAs(actor, role, scope);
  if (!as) throw new Refusal('NOT_ALLOWED', 'not his to give');
  return as;
}

function belongsTo({ homes, roles }: PersonRecord, communityId: string): boolean {
  return [...homes, ...roles].some((one) => one.communityId === communityId);
}
