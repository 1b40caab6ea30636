/**
 * What a condition says about one field of an index, as stretches of its values.
 *
 * Constraints may promise too much (a document inside may still not match) but never too little, and say so with
 * `isExact`.
 */
import type { Condition, FieldTest } from './condition';
import { bottom, overlap, pointAt, top, union, type Stretch } from './stretches';
import type { Value } from './value';
import { rankOf, typeRank } from './value-encoding';
import { encodeValue, successor } from './value-order';

export interface Constraint {
  readonly stretches: readonly Stretch[];
  /** Every value inside meets the condition, provided the field holds no array. */
  readonly isExact: boolean;
  /** False for what only leaves something out (`$ne`): it bounds, but no query should live off it alone. */
  readonly isSelective: boolean;
}

/** What a test on a field implies about its index entries, or null when it implies nothing an index can use. */
function constraintOf(test: FieldTest): Constraint | null {
  switch (test.op) {
    case 'eq':
      return equality(test.value);
    case 'in':
      return membership(test.values, test.patterns);
    case 'gt':
    case 'gte':
    case 'lt':
    case 'lte':
      return range(test.op, test.value);
    case 'pattern':
      return startingWith(test.pattern);
    case 'not':
      return test.tests.length === 1 ? complement(test.tests[0] as FieldTest) : null;
    default:
      return null;
  }
}

/** What a condition implies about `path`, reading `$and` (the first usable part) and `$or` (all parts together). */
export function impliedConstraint(condition: Condition, path: string): Constraint | null {
  if (condition.kind === 'field') return fieldConstraint(condition, path);
  if (condition.kind === 'and') return strongest(condition.parts.map((part) => impliedConstraint(part, path)));
  if (condition.kind !== 'or') return null;
  const stretches: Stretch[] = [];
  let isSelective = true;
  for (const part of condition.parts) {
    const implied = impliedConstraint(part, path);
    if (!implied) return null;
    stretches.push(...implied.stretches);
    isSelective &&= implied.isSelective;
  }
  return { stretches: union(stretches), isExact: false, isSelective };
}

/** `$elemMatch` speaks of one element: what it says of that element's fields holds for one and the same entry. */
function fieldConstraint(condition: Condition & { kind: 'field' }, path: string): Constraint | null {
  const { test } = condition;
  if (test.op !== 'elemMatch') return condition.path === path ? constraintOf(test) : null;
  const inner = test.condition
    ? path.startsWith(`${condition.path}.`) && impliedConstraint(test.condition, path.slice(condition.path.length + 1))
    : condition.path === path && strongest(test.tests.map(constraintOf));
  return inner ? { ...inner, isExact: false } : null;
}

/** Both constraints at once; only for fields that hold no arrays, where one value must meet both. */
export function intersection(a: Constraint, b: Constraint): Constraint {
  const stretches = a.stretches.flatMap((left) => b.stretches.flatMap((right) => overlap(left, right)));
  return { stretches, isExact: a.isExact && b.isExact, isSelective: a.isSelective || b.isSelective };
}

/** The most telling of several constraints that must all hold, for fields where they cannot be intersected. */
export function strongest(constraints: readonly (Constraint | null)[]): Constraint | null {
  const usable = constraints.filter((constraint) => constraint !== null);
  return usable.sort((a, b) => strength(b) - strength(a))[0] ?? null;
}

const strength = ({ stretches, isSelective }: Constraint): number =>
  !isSelective ? 0 : stretches.every((stretch) => stretch.point) ? 3 : stretches.every(isClosed) ? 2 : 1;

const isClosed = ({ low, high }: Stretch): boolean => low.length > 1 && high.length > 1;

/** An array operand meets both elements and whole arrays, of which the index holds elements alone: no constraint. */
function equality(value: Value): Constraint | null {
  if (Array.isArray(value)) return null;
  return { stretches: [pointAt(value)], isExact: true, isSelective: true };
}

function membership(values: readonly Value[], patterns: readonly RegExp[]): Constraint | null {
  const parts = [...values.map(equality), ...patterns.map(startingWith)];
  if (parts.some((part) => part === null)) return null;
  const known = parts as Constraint[];
  return {
    stretches: union(known.flatMap((part) => part.stretches)),
    isExact: known.every((part) => part.isExact),
    isSelective: true,
  };
}

function range(op: 'gt' | 'gte' | 'lt' | 'lte', value: Value): Constraint | null {
  const includesEqual = op === 'gte' || op === 'lte';
  if (value === null || value !== value) {
    return includesEqual ? equality(value) : { stretches: [], isExact: true, isSelective: true };
  }
  if (Array.isArray(value)) return null;
  const type = Buffer.from([rankOf(value)]);
  const point = encodeValue(value);
  const isAbove = op === 'gt' || op === 'gte';
  // NaN lies below every number in the index, and no range of numbers includes it.
  const floor = typeof value === 'number' ? encodeValue(-Infinity) : type;
  const stretch = isAbove
    ? { low: includesEqual ? point : successor(point), high: successor(type) }
    : { low: floor, high: includesEqual ? successor(point) : point };
  const isEmpty = Buffer.compare(stretch.low, stretch.high) >= 0;
  return { stretches: isEmpty ? [] : [stretch], isExact: true, isSelective: true };
}

/** `^text` becomes the stretch of strings that begin so; any other pattern says nothing an index can use. */
function startingWith(pattern: RegExp): Constraint | null {
  const text = /^\^([^\\^$.|?*+()[\]{}]+)/.exec(pattern.source)?.[1];
  if (text === undefined || /[im]/.test(pattern.flags) || pattern.source.includes('|')) return null;
  const next = pattern.source[text.length + 1];
  // A quantifier makes the character before it optional.
  const certain = next === '?' || next === '*' || next === '{' ? [...text].slice(0, -1).join('') : text;
  if (certain === '') return null;
  const low = encodeValue(certain).subarray(0, -2);
  return { stretches: [{ low, high: successor(low) }, patternStretch], isExact: false, isSelective: true };
}

/** A stored pattern equal to the one asked for also matches; they lie together at the end. */
const patternStretch: Stretch = {
  low: Buffer.from([typeRank.pattern]),
  high: successor(Buffer.from([typeRank.pattern])),
};

function complement(test: FieldTest): Constraint | null {
  if (test.op === 'exists') {
    return { stretches: [pointAt(undefined), pointAt(null)], isExact: false, isSelective: true };
  }
  const inner = test.op === 'eq' || test.op === 'in' ? constraintOf(test) : null;
  // `{a: [1]}` leaves a null under `a.b` and yet meets `a.b ≠ null`: null may not be left out.
  const isNull = (stretch: Stretch): boolean => stretch.point?.[0] === typeRank.null;
  if (!inner?.isExact || inner.stretches.some(isNull)) return null;
  const stretches: Stretch[] = [];
  let low = bottom;
  for (const stretch of inner.stretches) {
    stretches.push({ low, high: stretch.low });
    low = stretch.high;
  }
  return { stretches: [...stretches, { low, high: top }], isExact: false, isSelective: false };
}
