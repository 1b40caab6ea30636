/** Who works in a community beside oneself: whom one can ask to stand in, and to whom a grid can go. */
import type { OutputOf } from '#contracts/operation';
import * as contract from '#contracts/duty';
import { inEffect, type PersonActor, type RoleGrant, type SystemActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { Refusal } from '../../kernel/refusal';
import { recordOf } from './identify';
import { presentGrant } from './present';
import { peopleRepository, type PersonRecord } from './repository';
import { currentLeaves, presentWorkers } from './stand-in';

type Colleagues = typeof contract.colleagues;
type HoldersOf = typeof contract.holdersOf;

export async function colleagues(call: Call<Colleagues, PersonActor>): Promise<OutputOf<Colleagues>> {
  const { actor, now, database } = call;
  const { communityId } = call.input;
  const isThere = (grant: PersonRecord['roles'][number]) =>
    grant.communityId === communityId && contract.colleagueRoles.some((role) => role === grant.role);
  if (!actor.roles.some(isThere)) throw new Refusal('NOT_ALLOWED', 'works elsewhere');
  const found = await peopleRepository(database).inCommunity(contract.colleagueRoles, communityId, call.now);
  const items = found.map(({ _id, name, roles }) => ({
    personId: _id,
    name,
    // One that begins tomorrow is told too: so one sees that the other has said yes.
    roles: roles
      .filter((grant) => isThere(grant) && (grant.until === undefined || grant.until > now))
      .map(presentGrant),
  }));
  const leaves = currentLeaves(recordOf(actor)?.leaves, now);
  return {
    items: items.filter(({ roles }) => roles.length > 0),
    leaves: leaves.map(({ gridId, standInId, from, until }) => ({
      ...{ gridId, standInId },
      ...{ from: from.toISOString(), until: until.toISOString() },
    })),
  };
}

export async function holdersOf(call: Call<HoldersOf, SystemActor>): Promise<OutputOf<HoldersOf>> {
  const { communityId, roles, shopId } = call.input;
  const found = await peopleRepository(call.database).inCommunity(roles, communityId, call.now);
  const isMeant = (grant: RoleGrant) =>
    grant.communityId === communityId &&
    roles.includes(grant.role) &&
    (shopId === undefined || grant.shopId === shopId);
  const here = new Set(presentWorkers(found, call.now, isMeant));
  const items = found.flatMap(({ _id: personId, name, roles: held }) => {
    const grants = here.has(personId) ? inEffect(held, call.now).filter(isMeant) : [];
    // Who holds several is told of by the one that was asked for first.
    const grant = roles.flatMap((role) => grants.find((one) => one.role === role) ?? [])[0];
    if (!grant) return [];
    return [{ personId, name, role: grant.role, gridIds: grants.flatMap(({ gridId }) => gridId ?? []) }];
  });
  return { items };
}
