/**
 * A refusal in the cloud's own words.
 *
 * Whatever part of the emulator refuses, it throws this; the HTTP door turns it into
 * `{code, message, requestId}` with status 200, as CloudBase does, and the SDK raises its `TcbError` from that.
 */
export class CloudError extends Error {
  override readonly name = 'CloudError';

  constructor(
    /** CloudBase's error code, e.g. `DATABASE_REQUEST_FAILED`. */
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
