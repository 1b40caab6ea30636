/** Who may do what with lists and corrections. Deny by default. */
import type { PersonActor } from '../../kernel/actor';

/** Whether the actor coordinates this community. */
export function coordinates(actor: PersonActor, communityId: string): boolean {
  return actor.roles.some((grant) => grant.role === 'coordinator' && grant.communityId === communityId);
}
