/** Pure rules about persons: where somebody lives, which roles he holds. */
import type { Building } from '#contracts/places';
import type { RoleGrant } from '../../kernel/actor';
import { Refusal } from '../../kernel/refusal';
import type { HomeRecord } from './repository';

/** The role grants a person holds after this one; granting what he holds already changes nothing. */
export function withRole(roles: readonly RoleGrant[], grant: RoleGrant): readonly RoleGrant[] {
  return roles.some((held) => isSameGrant(held, grant)) ? roles : [...roles, grant];
}

/**
 * A home in a building, its unit and floor within what the building has.
 * @throws Refusal PLACE_UNKNOWN
 */
export function homeIn(building: Building | null, unit?: number, floor?: number): HomeRecord {
  if (!building) throw new Refusal('PLACE_UNKNOWN', 'building');
  if (unit !== undefined && unit > building.units) throw new Refusal('PLACE_UNKNOWN', 'unit', ['unit']);
  if (floor !== undefined && floor > building.floors) throw new Refusal('PLACE_UNKNOWN', 'floor', ['floor']);
  return {
    communityId: building.communityId,
    gridId: building.gridId,
    buildingId: building.id,
    buildingName: building.name,
    ...(unit !== undefined && { unit }),
    ...(floor !== undefined && { floor }),
  };
}

function isSameGrant(one: RoleGrant, other: RoleGrant): boolean {
  return one.role === other.role && one.communityId === other.communityId && one.gridId === other.gridId;
}
