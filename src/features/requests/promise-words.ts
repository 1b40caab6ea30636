/** When a thing is promised, said plainly; nothing is hidden once the day is over. */
import type { RequestCard } from '#contracts/requests';
import { stateSets } from '#contracts/request-states';
import { clockWords, dayWords, hasPassed } from '../../time';

/** As much of a request as its promise is told by. */
export type Promised = Pick<RequestCard, 'state' | 'promise'>;

/** Whether work is still waited for though the promised time is over. */
export function isOverdue({ state, promise }: Promised, now?: Date): boolean {
  const isWaited = stateSets.waitingForWorker.some((one) => one === state);
  return isWaited && promise !== undefined && hasPassed(promise.by, now);
}

/** «最晚12月7日办好», or that it should have been; undefined where nothing was promised, or nothing is waited for. */
export function promiseWords(request: Promised, now?: Date): string | undefined {
  const { state, promise } = request;
  const isWaited = stateSets.waitingForWorker.some((one) => one === state);
  if (!promise || !isWaited) return undefined;
  const when = byWhen(promise, now);
  if (isOverdue(request, now)) return `说好${when}办好,已经过了。`;
  return `说好${when}办好。办不了会说原因。${promise.isTentative ? '(节假日待定)' : ''}`;
}

/** The same, for a list of work. */
export function dueWords(request: Promised, now?: Date): string | undefined {
  const { promise } = request;
  if (!promise || promiseWords(request, now) === undefined) return undefined;
  if (!isOverdue(request, now)) return byWhen(promise, now);
  return `过了${promise.day === undefined ? clockWords(promise.by, now) : lastDayWords(promise.by, now)}`;
}

/** Until when: a day that is promised counts to its end, and its end is the midnight of the next. */
export function byWhen({ by, day }: NonNullable<Promised['promise']>, now?: Date): string {
  return day === undefined ? `${clockWords(by, now)}前` : `最晚${lastDayWords(by, now)}`;
}

/** The day that ends then. */
export function lastDayWords(end: string, now?: Date): string {
  return dayWords(new Date(Date.parse(end) - 1).toISOString(), now);
}
