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

/** «12月7日前办好», or that it should have been; undefined where nothing was promised, or nothing is waited for. */
export function promiseWords(request: Promised, now?: Date): string | undefined {
  const { state, promise } = request;
  const isWaited = stateSets.waitingForWorker.some((one) => one === state);
  if (!promise || !isWaited) return undefined;
  const when = promise.day === undefined ? clockWords(promise.by, now) : dayWords(promise.by, now);
  if (isOverdue(request, now)) return `说好${when}前办好,已经过了。`;
  return `说好${when}前办好,办不了会说明原因。${promise.isTentative ? '(节假日待定)' : ''}`;
}

/** The same, for a list of work. */
export function dueWords(request: Promised, now?: Date): string | undefined {
  const { promise } = request;
  if (!promise || promiseWords(request, now) === undefined) return undefined;
  const when = promise.day === undefined ? clockWords(promise.by, now) : dayWords(promise.by, now);
  return isOverdue(request, now) ? `过了${when}` : `${when}前`;
}
