/**
 * A clock whose offset is also in shared memory: functions run in other threads and must see the moved time at once,
 * in the middle of an invocation too.
 */
import { createClock, type Clock } from './clock';

export interface SharedClock extends Clock {
  /** One Float64: milliseconds the cloud is ahead of the machine. */
  readonly offset: SharedArrayBuffer;
}

/** A clock that starts `aheadMs` milliseconds ahead of the machine's and tells `onMove` its new lead after each move. */
export function createSharedClock(aheadMs: number, onMove: (aheadMs: number) => void): SharedClock {
  const clock = createClock();
  const offset = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT);
  const lead = new Float64Array(offset);
  const move = (ms: number): void => {
    clock.advance(ms);
    lead[0] = (lead[0] ?? 0) + ms;
  };
  move(aheadMs);
  return {
    now: clock.now,
    advance(ms) {
      move(ms);
      onMove(lead[0] ?? 0);
    },
    offset,
  };
}
