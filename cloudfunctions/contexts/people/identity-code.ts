/** Who is at the door: a worker shows a code of today, and whoever scans it sees as much as one asks at a door. */
import type { OutputOf } from '#contracts/operation';
import * as contract from '#contracts/duty';
import { roleWords } from '#contracts/role-words';
import { inEffect, type PersonActor, type RoleGrant } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { Refusal } from '../../kernel/refusal';
import { endOfDay } from '../../kernel/shanghai-time';
import { peopleRepository } from './repository';
import { namePlace } from './role-places';
import { findTicket, issueTicket } from './tickets';
import { words } from './words';

type IdentityCode = typeof contract.identityCode;
type CheckIdentity = typeof contract.checkIdentity;

export async function identityCode(call: Call<IdentityCode, PersonActor>): Promise<OutputOf<IdentityCode>> {
  const { gridId } = call.input;
  const shown = atDoor(call.actor.roles).find((grant) => gridId === undefined || grant.gridId === gridId);
  if (!shown) throw new Refusal('NOT_FOUND', 'no role to show there');
  const { role, communityId } = shown;
  const { code, until } = await issueTicket(call, {
    kind: 'identity',
    communityId,
    until: endOfDay(call.now),
    // Looked at, never used up: everybody on the staircase may.
    usesLeft: 1,
    what: { role, communityId, ...(shown.gridId !== undefined && { gridId: shown.gridId }) },
  });
  return { code, until: until.toISOString() };
}

export async function checkIdentity(call: Call<CheckIdentity, PersonActor>): Promise<OutputOf<CheckIdentity>> {
  const ticket = await findTicket(call, call.input.code, 'identity').catch(notToday);
  const person = await peopleRepository(call.database).people.get(ticket.byId);
  const { role, communityId, gridId } = ticket.what;
  // The role is looked up as it is now: one that was taken away this morning opens no door this afternoon.
  const shown = atDoor(inEffect(person?.roles ?? [], call.now)).find(
    (grant) => grant.role === role && grant.communityId === communityId && grant.gridId === gridId,
  );
  if (!person || !shown) throw new Refusal('IDENTITY_WRONG', 'role not in effect');
  const { where, phone } = await namePlace(call, shown).catch(notToday);
  return { name: person.name, role: roleWords[shown.role], where, validity: words.validToday, phone };
}

/** Roles one comes to a door with; the operation says which. */
function atDoor(roles: readonly RoleGrant[]): readonly RoleGrant[] {
  return roles.filter(({ role }) => contract.identityCode.who.includes(role));
}

/** Whatever is wrong with a code or its place, at a door it means one thing. */
function notToday(error: unknown): never {
  const isWrong = error instanceof Refusal && (error.code === 'CODE_WRONG' || error.code === 'PLACE_UNKNOWN');
  if (isWrong) throw new Refusal('IDENTITY_WRONG', error.privateCause);
  throw error;
}
