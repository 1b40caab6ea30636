/** Pure rules of being away: who works in a grid now, and what a leave makes of whose grants. */
import { longestLeaveDays } from '#contracts/duty';
import type { Role } from '#contracts/values';
import { inEffect, type RoleGrant } from '../../kernel/actor';
import { Refusal } from '../../kernel/refusal';
import type { LeaveRecord, PersonRecord } from './repository';

/** Who works in a grid, and is told of what happens there. */
export const workerRoles = ['gridWorker', 'microGridWorker'] as const satisfies readonly Role[];

const day = 24 * 3_600_000;

/** Those whose grant of that kind holds now; a stand-in in place of the one he stands in for. */
export function presentWorkers(
  people: readonly Pick<PersonRecord, '_id' | 'roles'>[],
  now: Date,
  isMeant: (grant: RoleGrant) => boolean,
): string[] {
  const held = people.map(({ _id, roles }) => ({ _id, grants: inEffect(roles, now).filter(isMeant) }));
  const away = new Set(held.flatMap(({ grants }) => grants.flatMap(({ standsInFor }) => standsInFor ?? [])));
  const isHere = (personId: string, { standsInFor }: RoleGrant) => standsInFor !== undefined || !away.has(personId);
  return held.filter(({ _id, grants }) => grants.some((grant) => isHere(_id, grant))).map(({ _id }) => _id);
}

/** Whether somebody works in a community in his own right: standing in gives nobody what no coordinator gave him. */
export function isColleague(roles: readonly RoleGrant[], communityId: string, now: Date): boolean {
  return inEffect(roles, now).some(
    (grant) =>
      grant.communityId === communityId &&
      grant.standsInFor === undefined &&
      [...workerRoles, 'coordinator'].includes(grant.role),
  );
}

/** What is left of somebody who has these roles of his own: who is no colleague any more stands in for nobody there. */
export function withoutRights(
  { roles, offers = [] }: Pick<PersonRecord, 'roles' | 'offers'>,
  communityId: string,
  now: Date,
) {
  if (isColleague(roles, communityId, now)) return { roles, offers };
  const isOver = (grant: RoleGrant) => grant.communityId === communityId && grant.standsInFor !== undefined;
  return {
    roles: roles.filter((grant) => !isOver(grant)),
    offers: offers.filter(({ grants }) => !grants.some(isOver)),
  };
}

/** The roles of one's own as a worker of a grid. */
export function workIn(roles: readonly RoleGrant[], gridId: string): readonly RoleGrant[] {
  return roles.filter(
    ({ role, gridId: held, standsInFor }) =>
      held === gridId && standsInFor === undefined && workerRoles.some((one) => one === role),
  );
}

/**
 * What a stand-in will hold of this work, for as long as the leave lasts and the work itself does.
 * @throws Refusal INVALID_INPUT when the leave is over before it begins, past, or too long
 */
export function standingIn(
  work: readonly RoleGrant[],
  personId: string,
  { from, until, now }: { readonly from: Date; readonly until: Date; readonly now: Date },
): readonly RoleGrant[] {
  const isLeave = from < until && until > now && until.getTime() - from.getTime() <= longestLeaveDays * day;
  if (!isLeave) throw new Refusal('INVALID_INPUT', 'no leave', ['until']);
  return work.map(({ until: end, ...grant }) => ({
    ...grant,
    since: from,
    until: end !== undefined && end < until ? end : until,
    standsInFor: personId,
  }));
}

/** What is left of somebody's grants and offers when he stands in for that person in those grids no more. */
export function withoutStandIn(
  { roles, offers = [] }: Pick<PersonRecord, 'roles' | 'offers'>,
  personId: string,
  gridIds: readonly string[],
) {
  const isOver = ({ standsInFor, gridId }: RoleGrant) =>
    standsInFor === personId && gridId !== undefined && gridIds.includes(gridId);
  return {
    roles: roles.filter((grant) => !isOver(grant)),
    offers: offers.filter(({ grants }) => !grants.some(isOver)),
  };
}

/** The leaves that are not over; one grid has one at most. */
export function currentLeaves(leaves: readonly LeaveRecord[] | undefined, now: Date): readonly LeaveRecord[] {
  return (leaves ?? []).filter(({ until }) => until > now);
}
