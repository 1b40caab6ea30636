/** Comparing values as MongoDB orders them, and the bytes that lie around an encoding. */
import { encodeValues, rankOf } from './value-encoding';
import type { Value } from './value';

/** Encodes one value, ascending. */
export const encodeValue = (value: Value | undefined): Buffer => encodeValues([value], [false]);

/** Compares as MongoDB orders: negative, zero or positive. Types differ before values do. */
export function compareValues(a: Value | undefined, b: Value | undefined): number {
  if (a === b) return 0;
  if (typeof a === 'number' && typeof b === 'number' && !Number.isNaN(a) && !Number.isNaN(b)) return a < b ? -1 : 1;
  if (a instanceof Date && b instanceof Date) return a.getTime() - b.getTime();
  const ranks = rankOf(a) - rankOf(b);
  return ranks !== 0 ? ranks : Buffer.compare(encodeValue(a), encodeValue(b));
}

/** Equality as the database means it: same type, same value, objects with their fields in the same order. */
export function equalValues(a: Value | undefined, b: Value | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a !== a && b !== b;
  return compareValues(a, b) === 0;
}

/** The least byte string above everything that begins with `prefix`. */
export function successor(prefix: Buffer): Buffer {
  const above = Buffer.from(prefix);
  for (let at = above.length - 1; at >= 0; at--) {
    if (above[at] !== 255) {
      above[at] = (above[at] as number) + 1;
      return above.subarray(0, at + 1);
    }
  }
  throw new RangeError('nothing lies above a row of 255s');
}
