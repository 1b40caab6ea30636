/**
 * What the clock does with a request, so that nobody has to remember: the asker is asked again, silence ends it, what
 * takes long gets its line every thirty days, a look that was promised and not taken is told, and what tends to come back
 * is asked about once more. Pure.
 */
import { stateSets, type RequestAct } from '#contracts/request-states';
import {
  answerDays,
  askAgainDays,
  contestDays,
  lineDays,
  lookAgainDays,
  missedCheckDays,
  partDays,
  relapsingKinds,
  silenceDays,
} from '../../../config/settings';
import { dayMs } from '../../kernel/shanghai-time';
import { callingDue } from './calls';
import { isOpenPart } from './open-part';
import type { RequestRecord } from './repository';

export type ClockAct = Extract<
  RequestAct,
  'askedAgain' | 'unanswered' | 'stillOpen' | 'checkMissed' | 'lookAgain' | 'settled' | 'declined'
>;

/** What has to happen next by itself, and when. */
export interface Due {
  readonly at: Date;
  readonly act: ClockAct;
}

/** As much of a request as the clock looks at. */
type Timed = Pick<RequestRecord, 'state' | 'stateAt' | 'reportedAt' | 'kind' | 'ending'> &
  Pick<RequestRecord, 'linedAt' | 'asks' | 'nextCheckAt' | 'missedChecks' | 'lookAgainAt' | 'pausedAt' | 'isUnsure'> &
  Pick<RequestRecord, 'callBackAt' | 'callsInVain' | 'extension' | 'parts' | 'partsSeenAt'>;

/** The next thing the clock has to do with it; undefined where it has nothing to do any more. */
export function nextDue(request: Timed): Due | undefined {
  const { state } = request;
  if (stateSets.waitingForAsker.some((one) => one === state)) return callingDue(request) ?? asking(request);
  if (stateSets.waitingForWorker.some((one) => one === state))
    return sooner(sooner(sooner(line(request), look(request)), objection(request)), askedFor(request));
  return lookingAgain(request);
}

/** When the clock comes, kept beside what it comes for. */
export function afterClock(request: Timed): { readonly clockAt: Date | undefined } {
  return { clockAt: nextDue(request)?.at };
}

/** Three times, on different days; then silence ends it. */
function asking({ stateAt, asks = 1, isUnsure, missedChecks = 0 }: Timed): Due {
  // Somebody answered: he cannot tell. Until one has looked who can, it is told every week, and nothing closes.
  if (isUnsure) return { at: after(stateAt, silenceDays * (missedChecks + 1)), act: 'checkMissed' };
  const days = askAgainDays[asks - 1];
  return days === undefined
    ? { at: after(stateAt, silenceDays), act: 'unanswered' }
    : { at: after(stateAt, days), act: 'askedAgain' };
}

function line({ reportedAt, linedAt = reportedAt }: Timed): Due {
  return { at: after(linedAt, lineDays), act: 'stillOpen' };
}

/** Told to the worker the day it passes, and to the coordinator some days later; so is an answer nobody gives. */
function look({ nextCheckAt, pausedAt, missedChecks = 0 }: Timed): Due | undefined {
  const days = missedCheckDays[missedChecks];
  const from = pausedAt ? after(pausedAt, answerDays) : nextCheckAt;
  if (!from || days === undefined) return undefined;
  return { at: after(from, days), act: 'checkMissed' };
}

/** What nobody decided counts for who objected: the first promise holds again. */
function objection({ extension }: Timed): Due | undefined {
  const { contest, contestedAt } = extension ?? {};
  return contest === 'open' && contestedAt ? { at: after(contestedAt, contestDays), act: 'settled' } : undefined;
}

/** Whether those who were asked for a part are still here, looked at now and then: a part of nobody comes back. */
function askedFor({ parts = [], partsSeenAt }: Timed): Due | undefined {
  const asked = parts.filter(isOpenPart).map(({ at }) => Math.max(at.getTime(), partsSeenAt?.getTime() ?? 0));
  return asked.length === 0 ? undefined : { at: after(new Date(Math.min(...asked)), partDays), act: 'declined' };
}

/** Once, of what was said to be fixed and is of a kind that comes back. */
function lookingAgain({ kind, ending, stateAt, lookAgainAt }: Timed): Due | undefined {
  const isRelapsing = kind !== undefined && relapsingKinds.includes(kind.code);
  if (!isRelapsing || ending !== 'fixed' || lookAgainAt) return undefined;
  return { at: after(stateAt, lookAgainDays), act: 'lookAgain' };
}

function sooner(one: Due, other: Due | undefined): Due {
  return other && other.at < one.at ? other : one;
}

function after(at: Date, days: number): Date {
  return new Date(at.getTime() + days * dayMs);
}
