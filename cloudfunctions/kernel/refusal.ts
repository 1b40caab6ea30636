import type { ErrorCode } from '#contracts/errors';

/** A refusal by code: thrown anywhere in the server, translated once in `answer`. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: ErrorCode,
    /** For the log, never for the person. */
    readonly privateCause = '',
    /** Paths of the fields that were not accepted. */
    readonly fields: readonly string[] = [],
  ) {
    super(privateCause ? `${code}: ${privateCause}` : code);
  }
}
