/** Who may do what with a request between its report and its end: the part of the policy that is about its course. */
import type { RequestAbilities } from '#contracts/request-abilities';
import { stateSets } from '#contracts/request-states';
import { erasedId, hasRoleIn, type PersonActor } from '../../kernel/actor';
import type { Part, RequestRecord } from './repository';
import { isPossible } from './request';
import {
  canModerate,
  canOversee,
  isAffected,
  isAsker,
  isDoer,
  isHeardNeighbour,
  isWorkerOf,
  type Looking,
} from './policy';

/** Of what hangs on more than the course. */
interface Known {
  readonly now: Date;
  /** Whether he may say if it is fixed. */
  readonly mayJudge: boolean;
}

/** What somebody was asked for, by its number. */
export function ownPart({ ids }: Looking, { parts = [] }: RequestRecord, number: number): Part | undefined {
  return parts.find((part) => part.number === number && ids.includes(part.toId));
}

/** Who answers for it asks others for parts, and a coordinator asks somebody to take it. */
export function mayHand(actor: PersonActor, request: RequestRecord): boolean {
  return isWorkable(request) && (isResponsible(actor, request) || canModerate(actor, request));
}

/** The acts of its course that this person may do now. */
export function courseAbilities(
  actor: PersonActor,
  request: RequestRecord,
  { mayJudge }: Known,
): Omit<RequestAbilities, 'canTake' | 'canResolve' | 'canConfirm' | 'canReturn'> {
  const { state, parts = [], extension, pausedAt } = request;
  const own = parts.filter(({ toId }) => actor.ids.includes(toId));
  const isHeard = isAsker(actor, request) || isHeardNeighbour(actor, request);
  const isWaited = pausedAt !== undefined;
  // Who answers for it, and who sees to it that he does.
  const isKept = isResponsible(actor, request) || canModerate(actor, request);
  return {
    canHand: mayHand(actor, request),
    canAnswerPart: mayAnswer(actor, request) && own.some((part) => part.state === 'offered'),
    canFinishPart:
      isPossible(state, 'finished') &&
      isDoer(actor, request) &&
      own.some((part) => part.state === 'accepted' && !part.isLead),
    canCheckOnSite: isWorkable(request) && canModerate(actor, request) && parts.some((part) => part.isLead),
    canExtend: isWorkable(request) && canModerate(actor, request) && isExtendable(request),
    canContest: isPossible(state, 'contested') && isHeard && extension !== undefined && !extension.contest,
    canSettle: isPossible(state, 'settled') && extension?.contest === 'open' && isOtherJudge(actor, request),
    canPause: isPossible(state, 'paused') && isResponsible(actor, request) && !isWaited && isAnswerable(actor, request),
    canResume: isPossible(state, 'resumed') && isKept && isWaited,
    canAnswer: isPossible(state, 'answered') && isAsker(actor, request) && isWaited,
    canCheck: isPossible(state, 'checked') && isKept,
    ...callAbilities(actor, request),
    canBeUnsure: isPossible(state, 'unsure') && mayJudge && isHeard && !request.isUnsure,
  };
}

/** Whoever works there hears who asked; that it is fixed is heard by another than the one who says so. */
function callAbilities(
  actor: PersonActor,
  request: RequestRecord,
): Pick<RequestAbilities, 'canCallBack' | 'canHearFixed'> {
  const isOwn = actor.ids.includes(request.askerId);
  const canCallBack = request.callBackAt !== undefined && canOversee(actor, request) && !isOwn;
  const isHandler = actor.personId === request.handlerId;
  return { canCallBack, canHearFixed: canCallBack && !isHandler && isPossible(request.state, 'confirmed') };
}

function isWorkable({ state }: Pick<RequestRecord, 'state'>): boolean {
  return stateSets.waitingForWorker.some((one) => one === state);
}

function isResponsible(actor: PersonActor, request: RequestRecord): boolean {
  return actor.personId === request.handlerId && isWorkerOf(actor, request);
}

/** Once, and not while it waits for who asked: those days are not counted anyway. */
function isExtendable({ promise, extension, pausedAt }: RequestRecord): boolean {
  return promise !== undefined && extension === undefined && pausedAt === undefined;
}

/** What nobody has taken is taken by saying yes, and so by who works in its grid. */
function mayAnswer(actor: PersonActor, request: RequestRecord): boolean {
  const isHere = request.state === 'submitted' ? isWorkerOf(actor, request) : isDoer(actor, request);
  return isWorkable(request) && isHere;
}

/** Whether there is somebody else who can answer. */
function isAnswerable(actor: PersonActor, request: RequestRecord): boolean {
  return request.askerId !== erasedId && !isAsker(actor, request);
}

/** Another coordinator, or the street: neither the one who said the later day, nor one whom it makes wait, nor the handler. */
function isOtherJudge(actor: PersonActor, request: RequestRecord): boolean {
  if (isAsker(actor, request) || isAffected(actor, request)) return false;
  const { extension, handlerId } = request;
  const isOwn = [extension?.byId, handlerId].some((id) => id !== undefined && actor.ids.includes(id));
  return hasRoleIn(actor, ['coordinator', 'streetOverseer'], request) && !isOwn;
}
