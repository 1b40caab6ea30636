/** Who may do what with lists, corrections and records of others. Deny by default. */
import { eraseKept } from '#contracts/rights';
import type { Role } from '#contracts/values';
import { hasRoleIn, type PersonActor } from '../../kernel/actor';

/** Whether the actor coordinates this community. */
export function coordinates(actor: PersonActor, communityId: string): boolean {
  return actor.roles.some((grant) => grant.role === 'coordinator' && grant.communityId === communityId);
}

/** Whether he coordinated it already then: a second pair of eyes is not made for the list it is to agree to. */
export function coordinated(actor: PersonActor, communityId: string, then: Date): boolean {
  const roles = actor.roles.filter(({ since }) => since <= then);
  return coordinates({ ...actor, roles }, communityId);
}

/** The role in which the actor keeps the records of a grid, and erases one when its person asks; undefined for anybody else. */
export function keeps(actor: PersonActor, scope: { readonly communityId: string; readonly gridId: string }) {
  return eraseKept.who.find((role): role is Role => hasRoleIn(actor, [role], scope));
}
