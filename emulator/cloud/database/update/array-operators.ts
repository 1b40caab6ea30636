/** Update operators on arrays: https://www.mongodb.com/docs/manual/reference/operator/update-array/ */
import { isOperators, readCondition, readTests } from '../condition';
import { keyPattern, entriesOf } from '../index-entries';
import { makeElementTest, makeMatcher, type Evaluate } from '../matcher';
import { invalidOperator, requestFailed } from '../refusals';
import { fieldOf, isDocument, type DocumentValue, type Value } from '../value';
import { compareValues, equalValues } from '../value-order';

/** Computes a field's next value from the one it has; undefined leaves it as it is. */
export type FieldOperator = (
  current: Value | undefined,
  operand: Value,
  field: string,
  evaluate: Evaluate,
) => Value | undefined;

const pushModifiers = new Set(['$each', '$position', '$slice', '$sort']);

export const arrayOperators: Record<string, FieldOperator> = {
  $push: (current, operand, field) => push(arrayOf(current, field, '$push'), operand),
  $addToSet: (current, operand, field) => addToSet(arrayOf(current, field, '$addToSet'), operand),
  $pop(current, operand, field) {
    if (operand !== 1 && operand !== -1) throw requestFailed('$pop expects 1 or -1');
    if (current === undefined) return undefined;
    const array = arrayOf(current, field, '$pop');
    return operand === 1 ? array.slice(0, -1) : array.slice(1);
  },
  $pull(current, operand, field, evaluate) {
    if (current === undefined) return undefined;
    const isPulled = pullTest(operand, evaluate);
    return arrayOf(current, field, '$pull').filter((element) => !isPulled(element));
  },
  $pullAll(current, operand, field) {
    if (!Array.isArray(operand)) throw requestFailed('$pullAll requires an array argument');
    if (current === undefined) return undefined;
    return arrayOf(current, field, '$pullAll').filter(
      (element) => !operand.some((other) => equalValues(element, other)),
    );
  },
};

function arrayOf(current: Value | undefined, field: string, operator: string): Value[] {
  if (current === undefined) return [];
  if (!Array.isArray(current)) throw requestFailed(`The field '${field}' must be an array for ${operator}`);
  return current;
}

function push(array: Value[], operand: Value): Value[] {
  if (!isDocument(operand) || !Object.hasOwn(operand, '$each')) return [...array, operand];
  for (const key of Object.keys(operand)) {
    if (!pushModifiers.has(key)) throw invalidOperator(`Unrecognized clause in $push: ${key}`);
  }
  const { $position: position, $sort: order, $slice: slice } = operand;
  const pushed = insertAt(array, listOf(operand, '$push'), position);
  const ordered = order === undefined ? pushed : sortElements(pushed, order);
  if (slice === undefined) return ordered;
  const length = integer(slice, '$slice');
  return length < 0 ? ordered.slice(length) : ordered.slice(0, length);
}

function addToSet(array: Value[], operand: Value): Value[] {
  const isList = isDocument(operand) && Object.hasOwn(operand, '$each');
  const set = array.slice();
  for (const value of isList ? listOf(operand, '$addToSet') : [operand]) {
    if (!set.some((element) => equalValues(element, value))) set.push(value);
  }
  return set;
}

function listOf(operand: DocumentValue, operator: string): Value[] {
  const each = fieldOf(operand, '$each');
  if (!Array.isArray(each)) throw requestFailed(`The argument to $each in ${operator} must be an array`);
  return each;
}

function insertAt(array: Value[], values: Value[], position: Value | undefined): Value[] {
  if (position === undefined) return [...array, ...values];
  const copy = array.slice();
  copy.splice(integer(position, '$position'), 0, ...values);
  return copy;
}

function sortElements(array: Value[], order: Value): Value[] {
  if (order === 1 || order === -1) return array.slice().sort((a, b) => compareValues(a, b) * order);
  if (!isDocument(order))
    throw requestFailed(
      'The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields',
    );
  const pattern = keyPattern(Object.entries(order).map(([field, direction]) => [field, Number(direction)] as const));
  const keyOf = (element: Value): Buffer => entriesOf(isDocument(element) ? element : {}, pattern).entries[0] as Buffer;
  return array.slice().sort((a, b) => keyOf(a).compare(keyOf(b)));
}

function integer(value: Value, name: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value))
    throw requestFailed(`The value for ${name} must be an integer`);
  return value;
}

/** `{score: 8}` is a query on elements that are objects, `{$gte: 8}` a test of the element, anything else equality. */
function pullTest(operand: Value, evaluate: Evaluate): (element: Value) => boolean {
  if (operand instanceof RegExp || isOperators(operand)) return makeElementTest(readTests(operand), evaluate);
  if (!isDocument(operand)) return (element) => equalValues(element, operand);
  const matches = makeMatcher(readCondition(operand), evaluate);
  return (element) => isDocument(element) && matches(element);
}
