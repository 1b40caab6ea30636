/**
 * Stretches of an index field: half open, `low ≤ bytes < high`, over the ascending encoding of its values. A point is
 * the stretch of everything that begins with one value's encoding.
 */
import type { Value } from './value';
import { encodeValue, successor } from './value-order';

export interface Stretch {
  readonly low: Buffer;
  readonly high: Buffer;
  /** Set when the stretch holds one value: its encoding. */
  readonly point?: Buffer;
}

/** Below everything. */
export const bottom: Buffer = Buffer.alloc(0);
/** Above everything. */
export const top: Buffer = Buffer.from([255]);

/** The whole field. */
export const everything: Stretch = { low: bottom, high: top };

/** Stretches in order, overlapping ones joined: no entry is visited twice. */
export function union(stretches: readonly Stretch[]): Stretch[] {
  const sorted = [...stretches].sort((a, b) => Buffer.compare(a.low, b.low) || Buffer.compare(b.high, a.high));
  const joined: Stretch[] = [];
  for (const stretch of sorted) {
    const last = joined[joined.length - 1];
    const gap = last ? Buffer.compare(last.high, stretch.low) : -1;
    // Neighbouring points stay points: what follows in a compound index can then still be bounded.
    if (!last || gap < 0 || (gap === 0 && last.point && stretch.point)) joined.push(stretch);
    else if (Buffer.compare(last.high, stretch.high) < 0) {
      joined[joined.length - 1] = { low: last.low, high: stretch.high };
    }
  }
  return joined;
}

/** The point of one value. */
export function pointAt(value: Value | undefined): Stretch {
  const point = encodeValue(value);
  return { low: point, high: successor(point), point };
}

/** What two stretches share: one stretch, or none. */
export function overlap(a: Stretch, b: Stretch): Stretch[] {
  const low = Buffer.compare(a.low, b.low) >= 0 ? a.low : b.low;
  const high = Buffer.compare(a.high, b.high) <= 0 ? a.high : b.high;
  if (Buffer.compare(low, high) >= 0) return [];
  const point = a.point ?? b.point;
  return [point && Buffer.compare(point, low) === 0 ? { low, high, point } : { low, high }];
}
