/** Who may see a request and who may do what with it. Deny by default; the answer travels with every view. */
import { stateSets } from '#contracts/request-states';
import { partRoles } from '#contracts/request-work';
import type { Role } from '#contracts/values';
import { hasRoleIn, isNobodys, passerId, type HeldRole, type PersonActor } from '../../kernel/actor';
import { dayMs } from '../../kernel/shanghai-time';
import { reopenDays } from '../../../config/settings';
import type { Part, RequestRecord } from './repository';

/** Roles that work on the requests of a grid. */
export const workerRoles = ['gridWorker', 'microGridWorker'] as const satisfies readonly Role[];
/** What somebody is who works on a request, the widest first. */
export const workingRoles = [
  ...(['coordinator', ...workerRoles, 'departmentOfficer', 'streetOverseer'] as const),
] as const satisfies readonly Role[];
export const overseeingRoles = [...workerRoles, 'coordinator'] as const satisfies readonly Role[];

type Scope = Pick<RequestRecord, 'communityId' | 'gridId'>;
type Seen = Pick<RequestRecord, 'parts' | 'extension' | 'state'>;

/** As much of a person as decides what he sees. */
export interface Looking {
  readonly ids: readonly string[];
  readonly roles: readonly HeldRole[];
  /** Where he lives. */
  readonly households?: readonly { readonly id: string; readonly isConfirmed?: boolean | undefined }[] | undefined;
}

/** Whose request it is, and who reported it for him: without a phone of his own, he hears and judges through that one. */
export function isAsker(actor: Looking, request: Pick<RequestRecord, 'askerId' | 'reporterId'>): boolean {
  return [request.askerId, request.reporterId].some((id) => id !== undefined && actor.ids.includes(id));
}

/** Whether a household of his said 我家也是: it hears how it goes on. */
export function isAffected({ households = [] }: Looking, request: Pick<RequestRecord, 'households'>): boolean {
  return households.some(({ id }) => request.households?.includes(id));
}

/** Whether it speaks, too: only where somebody else says that he lives there, for a door is typed by anybody. */
export function isHeardNeighbour(looking: Looking, request: Pick<RequestRecord, 'households'>): boolean {
  return isAffected(onlyConfirmed(looking), request);
}

/** The same person without the homes nobody else has confirmed. */
export function onlyConfirmed<L extends Looking>(looking: L): L {
  return { ...looking, households: looking.households?.filter(({ isConfirmed }) => isConfirmed === true) };
}

/** Whether he reads it as a neighbour does: not who reported it, not on which floor, none of those pictures. */
export function readsAsNeighbour(
  actor: Looking,
  request: Scope & Pick<RequestRecord, 'askerId' | 'reporterId' | 'parts'>,
): boolean {
  return !isAsker(actor, request) && !canOversee(actor, request) && !isDoer(actor, request);
}

/** Whether he was asked for a part of it and has not said no, as long as he works in its community. */
export function isDoer({ ids, roles }: Looking, { communityId, parts = [] }: Partial<Seen> & Scope): boolean {
  const isHere = roles.some(
    (grant) => grant.communityId === communityId && partRoles.some((one) => one === grant.role),
  );
  return isHere && parts.some(({ toId, state }) => ids.includes(toId) && state !== 'declined' && state !== 'dropped');
}

/** Whether he decides about an objection to a later day, and so has to see what it is about. */
export function mustDecide(actor: Looking, { extension, state, ...scope }: Partial<Seen> & Scope): boolean {
  const isWaited = stateSets.waitingForWorker.some((one) => one === state);
  return isWaited && extension?.contest === 'open' && hasRoleIn(actor, ['streetOverseer'], scope);
}

export function isWorkerOf(actor: Looking, scope: Scope): boolean {
  return hasRoleIn(actor, workerRoles, scope);
}

/** Whether the actor may list the requests of a grid. */
export function canOversee(actor: Looking, scope: Scope): boolean {
  return hasRoleIn(actor, overseeingRoles, scope);
}

/** Whether the actor may list the requests of all grids of a community. */
export function canOverseeAll(actor: Looking, communityId: string): boolean {
  return actor.roles.some(
    (grant) => grant.role === 'coordinator' && grant.communityId === communityId && !grant.gridId,
  );
}

/** Whether the actor decides what of a request others may read, and so looks at what nobody else is shown. */
export function canModerate(actor: Looking, scope: Scope): boolean {
  return hasRoleIn(actor, ['coordinator'], scope);
}

/** Whether there is still something to call its asker about, and an asker to call. */
export function isCallable({
  state,
  askerId,
  callBackAt,
}: Pick<RequestRecord, 'state' | 'askerId' | 'callBackAt'>): boolean {
  return !isNobodys(askerId) && (callBackAt !== undefined || stateSets.open.some((one) => one === state));
}

/** Whether the actor may be told the number of who asked: whoever works on it where it is; nobody calls himself. */
export function mayContact(actor: Looking, request: RequestRecord): boolean {
  return isCallable(request) && canOversee(actor, request) && !actor.ids.includes(request.askerId);
}

export function canSee(actor: Looking, request: RequestRecord): boolean {
  const isConcerned = isAsker(actor, request) || isAffected(actor, request) || isDoer(actor, request);
  return isConcerned || canOversee(actor, request) || mustDecide(actor, request);
}

/**
 * Whether it has to be looked up if the one who took a case still works there: a colleague reads or takes it.
 */
export function mustLookForHandler(actor: PersonActor, request: RequestRecord): boolean {
  return mayTakeOver(actor, request, true) && isWorkerOf(actor, request);
}

/** First receiver stays responsible; only what he left behind, or cannot do while he is away, is taken by another. */
export function mayTakeOver(actor: PersonActor, { state, handlerId }: RequestRecord, isHandlerGone: boolean): boolean {
  return isHandlerGone && state === 'processing' && handlerId !== actor.personId;
}

/** Of what hangs on more than the case and who looks at it. */
export interface Circumstances {
  readonly now: Date;
  /** Whether the one who took it works there no more. */
  readonly isHandlerGone?: boolean;
  /** Whether nobody is there who could say for the asker whether it is fixed. */
  readonly isAskerAway?: boolean;
}

/** Whether something closed may still come back under its number: for some days, and again once he was asked to look. */
export function isReopenable(
  { state, stateAt, lookAgainAt = stateAt }: Pick<RequestRecord, 'state' | 'stateAt' | 'lookAgainAt'>,
  now: Date,
): boolean {
  return state === 'closed' && now.getTime() <= lookAgainAt.getTime() + reopenDays * dayMs;
}

/** Who took it, and who did a part of it: neither says for others that it is fixed. */
function hasWorkedOn({ ids }: PersonActor, { handlerId, parts = [] }: RequestRecord): boolean {
  const isDone = ({ state, isLead }: Part) => !isLead && state !== 'offered' && state !== 'declined';
  return ids.includes(handlerId ?? '') || parts.some((part) => ids.includes(part.toId) && isDone(part));
}

/**
 * Whether he may say if it is fixed. One who closes is not the one who verifies: a worker who mended what he reported
 * himself is judged by a colleague or the coordinator, and so is what was asked for by one who is not here any more.
 */
export function canJudge(actor: PersonActor, request: RequestRecord, isAskerAway: boolean): boolean {
  const hasWorked = hasWorkedOn(actor, request);
  const isOwnWork = isAskerAway || [request.askerId, request.reporterId].includes(request.handlerId ?? '');
  // Where somebody cannot tell, a coordinator looks with his own eyes.
  if (request.isUnsure && canModerate(actor, request)) return !hasWorked;
  const isConcerned = isAsker(actor, request) || isHeardNeighbour(actor, request);
  // What somebody said in passing he is asked about: his word is heard, not looked at from outside.
  if (request.askerId === passerId) return isHeardNeighbour(actor, request) && !hasWorked;
  if (isOwnWork) return !hasWorked && (isConcerned || canOversee(actor, request));
  // Her own word is hers, whatever she did; one who only reported it for her and then worked on it has none.
  return actor.ids.includes(request.askerId) || (isConcerned && !hasWorked);
}
