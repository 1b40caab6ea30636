/**
 * Who asked and is reached by no message is rung: it is listed until somebody has heard him. Pure; the rules stand in
 * docs/decisions/0017.
 */
import { callsInVain as mostInVain } from '#contracts/request-overheard';
import type { RequestAct } from '#contracts/request-states';
import { askAgainDays, callAgainDays, silenceDays } from '../../../config/settings';
import { erasedId } from '../../kernel/actor';
import { dayMs, dayOf } from '../../kernel/shanghai-time';
import type { RequestRecord } from './repository';
import type { Entry } from './request';

type Called = Pick<RequestRecord, 'isByCall' | 'callBackAt' | 'callsInVain' | 'calledAt' | 'askerId'>;
type Calls = {
  readonly [Field in 'callBackAt' | 'callsInVain' | 'calledAt' | 'asks']?: RequestRecord[Field] | undefined;
};

/** What who asked has to hear of, or say something to. */
const isToldByCall: readonly RequestAct[] = ['resolved', 'ended', 'extended', 'stillOpen', 'lookAgain'];
/** After these he has been heard, or there is nothing to hear. */
const isHeard: readonly RequestAct[] = ['calledBack', 'confirmed', 'returned', 'unanswered'];

/** What an act makes of the call that is due. */
export function callsAfter(request: Called, entry: Entry, isResolved: boolean): Calls {
  const { act, at } = entry;
  if (!request.isByCall) return {};
  if (isToldByCall.includes(act)) return request.askerId === erasedId ? {} : { ...nothingDue, callBackAt: at };
  if (entry.isUnreached) return inVain(request, at, isResolved);
  return isHeard.includes(act) ? nothingDue : {};
}

const nothingDue = { callBackAt: undefined, callsInVain: undefined, calledAt: undefined } as const;

/** Rung again tomorrow. After three days in vain it stays at that: what waits for a verdict the clock then ends. */
function inVain({ callsInVain = 0, calledAt }: Called, at: Date, isResolved: boolean): Calls {
  const isSameDay = calledAt !== undefined && dayOf(calledAt) === dayOf(at);
  const days = isSameDay ? callsInVain : callsInVain + 1;
  if (days >= mostInVain && !isResolved) return nothingDue;
  const callBackAt = new Date(at.getTime() + callAgainDays * dayMs);
  return { callBackAt, callsInVain: days, calledAt: at, ...(isResolved && { asks: 1 }) };
}

/** While he waits to be rung about what is done: those who work there are reminded until somebody has; silence is his alone. */
export function callingDue({
  callBackAt,
  callsInVain = 0,
  asks = 1,
}: Pick<RequestRecord, 'callBackAt' | 'callsInVain' | 'asks'>) {
  if (!callBackAt) return undefined;
  if (callsInVain >= mostInVain) return { at: callBackAt, act: 'unanswered' } as const;
  const days = askAgainDays[asks - 1] ?? silenceDays * (asks - 1);
  return { at: new Date(callBackAt.getTime() + days * dayMs), act: 'askedAgain' } as const;
}
