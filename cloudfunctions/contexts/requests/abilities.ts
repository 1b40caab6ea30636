/** What a person may do with a request now: it travels with every view, and every act is permitted by it. */
import type { RequestAbilities } from '#contracts/request-abilities';
import { isNobodys, type PersonActor } from '../../kernel/actor';
import { canJudge, canOversee, isReopenable, isWorkerOf, mayContact, mayTakeOver, type Circumstances } from './policy';
import { courseAbilities } from './policy-course';
import type { RequestRecord } from './repository';
import { isPossible } from './request';

/**
 * Only who took it resolves it; who asked, or lives with it too, says whether it is fixed. Closed by the word of one, it
 * comes back by the word of another.
 */
export function abilities(
  actor: PersonActor,
  request: RequestRecord,
  { now, isHandlerGone = false, isAskerAway = isNobodys(request.askerId) }: Circumstances,
): RequestAbilities {
  const isHandler = actor.personId === request.handlerId;
  const mayJudge = canJudge(actor, request, isAskerAway);
  const mayReturn = request.state === 'closed' ? isReopenable(request, now) : isPossible(request.state, 'returned');
  return {
    canTake:
      (request.state === 'submitted' || mayTakeOver(actor, request, isHandlerGone)) && isWorkerOf(actor, request),
    canResolve: isPossible(request.state, 'resolved') && isHandler && isWorkerOf(actor, request),
    canEnd: isPossible(request.state, 'ended') && isHandler && isWorkerOf(actor, request),
    canConfirm: isPossible(request.state, 'confirmed') && mayJudge,
    canReturn: mayReturn && mayJudge,
    canContact: mayContact(actor, request),
    canLookAround: request.kind !== undefined && canOversee(actor, request),
    ...courseAbilities(actor, request, { now, mayJudge }),
  };
}
