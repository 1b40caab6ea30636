/** Who may do what with people and places. Deny by default. */
import type { PersonActor } from '../../kernel/actor';

/** The community in which the actor may grant a role for this grid; undefined when he may not. */
export function communityToGrantIn(actor: PersonActor, gridId: string): string | undefined {
  const grant = actor.roles.find(
    ({ role, communityId }) => role === 'coordinator' && gridId.startsWith(`${communityId}~`),
  );
  return grant?.communityId;
}
