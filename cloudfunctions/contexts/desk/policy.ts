/** What somebody at a desk acts as. */
import { deskRoles } from '#contracts/people';
import type { Role } from '#contracts/values';
import type { PersonActor } from '../../kernel/actor';

/** The role that sits at a desk; without one any more, a resident. */
export function actingAs({ roles }: Pick<PersonActor, 'roles'>): Role {
  return roles.find(({ role }) => deskRoles.some((one) => one === role))?.role ?? 'resident';
}
