/** Does an index hand out documents in the order a query asks for? */
import { sharesArray } from './index-bounds';
import type { Bounds, IndexPlan, Order, PlannedIndex } from './plan';

type Ordering = Pick<IndexPlan, 'isOrdered' | 'isReverse' | 'mergeFrom'>;

/**
 * Compares the order with the index: fields fixed to one value do not count, the rest must be consecutive fields of
 * the index, all in its direction or all against it, with nothing but fixed fields before them.
 */
export function matchOrder(index: PlannedIndex, bounds: Bounds, order: Order): Ordering {
  const wanted = order.filter(([field]) => !bounds.single.includes(field));
  if (wanted.length === 0) return { isOrdered: true, isReverse: false, mergeFrom: null };
  for (let start = bounds.points; start >= 0; start--) {
    const isReverse = directionFrom(index, start, wanted);
    if (isReverse === null || !isArraySafe(index, bounds, start, wanted.length)) continue;
    const isOneBeginning = new Set(bounds.ranges.map((range) => beginning(range, start))).size <= 1;
    return { isOrdered: true, isReverse, mergeFrom: isOneBeginning ? null : start };
  }
  return { isOrdered: false, isReverse: false, mergeFrom: null };
}

function directionFrom(index: PlannedIndex, start: number, wanted: Order): boolean | null {
  let isReverse: boolean | null = null;
  for (const [i, [field, direction]] of wanted.entries()) {
    if (index.pattern.fields[start + i] !== field) return null;
    const isAgainst = direction < 0 !== index.pattern.isDescending[start + i];
    if (isReverse !== null && isReverse !== isAgainst) return null;
    isReverse = isAgainst;
  }
  return isReverse;
}

/** A document sorts by the least (or greatest) of all its elements, also of those a bound leaves out. */
function isArraySafe(index: PlannedIndex, bounds: Bounds, start: number, length: number): boolean {
  for (let field = start; field < start + length; field++) {
    if ((index.multikey & (1 << field)) === 0) continue;
    for (let other = 0; other < bounds.bounded; other++) if (sharesArray(index, other, field)) return false;
  }
  return true;
}

const beginning = (range: Bounds['ranges'][number], fields: number): string =>
  range.low.toString('latin1', 0, range.cuts[fields] ?? 0);
