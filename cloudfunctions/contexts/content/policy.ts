/** Who may look, decide and ask again. Deny by default. */
import { contentLimits } from '#contracts/content';
import { hasRoleIn, type PersonActor } from '../../kernel/actor';
import type { HeldRecord } from './repository';

const day = 86_400_000;

/** Whether the actor coordinates this community. */
export function isCoordinatorOf(actor: PersonActor, communityId: string): boolean {
  return hasRoleIn(actor, ['coordinator'], { communityId, gridId: '' });
}

/** Until when the writer may ask for a second look; undefined when he may not at all. */
export function appealUntil({ state, decisions, appeal }: HeldRecord): Date | undefined {
  const decision = decisions.at(-1);
  if (state !== 'keptBack' || decision === undefined || appeal !== undefined) return undefined;
  return new Date(decision.at.getTime() + contentLimits.appealDays * day);
}

/**
 * Whether he may decide now: nobody judges his own words, and an appeal is another one's than who decided first, where
 * there is another one.
 * @param coordinators everybody who coordinates the community
 */
export function mayDecide(actor: PersonActor, held: HeldRecord, coordinators: readonly string[]): boolean {
  const isOther = coordinators.some((id) => !actor.ids.includes(id));
  const decidedBefore = held.state === 'appealed' ? held.decisions.map(({ byId }) => byId) : [];
  const isPartial = [held.writerId, ...decidedBefore].some((id) => actor.ids.includes(id));
  return !isPartial || !isOther;
}
