/** Who may do what with people, and who may give whom a role. Deny by default. */
import { roleRules, type GivableRole } from '#contracts/roles';
import type { Role } from '#contracts/values';
import { hasRoleIn, type PersonActor } from '../../kernel/actor';
import { helperAmong } from './family-rules';
import type { PersonRecord } from './repository';
import type { RoleScope } from './role-scope';

/** Who keeps records of a grid's people, confirms their homes and calls them. */
export const keeperRoles = ['gridWorker', 'microGridWorker', 'coordinator'] as const satisfies readonly Role[];

type Acting = Pick<PersonActor, 'roles'>;

interface Scope {
  readonly communityId: string;
  readonly gridId: string;
}

/** The role through which the actor may give and take this one there; undefined when he may not. */
export function givesAs(
  actor: Pick<PersonActor, 'roles'>,
  role: GivableRole,
  { communityId }: RoleScope,
): Role | undefined {
  const { givenBy } = roleRules[role];
  return actor.roles.find(
    (held) => givenBy.includes(held.role) && (held.role === 'admin' || held.communityId === communityId),
  )?.role;
}

/** Whether the actor sees who does what in a community: who coordinates it. */
export function mayOverseeStaff({ roles }: Pick<PersonActor, 'roles'>, communityId: string): boolean {
  return roles.some((held) => held.role === 'coordinator' && held.communityId === communityId);
}

/** The role in which the actor looks after the people of a place; undefined when he does not. */
export function keeperRoleIn(actor: Acting, scope: Scope): Role | undefined {
  return keeperRoles.find((role) => hasRoleIn(actor, [role], scope));
}

/** The role in which he looks after the people of a grid he names: one he holds, or one of his community. */
export function keeperRoleOfGrid(actor: PersonActor, gridId: string): Role | undefined {
  return actor.roles
    .filter(({ communityId }) => gridId.startsWith(`${communityId}~`))
    .map(({ communityId }) => keeperRoleIn(actor, { communityId, gridId }))
    .find((role) => role !== undefined);
}

/** The role in which he looks after this person, who lives in his grid or whose record is kept there. */
export function keeperRoleOf(actor: PersonActor, person: Pick<PersonRecord, 'homes' | 'kept'>): Role | undefined {
  const role = scopesOf(person)
    .map((scope) => keeperRoleIn(actor, scope))
    .find((one) => one !== undefined);
  return role;
}

/** The role in which he keeps this very record; nobody keeps one that is closed or a guardian's. */
export function recordKeeperRole(actor: Acting, person: Pick<PersonRecord, 'kept' | 'mergedInto'>): Role | undefined {
  const place = keptPlaceOf(person);
  return place && keeperRoleIn(actor, place);
}

/** Where a worker keeps this record; undefined for one that is closed or a guardian's. */
export function keptPlaceOf({ kept, mergedInto }: Pick<PersonRecord, 'kept' | 'mergedInto'>): Scope | undefined {
  if (mergedInto !== undefined || kept?.by !== 'worker') return undefined;
  const { communityId = '', gridId = '' } = kept;
  return { communityId, gridId };
}

/** Whether he hands a record over to whom it is of: who keeps it, or the guardian of whom it is about. */
export function mayHandOver(
  actor: Acting & Pick<PersonActor, 'ids'>,
  person: Pick<PersonRecord, 'kept' | 'mergedInto' | 'helpers'>,
): boolean {
  if (!person.kept || person.mergedInto !== undefined) return false;
  return (
    recordKeeperRole(actor, person) !== undefined ||
    helperAmong(person.helpers ?? [], actor.ids, 'guardian') !== undefined
  );
}

function scopesOf({ homes, kept }: Pick<PersonRecord, 'homes' | 'kept'>): readonly Scope[] {
  const { communityId, gridId } = kept ?? {};
  const keptIn = communityId !== undefined && gridId !== undefined ? [{ communityId, gridId }] : [];
  return [...keptIn, ...homes];
}
