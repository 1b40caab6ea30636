/** Who may change the places of a community. Deny by default. */
import type { PersonActor } from '../../kernel/actor';

/** A community's coordinator keeps its places, and nobody else's. */
export function mayKeepPlaces(actor: PersonActor, communityId: string): boolean {
  return actor.roles.some((grant) => grant.role === 'coordinator' && grant.communityId === communityId);
}
