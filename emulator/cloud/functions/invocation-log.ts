/** The last invocations that ended, oldest first. */
import type { Invocation } from './invocation';

export interface InvocationLog {
  add(invocation: Invocation): void;
  /** Those with a sequence above `sequence`. */
  since(sequence: number): readonly Invocation[];
  /** Sequence of the newest; 0 when there is none. */
  last(): number;
}

const kept = 1000;

/** An empty log that keeps the last thousand. */
export function createInvocationLog(): InvocationLog {
  const ring: Invocation[] = [];
  let sequence = 0;
  return {
    add(invocation) {
      invocation.sequence = ++sequence;
      ring.push(invocation);
      if (ring.length > kept) ring.shift();
    },
    since: (above) => ring.filter((one) => one.sequence > above),
    last: () => sequence,
  };
}
