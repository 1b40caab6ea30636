/**
 * How a request goes on between its report and its end, beside its state: parts others were asked for, a later day, a
 * pause, the next look, and how often somebody was asked. Pure: what an act makes of all that.
 */
import { stateSets, type partStates, type RequestState } from '#contracts/request-states';
import { mostOpenParts } from '#contracts/request-work';
import { firstCheckDays } from '../../../config/settings';
import { Refusal } from '../../kernel/refusal';
import { dayMs, dayOf, endOfNamedDay } from '../../kernel/shanghai-time';
import { callsAfter } from './calls';
import { afterClock } from './clock';
import { isOpenPart } from './open-part';
import type { Part, RequestRecord } from './repository';
import type { Entry, Step } from './request';

/** Parts that are kept in a request: of those that are over, the latest. */
const partsKept = 20;

/** The fields of a request that say how it goes on; they are saved whole, or taken away. */
export const courseFields = [
  ...(['parts', 'partsSeenAt', 'doers', 'declines', 'promise', 'dueAt', 'extension', 'pausedAt', 'longSince'] as const),
  ...(['nextCheckAt', 'missedChecks', 'linedAt', 'asks', 'isUnsure', 'lookAgainAt', 'ending', 'clockAt'] as const),
  ...(['callBackAt', 'callsInVain', 'calledAt'] as const),
] as const;
export type Course = Pick<RequestRecord, (typeof courseFields)[number]>;
/** What an act changes of it: `undefined` takes away. */
export type CourseChange = { readonly [Field in keyof Course]?: Course[Field] | undefined };

/** The request as it stands after an act: its own change of the course, and what follows from the state it leads to. */
export function courseAfter(
  request: RequestRecord,
  { entry, step, own }: { readonly entry: Entry; readonly step: Step; readonly own: CourseChange },
): CourseChange {
  const calls = callsAfter(request, entry, step.state === 'resolved');
  const change = { ...own, ...followedBy(request, entry, step.state), ...calls, ending: step.ending };
  const after = { ...request, ...step, ...change } as RequestRecord;
  return { ...change, ...afterClock(after) };
}

/** What ends, and what begins, with the state an act leads to. */
function followedBy(request: RequestRecord, entry: Entry, state: RequestState): CourseChange {
  const { act, at } = entry;
  const isWorkOver = !stateSets.waitingForWorker.some((one) => one === state);
  return {
    ...(isWorkOver && withParts((request.parts ?? []).map(dropped(at)))),
    ...(state !== request.state && (isWorkOver || act === 'returned') && withoutLong),
    // Days went by while nobody was there to look: now somebody is.
    ...(act === 'taken' && request.state === 'submitted' && request.longSince && lookingSoon(at)),
    ...(request.pausedAt && act !== 'paused' && isResuming(entry, isWorkOver) && shifted(request, at)),
    ...(state === 'resolved' && request.state !== 'resolved' && { asks: 1 }),
    ...(state !== 'resolved' && { asks: undefined, isUnsure: undefined }),
    // The thirty days of a case that came back begin anew: who brought it back has just heard of it.
    ...(act === 'returned' && { linedAt: at, lookAgainAt: undefined }),
  };
}

const withoutLong: CourseChange = { nextCheckAt: undefined, missedChecks: undefined, longSince: undefined };

function isResuming({ act }: Entry, isWorkOver: boolean): boolean {
  return act === 'answered' || act === 'resumed' || isWorkOver;
}

/** The days somebody was waited for are not counted: what was promised moves by as many. */
function shifted({ promise, pausedAt, extension }: RequestRecord, at: Date): CourseChange {
  const over = { pausedAt: undefined, missedChecks: undefined };
  if (!promise || !pausedAt) return over;
  const waited = at.getTime() - pausedAt.getTime();
  // A day that is promised counts to its end: it moves by whole days alone.
  const later = (end: Date, isDay: boolean) => new Date(end.getTime() + (isDay ? waited - (waited % dayMs) : waited));
  const by = later(promise.by, promise.day !== undefined);
  const day = promise.day === undefined ? undefined : lastDayOf(by);
  const moved = { ...over, promise: { ...promise, by, ...(day !== undefined && { day }) }, dueAt: by };
  if (!extension) return moved;
  const from = later(extension.from, extension.fromDay !== undefined);
  return { ...moved, extension: { ...extension, from, ...(extension.fromDay && { fromDay: lastDayOf(from) }) } };
}

/** The day that ends at this midnight. */
function lastDayOf(end: Date): string {
  return dayOf(new Date(end.getTime() - 1));
}

/** What a pause begins: while it lasts nothing is overdue. */
export function paused(at: Date): CourseChange {
  return { pausedAt: at, dueAt: undefined, missedChecks: undefined };
}

/** A later day in place of what was promised, which stays written. */
export function extended({ promise, extension }: RequestRecord, day: string, byId: string): CourseChange {
  if (!promise || extension) throw new Refusal('WRONG_STATE', 'extended before, or never promised');
  const by = endOfNamedDay(day);
  if (by <= promise.by) throw new Refusal('INVALID_INPUT', 'no later than promised', ['day']);
  return { promise: { ...promise, by, day, isTentative: false }, dueAt: by, extension: extensionOf(promise, byId) };
}

function extensionOf({ by: from, day: fromDay }: NonNullable<RequestRecord['promise']>, byId: string) {
  return { from, ...(fromDay !== undefined && { fromDay }), byId };
}

/** What was promised first holds again, or the later day does. */
export function settled({ promise, extension, pausedAt }: RequestRecord, stands: boolean): CourseChange {
  if (!promise || extension?.contest !== 'open') throw new Refusal('WRONG_STATE', 'nobody objects');
  if (stands) return { extension: { ...extension, contest: 'stands' } };
  const { from: by, fromDay } = extension;
  const { day: _, ...rest } = promise;
  const first = { ...rest, by, ...(fromDay !== undefined && { day: fromDay }) };
  // While it waits for who asked, nothing is overdue.
  const dueAt = pausedAt ? undefined : by;
  return { promise: first, dueAt, extension: { ...extension, contest: 'takenBack' } };
}

/** Somebody looked: from now on it is a long one, and that day somebody looks again. */
export function checked({ longSince }: RequestRecord, day: string, at: Date): CourseChange {
  return { longSince: longSince ?? at, nextCheckAt: endOfNamedDay(day), missedChecks: undefined };
}

/**
 * The line who asked gets every thirty days: what has come so far is a long one, and is looked at soon. Also what nobody
 * has taken: when that day passes, those who work there are told, and then who coordinates.
 */
export function lined({ longSince, nextCheckAt }: RequestRecord, at: Date): CourseChange {
  return { ...(nextCheckAt ? { nextCheckAt } : lookingSoon(at)), linedAt: at, longSince: longSince ?? at };
}

function lookingSoon(at: Date): CourseChange {
  return {
    nextCheckAt: endOfNamedDay(dayOf(new Date(at.getTime() + firstCheckDays * dayMs))),
    missedChecks: undefined,
  };
}

/** Somebody is asked for a part. @throws Refusal PARTS_FULL */
export function asked({ parts = [] }: RequestRecord, part: Part): CourseChange {
  if (parts.filter(isOpenPart).length >= mostOpenParts) throw new Refusal('PARTS_FULL');
  return withParts([...parts, part]);
}

/** The part of that number is said yes or no to, or is done. */
export function answeredPart(
  { parts = [] }: RequestRecord,
  number: number,
  state: Exclude<(typeof partStates)[number], 'offered'>,
  at: Date,
): CourseChange {
  return withParts(parts.map((part) => (part.number === number ? { ...part, state, at } : part)));
}

/** Parts with those who have one to do now, to list by; of those that are over the latest are kept. */
export function withParts(parts: readonly Part[]): CourseChange {
  const over = parts.filter((part) => !isOpenPart(part)).slice(-partsKept);
  const kept = parts.filter((part) => isOpenPart(part) || over.includes(part));
  const doers = [...new Set(kept.filter(isOpenPart).map(({ toId }) => toId))];
  return { parts: kept.length > 0 ? kept : undefined, doers: doers.length > 0 ? doers : undefined };
}

/** What is not wanted of somebody any more. */
export function dropped(at: Date) {
  return (part: Part): Part => (isOpenPart(part) ? { ...part, state: 'dropped', at } : part);
}
