/** Operands that are plain values: read and checked, one way each. */
import type { FieldTest } from './condition';
import { makePattern } from './ejson-read';
import { requestFailed } from './refusals';
import type { Value } from './value';

/** BSON type names by their numbers, for `$type`. */
const typeNumbers: Record<string, string> = {
  1: 'double',
  2: 'string',
  3: 'object',
  4: 'array',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  10: 'null',
  11: 'regex',
  16: 'int',
  18: 'long',
};
const typeNames = new Set([...Object.values(typeNumbers), 'number']);

/** What `$exists` takes for yes. */
export const isTruthy = (operand: Value): boolean => operand !== false && operand !== 0 && operand !== null;

/** `$regex` with its `$options`, or a pattern as it is. */
export function readRegex(pattern: Value, options: Value | undefined): RegExp {
  if (!(pattern instanceof RegExp)) return makePattern(pattern, options);
  return options === undefined ? pattern : makePattern(pattern.source, options);
}

/** `$size`: a length. */
export function readSize(operand: Value): FieldTest[] {
  if (typeof operand !== 'number' || !Number.isInteger(operand) || operand < 0) {
    throw requestFailed('$size must be a non-negative integer');
  }
  return [{ op: 'size', size: operand }];
}

/** `$mod`: [divisor, remainder], fractions cut off. */
export function readModulo(operand: Value): FieldTest[] {
  const [divisor, remainder] = Array.isArray(operand) && operand.length === 2 ? operand : [];
  if (typeof divisor !== 'number' || typeof remainder !== 'number') throw requestFailed('malformed mod');
  if (Math.trunc(divisor) === 0) throw requestFailed('divisor cannot be 0');
  return [{ op: 'mod', divisor: Math.trunc(divisor), remainder: Math.trunc(remainder) }];
}

/** `$type`: a name, or its number. */
export function typeName(operand: Value): string {
  const name = typeof operand === 'number' ? typeNumbers[operand] : operand;
  if (typeof name !== 'string' || !typeNames.has(name))
    throw requestFailed(`Unknown type name alias: ${JSON.stringify(operand)}`);
  return name;
}
