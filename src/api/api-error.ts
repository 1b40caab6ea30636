import { errors, type ErrorCode } from '#contracts/errors';
import type { Failure } from '#contracts/envelope';

/** Every way a question to the server can end badly: a code, and one sentence that says what to do. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly code: ErrorCode,
    message: string = errors[code],
    /** Paths of the fields that were not accepted, e.g. `place.unit`. */
    readonly fields: readonly string[] = [],
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}

/** The error a failed answer stands for. */
export function fromFailure(failure: Failure): ApiError {
  return new ApiError(failure.code, failure.message, failure.fields);
}

/** Whatever was thrown, as an error a person can read; what we don't know is UNAVAILABLE. */
export function toApiError(thrown: unknown): ApiError {
  return thrown instanceof ApiError ? thrown : new ApiError('UNAVAILABLE', undefined, [], thrown);
}
