/** Update operators on single fields: https://www.mongodb.com/docs/manual/reference/operator/update-field/ */
import { requestFailed } from '../refusals';
import { isDocument, type Value } from '../value';
import { compareValues } from '../value-order';
import type { FieldOperator } from './array-operators';

export const fieldOperators: Record<string, FieldOperator> = {
  $set: (_, operand) => operand,
  $inc: (current, operand, field) =>
    arithmetic(current, operand, field, { operator: '$inc', combine: (a, b) => a + b }),
  $mul: (current, operand, field) =>
    arithmetic(current, operand, field, { operator: '$mul', combine: (a, b) => a * b }),
  $min: (current, operand) => (current === undefined || compareValues(operand, current) < 0 ? operand : undefined),
  $max: (current, operand) => (current === undefined || compareValues(operand, current) > 0 ? operand : undefined),
  $bit: bits,
};

/** A missing field counts as 0; null, text and the rest are refused, as MongoDB refuses them. */
function arithmetic(
  current: Value | undefined,
  operand: Value,
  field: string,
  { operator, combine }: { operator: string; combine: (a: number, b: number) => number },
): number {
  if (typeof operand !== 'number')
    throw requestFailed(
      `Cannot ${operator.slice(1)} with non-numeric argument: {${field}: ${JSON.stringify(operand)}}`,
    );
  if (current !== undefined && typeof current !== 'number') {
    throw requestFailed(
      `Cannot apply ${operator} to a value of non-numeric type: the field '${field}' is ${JSON.stringify(current)}`,
    );
  }
  return combine(current ?? 0, operand);
}

function bits(current: Value | undefined, operand: Value, field: string): number {
  if (!isDocument(operand)) throw requestFailed('The $bit modifier needs an object: {and|or|xor: integer}');
  let value = integer(current ?? 0, field);
  for (const [operation, bit] of Object.entries(operand)) {
    const mask = integer(bit, field);
    if (operation === 'and') value &= mask;
    else if (operation === 'or') value |= mask;
    else if (operation === 'xor') value ^= mask;
    else throw requestFailed(`The $bit modifier only supports 'and', 'or', and 'xor', not '${operation}'`);
  }
  return value;
}

/** 32 bits: JavaScript's bit operators reach no further, and no further number is promised to survive. */
function integer(value: Value, field: string): number {
  if (typeof value !== 'number' || (value | 0) !== value)
    throw requestFailed(`$bit works on 32-bit integers; '${field}' meets ${JSON.stringify(value)}`);
  return value;
}
