/** Answers that outlive the app, so that it can be opened where there is no network. */
import type { Query } from '#contracts/operation';
import { keep, readKept } from './storage';
import { transport } from './transport';

interface Kept<Data> {
  readonly at: number;
  readonly data: Data;
}

const nameOf = (operation: Query, input: unknown) =>
  `${transport.owner}answer ${operation.name} ${JSON.stringify(input)}`;

/** What was answered last time, and when; for a question never answered, nothing. */
export function recallAnswer<Data>(operation: Query, input: unknown): Kept<Data> | undefined {
  return readKept<Kept<Data>>(nameOf(operation, input));
}

/** Keeps an answer for next time. */
export function keepAnswer<Data>(operation: Query, input: unknown, data: Data): Data {
  keep(nameOf(operation, input), { at: Date.now(), data } satisfies Kept<Data>);
  return data;
}
