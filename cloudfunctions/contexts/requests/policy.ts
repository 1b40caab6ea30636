/** Who may see a request and who may do what with it. Deny by default; the answer travels with every view. */
import type { RequestAbilities } from '#contracts/requests';
import type { Role } from '#contracts/values';
import { erasedId, hasRoleIn, type HeldRole, type PersonActor } from '../../kernel/actor';
import { isPossible } from './request';
import type { RequestRecord } from './repository';

/** Roles that work on the requests of a grid. */
export const workerRoles = ['gridWorker', 'microGridWorker'] as const satisfies readonly Role[];
const overseeingRoles = [...workerRoles, 'coordinator'] as const satisfies readonly Role[];

type Scope = Pick<RequestRecord, 'communityId' | 'gridId'>;

/** As much of a person as decides what he sees. */
export interface Looking {
  readonly ids: readonly string[];
  readonly roles: readonly HeldRole[];
}

/** Whose request it is, and who reported it for him: without a phone of his own, he hears and judges through that one. */
export function isAsker(actor: Looking, request: Pick<RequestRecord, 'askerId' | 'reporterId'>): boolean {
  return [request.askerId, request.reporterId].some((id) => id !== undefined && actor.ids.includes(id));
}

export function isWorkerOf(actor: Looking, scope: Scope): boolean {
  return hasRoleIn(actor, workerRoles, scope);
}

/** Whether the actor may list the requests of a grid. */
export function canOversee(actor: Looking, scope: Scope): boolean {
  return hasRoleIn(actor, overseeingRoles, scope);
}

/** Whether the actor decides what of a request others may read, and so looks at what nobody else is shown. */
export function canModerate(actor: Looking, scope: Scope): boolean {
  return hasRoleIn(actor, ['coordinator'], scope);
}

export function canSee(actor: Looking, request: RequestRecord): boolean {
  return isAsker(actor, request) || canOversee(actor, request);
}

/**
 * Whether it has to be looked up if the one who took a case still works there: a colleague reads or takes it.
 */
export function mustLookForHandler(actor: PersonActor, request: RequestRecord): boolean {
  return mayTakeOver(actor, request, true) && isWorkerOf(actor, request);
}

/** First receiver stays responsible; only what he left behind, or cannot do while he is away, is taken by another. */
function mayTakeOver(actor: PersonActor, { state, handlerId }: RequestRecord, isHandlerGone: boolean): boolean {
  return isHandlerGone && state === 'processing' && handlerId !== actor.personId;
}

/**
 * Only who took it resolves it; who asked says whether it is fixed. One who closes is not the one who verifies: a worker
 * who mended what he reported himself is judged by a colleague or the coordinator, and so is what was asked for by one
 * who is not here any more.
 */
export function abilities(actor: PersonActor, request: RequestRecord, isHandlerGone = false): RequestAbilities {
  const isHandler = actor.personId === request.handlerId;
  const isAskerAway = request.askerId === erasedId && request.reporterId === undefined;
  const isOwnWork = isAskerAway || [request.askerId, request.reporterId].includes(request.handlerId ?? '');
  const mayJudge = isOwnWork
    ? !isHandler && (canOversee(actor, request) || isAsker(actor, request))
    : isAsker(actor, request);
  return {
    canTake:
      (request.state === 'submitted' || mayTakeOver(actor, request, isHandlerGone)) && isWorkerOf(actor, request),
    canResolve: isPossible(request.state, 'resolved') && isHandler && isWorkerOf(actor, request),
    canConfirm: isPossible(request.state, 'confirmed') && mayJudge,
    canReturn: isPossible(request.state, 'returned') && mayJudge,
  };
}
