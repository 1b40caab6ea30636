/** A leave being written. Pure. */
import { goOnLeave, handOver } from '#contracts/duty';
import type { colleagues } from '#contracts/duty';
import type { OutputOf } from '#contracts/operation';
import type { Grant } from '#contracts/people';
import { dayStart } from '../../time';

export type Colleague = OutputOf<typeof colleagues>['items'][number];
export type Leave = OutputOf<typeof colleagues>['leaves'][number];

/** Days until a leave begins, and how many it lasts. */
export const fromDays = [0, 1, 2, 7] as const;
export const lengths = [1, 3, 7, 14, 30] as const;

export interface AwayDraft {
  readonly gridId: string | undefined;
  readonly from: (typeof fromDays)[number];
  readonly days: (typeof lengths)[number];
  readonly standInId: string | undefined;
}

/** From now, or from the morning of a later day, to the morning he is back. */
export function spanOf({ from, days }: Pick<AwayDraft, 'from' | 'days'>, now: Date) {
  const start = from === 0 ? now : dayStart(from, now);
  return { from: start.toISOString(), until: dayStart(from + days, now).toISOString() };
}

/** The grids somebody works in himself, each once; those he looks after for another are not his to leave. */
export function ownGrids(grants: readonly Grant[]): readonly string[] {
  const own = grants.filter(({ role, standsInFor }) => standsInFor === undefined && goOnLeave.who.includes(role));
  return [...new Set(own.flatMap(({ gridId }) => gridId ?? []))];
}

/** Whether the one who was asked has said yes. */
export function hasAgreed({ gridId, standInId }: Leave, items: readonly Colleague[], myId: string): boolean {
  const standIn = items.find(({ personId }) => personId === standInId);
  return standIn?.roles.some((grant) => grant.gridId === gridId && grant.standsInFor === myId) ?? false;
}

/** Who works in a grid, and not in another's place. */
export function workersIn(gridId: string, items: readonly Colleague[]): readonly Colleague[] {
  return items.filter(({ roles }) => ownGrids(roles).includes(gridId));
}

/** Whom a grid can go to: everybody who works in one, but the one who has it. */
export function workersBeside(personId: string, items: readonly Colleague[]): readonly Colleague[] {
  return items.filter((one) => one.personId !== personId && ownGrids(one.roles).length > 0);
}

export const givesGrids = (grants: readonly Grant[]) => grants.some(({ role }) => handOver.who.includes(role));
