/** Lays a query's constraints over the fields of one index: the stretches of entries that have to be read. */
import { impliedConstraint, intersection, strongest, type Constraint } from './bounds';
import type { Condition } from './condition';
import type { Bounds, EntryRange, PlannedIndex } from './plan';
import { everything, type Stretch } from './stretches';
import { successor } from './value-order';

/** More combinations of `in` lists than this, and the later list is tested on documents instead. */
const maxRanges = 2000;

/** Reads the constraints of an index's leading fields and lays them out as stretches of the whole entry. */
export function boundsOf(index: PlannedIndex, conjuncts: readonly Condition[]): Bounds {
  let prefixes: EntryRange[] = [{ low: Buffer.alloc(0), high: Buffer.alloc(0), cuts: [0] }];
  const used = new Set<Condition>();
  const single: string[] = [];
  const chosen: Chosen[] = [];
  let [points, isExact, isSelective] = [0, true, false];
  for (let field = 0; field < index.pattern.fields.length; field++) {
    const choice = chooseConstraint(index, field, conjuncts, chosen);
    if (!choice) break;
    chosen.push(choice);
    isExact &&= choice.constraint.isExact && index.multikey === 0;
    isSelective ||= choice.constraint.isSelective;
    if (choice.constraint.isExact) for (const part of choice.parts) used.add(part);
    const stretches = choice.constraint.stretches.map((part) => turn(part, index.pattern.isDescending[field] === true));
    const isPoints = stretches.every((part) => part.point) && prefixes.length * stretches.length <= maxRanges;
    const next = prefixes.flatMap((prefix) => stretches.map((part) => extend(prefix, part)));
    if (!isPoints && next.length > maxRanges) isExact = false;
    if (!isPoints) return finish(next.length > maxRanges ? prefixes.map(closed) : next);
    prefixes = next;
    points += 1;
    if (stretches.length === 1 && (index.multikey & (1 << field)) === 0)
      single.push(index.pattern.fields[field] as string);
  }
  return finish(prefixes.map(closed));

  function finish(ranges: readonly EntryRange[]): Bounds {
    const sorted = [...ranges].sort((a, b) => Buffer.compare(a.low, b.low));
    const isCovered = conjuncts.every((part) => used.has(part));
    return { ranges: sorted, points, bounded: chosen.length, single, isExact: isExact && isCovered, isSelective };
  }
}

interface Chosen {
  readonly constraint: Constraint;
  readonly parts: readonly Condition[];
}

/**
 * One value must meet all parts when the field holds no array. When it does, each part may be met by another element:
 * one part alone may bound it, and a second field of the same array only the same `$elemMatch`.
 */
function chooseConstraint(
  index: PlannedIndex,
  field: number,
  conjuncts: readonly Condition[],
  chosen: readonly Chosen[],
): Chosen | null {
  const path = index.pattern.fields[field] as string;
  const found: Chosen[] = [];
  for (const part of conjuncts) {
    const constraint = impliedConstraint(part, path);
    if (constraint) found.push({ constraint, parts: [part] });
  }
  if (found.length === 0) return null;
  if ((index.multikey & (1 << field)) === 0) {
    const constraint = found.map((choice) => choice.constraint).reduce(intersection);
    return { constraint, parts: found.flatMap((choice) => choice.parts) };
  }
  const sibling = chosen.find((_, earlier) => sharesArray(index, earlier, field));
  const allowed = sibling
    ? found.filter((choice) => choice.parts[0] === sibling.parts[0] && isElemMatch(choice))
    : found;
  const constraint = strongest(allowed.map((choice) => choice.constraint));
  return allowed.find((choice) => choice.constraint === constraint) ?? null;
}

const isElemMatch = ({ parts }: Chosen): boolean => parts[0]?.kind === 'field' && parts[0].test.op === 'elemMatch';

/** Two fields expanded from arrays that begin with the same step may speak of different elements of one array. */
export function sharesArray(index: PlannedIndex, a: number, b: number): boolean {
  const both = (1 << a) | (1 << b);
  const [first, second] = [index.pattern.fields[a], index.pattern.fields[b]];
  return (index.multikey & both) === both && first?.split('.')[0] === second?.split('.')[0];
}

function extend(prefix: EntryRange, { low, high, point }: Stretch): EntryRange {
  const start = Buffer.concat([prefix.low, low]);
  const cuts = point ? [...prefix.cuts, start.length] : prefix.cuts;
  return { low: start, high: Buffer.concat([prefix.low, high]), cuts };
}

/** A fixed beginning becomes the stretch of everything that begins so. */
const closed = (prefix: EntryRange): EntryRange => ({
  ...prefix,
  high: prefix.low.length === 0 ? everything.high : successor(prefix.low),
});

/** A stretch of a descending field: inverted, and so end for beginning. */
function turn(stretch: Stretch, isDescending: boolean): Stretch {
  if (!isDescending) return stretch;
  if (stretch.point) {
    const point = inverted(stretch.point);
    return { low: point, high: successor(point), point };
  }
  const high = stretch.low.length === 0 ? everything.high : successor(inverted(stretch.low));
  return { low: successor(inverted(stretch.high)), high };
}

const inverted = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => 255 - byte));
