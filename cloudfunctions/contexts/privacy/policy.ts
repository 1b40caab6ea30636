/** Who may do what with lists, corrections and records of others. Deny by default. */
import { eraseKept } from '#contracts/rights';
import type { Role } from '#contracts/values';
import { hasRoleIn, type PersonActor } from '../../kernel/actor';

/** Whether the actor coordinates this community. */
export function coordinates(actor: PersonActor, communityId: string): boolean {
  return actor.roles.some((grant) => grant.role === 'coordinator' && grant.communityId === communityId);
}

/** The role in which the actor keeps the records of a grid, and erases one when its person asks; undefined for anybody else. */
export function keeps(actor: PersonActor, scope: { readonly communityId: string; readonly gridId: string }) {
  return eraseKept.who.find((role): role is Role => hasRoleIn(actor, [role], scope));
}
