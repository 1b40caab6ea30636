/** The time the emulated cloud believes in: real by default, moved by hand in tests and on the stage. */
export interface Clock {
  /** Milliseconds since the epoch, as the cloud sees them. */
  now(): number;
  /** Moves the cloud's time forward by `ms` (never back: a cloud that goes back in time serves nobody). */
  advance(ms: number): void;
}

/** A clock that runs with the machine's, plus whatever it was moved by. */
export function createClock(): Clock {
  let offset = 0;
  return {
    now: () => Date.now() + offset,
    advance(ms) {
      if (!Number.isFinite(ms) || ms < 0) throw new RangeError(`a clock only moves forward, not by ${ms}`);
      offset += ms;
    },
  };
}
