/** Inviting whoever it may be: a coordinator shows a code, the other reads what it is for and says yes on his phone. */
import type { Command, OutputOf } from '#contracts/operation';
import { roleWords } from '#contracts/role-words';
import { offerDays, roleRules, type GivableRole } from '#contracts/roles';
import type * as contract from '#contracts/roles';
import { inEffect, type PersonActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { Refusal } from '../../kernel/refusal';
import { givesAs } from './policy';
import { heldBy } from './present';
import { peopleRepository, type PersonRecord, type TicketRecord } from './repository';
import { grantsIn, namePlace, type Named } from './role-places';
import { endOfTerm, scopeOf, type RoleScope } from './role-scope';
import { mustHaveName, takeOn } from './take-on';
import { findTicket, issueTicket, useTicket } from './tickets';
import { words } from './words';

type Invite = typeof contract.invite;
type Invitation = typeof contract.invitation;
type AcceptInvitation = typeof contract.acceptInvitation;

interface Invited {
  readonly ticket: TicketRecord;
  readonly role: GivableRole;
  readonly scope: RoleScope;
  readonly named: Named;
  readonly inviter: PersonRecord;
  readonly holdsUntil: Date;
}

const day = 24 * 3_600_000;

export async function invite(call: Call<Invite, PersonActor>): Promise<OutputOf<Invite>> {
  const { actor, now } = call;
  const { role, termDays } = call.input;
  const scope = scopeOf(role, call.input.scope);
  if (!givesAs(actor, role, scope)) throw new Refusal('NOT_ALLOWED', 'not his to give');
  await namePlace(call, scope);
  const { code, until } = await issueTicket(call, {
    kind: 'role',
    communityId: scope.communityId,
    until: new Date(now.getTime() + offerDays * day),
    usesLeft: 1,
    what: { role, ...scope, termDays: String(termDays ?? roleRules[role].longestDays) },
  });
  return { code, until: until.toISOString() };
}

export async function invitation(call: Call<Invitation, PersonActor>): Promise<OutputOf<Invitation>> {
  const { ticket, role, named, inviter, holdsUntil } = await read(call, call.input.code);
  const isOver = ticket.usesLeft === 0 && !ticket.usedBy.includes(call.actor.personId);
  if (isOver) throw new Refusal('CODE_WRONG', 'used up');
  return {
    role,
    what: [roleWords[role], named.where].filter(Boolean).join(' · '),
    asks: words.asks[role],
    byName: inviter.name,
    holdsUntil: holdsUntil.toISOString(),
    until: ticket.until.toISOString(),
  };
}

export async function acceptInvitation(call: Call<AcceptInvitation, PersonActor>): Promise<OutputOf<AcceptInvitation>> {
  const { code, name, guide } = call.input;
  const { ticket, role, scope, holdsUntil } = await read(call, code);
  await mustHaveName(call, { name, guide });
  await useTicket(call, ticket);
  const grants = await grantsIn(call, role, scope, { since: call.now, until: holdsUntil });
  return heldBy(await takeOn(call, { by: ticket._id, grants, name, guide }), scope.communityId);
}

/** An invitation is worth what the one who made it may still give. */
async function read(call: Pick<Call<Command>, 'database' | 'now' | 'ask'>, code: string): Promise<Invited> {
  const ticket = await findTicket(call, code, 'role');
  const { role: name, termDays, ...given } = ticket.what;
  const role = name as GivableRole;
  const scope = scopeOf(role, given);
  const inviter = await peopleRepository(call.database).people.get(ticket.byId);
  if (!inviter || !givesAs({ roles: inEffect(inviter.roles, call.now) }, role, scope)) {
    throw new Refusal('CODE_WRONG', 'who invited may not any more');
  }
  const named = await namePlace(call, scope);
  return { ticket, role, scope, named, inviter, holdsUntil: endOfTerm(role, Number(termDays), ticket.since) };
}
