/** Pure rules about persons: which roles somebody holds. */
import type { RoleGrant } from '../../kernel/actor';

/** The role grants a person holds after this one; granting what he holds already changes nothing. */
export function withRole(roles: readonly RoleGrant[], grant: RoleGrant): readonly RoleGrant[] {
  return roles.some((held) => isSameGrant(held, grant)) ? roles : [...roles, grant];
}

function isSameGrant(one: RoleGrant, other: RoleGrant): boolean {
  return one.role === other.role && one.communityId === other.communityId && one.gridId === other.gridId;
}
