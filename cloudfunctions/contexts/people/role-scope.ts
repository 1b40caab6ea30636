/** Pure rules of roles: where each may reach, how long it lasts, what somebody holds before and after. */
import { roleRules, settingsScope, type GivableRole } from '#contracts/roles';
import type { Role } from '#contracts/values';
import type { RoleGrant } from '../../kernel/actor';
import { Refusal } from '../../kernel/refusal';

/** Where a role is to hold; a community is always said. */
export interface RoleScope {
  readonly communityId: string;
  readonly gridId?: string;
  readonly shopId?: string;
}

export interface GivenScope {
  readonly communityId?: string | undefined;
  readonly gridId?: string | undefined;
  readonly shopId?: string | undefined;
}

const day = 24 * 3_600_000;

/**
 * The scope that was asked for, as this role takes it. A grid or a shop says its community by its id.
 * @throws Refusal PLACE_UNKNOWN when the role does not reach there
 */
export function scopeOf(role: GivableRole, given: GivenScope): RoleScope {
  const { gridId, shopId } = given;
  const communityId = given.communityId ?? (gridId ?? shopId)?.split('~')[0] ?? defaultScope(role);
  const isWithin =
    communityId !== undefined &&
    [gridId, shopId].every((id) => id === undefined || id.startsWith(`${communityId}~`)) &&
    reaches(role, { communityId, gridId, shopId });
  if (!isWithin) throw new Refusal('PLACE_UNKNOWN', 'outside the scope of the role', ['scope']);
  return { communityId, ...(gridId !== undefined && { gridId }), ...(shopId !== undefined && { shopId }) };
}

function defaultScope(role: GivableRole): string | undefined {
  return roleRules[role].scope === 'settings' ? settingsScope : undefined;
}

function reaches(role: GivableRole, { communityId, gridId, shopId }: GivenScope): boolean {
  const [hasGrid, hasShop] = [gridId !== undefined, shopId !== undefined];
  switch (roleRules[role].scope) {
    case 'grid':
      return hasGrid && !hasShop;
    case 'communityOrGrid':
      return !hasShop;
    case 'community':
    case 'street':
      return !hasGrid && !hasShop;
    case 'shop':
      return hasShop && !hasGrid;
    case 'settings':
      return communityId === settingsScope && !hasGrid && !hasShop;
  }
}

/** When a role given now ends: after the days that were asked for, and never later than it may. */
export function endOfTerm(role: GivableRole, termDays: number | undefined, now: Date): Date {
  const { longestDays } = roleRules[role];
  return new Date(now.getTime() + Math.min(termDays ?? longestDays, longestDays) * day);
}

/** The grants a person holds after this one. Held already it only lasts longer; one that ended begins anew. */
export function withRole(roles: readonly RoleGrant[], grant: RoleGrant): readonly RoleGrant[] {
  const held = roles.find((one) => isSameGrant(one, grant));
  if (!held) return [...roles, grant];
  if (held.until === undefined) return roles;
  if (held.until <= grant.since) return roles.map((one) => (one === held ? grant : one));
  if (grant.until !== undefined && grant.until <= held.until) return roles;
  const { until: _, ...rest } = held;
  const longer = { ...rest, ...(grant.until !== undefined && { until: grant.until }) };
  return roles.map((one) => (one === held ? longer : one));
}

/** Whether a grant is this role in that scope. Who oversees a street does so in all of it. */
export function isRoleIn(grant: RoleGrant, role: Role, scope: RoleScope): boolean {
  return grant.role === role && (role === 'streetOverseer' || isSameScope(grant, scope));
}

function isSameGrant(one: RoleGrant, other: RoleGrant): boolean {
  return one.role === other.role && one.standsInFor === other.standsInFor && isSameScope(one, other);
}

function isSameScope(one: RoleScope, other: RoleScope): boolean {
  return one.communityId === other.communityId && one.gridId === other.gridId && one.shopId === other.shopId;
}
