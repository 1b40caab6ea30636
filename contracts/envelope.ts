/**
 * What crosses between client and server, and nothing else ever does.
 *
 * One call carries one command, or several queries (a home page costs one call). Answers come in the order of the calls.
 */
import * as v from 'valibot';
import type { ErrorCode } from './errors';
import { commandKey, limits } from './values';

export const envelope = v.object({
  calls: v.pipe(
    v.array(
      v.object({
        operation: v.pipe(v.string(), v.maxLength(80)),
        input: v.optional(v.unknown()),
        key: v.optional(commandKey),
      }),
    ),
    v.minLength(1),
    v.maxLength(limits.batch),
  ),
});
export type Envelope = v.InferInput<typeof envelope>;

export type Answer = Success | Failure;

export interface Success {
  readonly ok: true;
  readonly data: unknown;
}

export interface Failure {
  readonly ok: false;
  readonly code: ErrorCode;
  /** One Chinese sentence that says what to do. */
  readonly message: string;
  /** Paths of the fields that were not accepted, e.g. `place.unit`. */
  readonly fields?: readonly string[];
}

export interface Answers {
  readonly answers: readonly Answer[];
}
