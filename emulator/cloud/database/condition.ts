/**
 * A query as data: what the matcher tests and the planner reads.
 *
 * Operators: https://www.mongodb.com/docs/manual/reference/operator/query/ ; the ones the SDK sends, and what raw
 * queries add. What is not emulated is refused, never ignored.
 */
import { isTruthy, readModulo, readRegex, readSize, typeName } from './operands';
import { stepsOf } from './paths';
import { invalidOperator, requestFailed } from './refusals';
import { firstKey, isDocument, isOperatorName, type DocumentValue, type Value } from './value';

export type Condition =
  | { readonly kind: 'and' | 'or' | 'nor'; readonly parts: readonly Condition[] }
  | { readonly kind: 'field'; readonly path: string; readonly test: FieldTest }
  | { readonly kind: 'expression'; readonly expression: Value };

export type FieldTest =
  | { readonly op: 'eq' | 'gt' | 'gte' | 'lt' | 'lte'; readonly value: Value }
  | { readonly op: 'in'; readonly values: readonly Value[]; readonly patterns: readonly RegExp[] }
  | { readonly op: 'pattern'; readonly pattern: RegExp }
  | { readonly op: 'exists' }
  | { readonly op: 'type'; readonly names: readonly string[] }
  | { readonly op: 'mod'; readonly divisor: number; readonly remainder: number }
  | { readonly op: 'size'; readonly size: number }
  | { readonly op: 'elemMatch'; readonly condition: Condition | null; readonly tests: readonly FieldTest[] }
  | { readonly op: 'not' | 'all'; readonly tests: readonly FieldTest[] };

const logical: Record<string, 'and' | 'or' | 'nor'> = { $and: 'and', $or: 'or', $nor: 'nor' };

const comparisons: Record<string, 'eq' | 'gt' | 'gte' | 'lt' | 'lte'> = {
  $eq: 'eq',
  $gt: 'gt',
  $gte: 'gte',
  $lt: 'lt',
  $lte: 'lte',
};

const readers: Record<string, (operand: Value) => FieldTest[]> = {
  $ne: (operand) => [negated([equality(operand)])],
  $in: (operand) => [membership(operand, '$in')],
  $nin: (operand) => [negated([membership(operand, '$nin')])],
  $exists: (operand) => [isTruthy(operand) ? { op: 'exists' } : negated([{ op: 'exists' }])],
  $type: (operand) => [{ op: 'type', names: (Array.isArray(operand) ? operand : [operand]).map(typeName) }],
  $not: (operand) => [negated(operandTests(operand, '$not'))],
  $all: readAll,
  $elemMatch: readElemMatch,
  $size: readSize,
  $mod: readModulo,
};

const notEmulated = new Set(
  ['$near', '$nearSphere', '$geoWithin', '$geoIntersects', '$within', '$text', '$where', '$jsonSchema'].concat([
    '$bitsAllSet',
    '$bitsAnySet',
    '$bitsAllClear',
    '$bitsAnyClear',
    '$uniqueDocs',
  ]),
);

/** The condition every document meets. */
export const always: Condition = { kind: 'and', parts: [] };

/** Reads a query. Throws DATABASE_INVALID_OPERRATOR for operators, DATABASE_REQUEST_FAILED for operands. */
export function readCondition(query: DocumentValue): Condition {
  const parts: Condition[] = [];
  for (const key of Object.keys(query)) {
    const operand = query[key] as Value;
    const kind = Object.hasOwn(logical, key) ? logical[key] : undefined;
    if (kind) parts.push({ kind, parts: readList(operand, key) });
    else if (key === '$expr') parts.push({ kind: 'expression', expression: operand });
    else if (key === '$comment') continue;
    else if (isOperatorName(key)) throw unknownOperator(key);
    else parts.push(...readField(key, operand));
  }
  return parts.length === 1 ? (parts[0] as Condition) : { kind: 'and', parts };
}

/** The parts that must all hold; nested `$and`s are opened. */
export function conjunctsOf(condition: Condition): readonly Condition[] {
  return condition.kind === 'and' ? condition.parts.flatMap(conjunctsOf) : [condition];
}

/** Reads what stands beside a field: a plain value is an equality, a pattern matches, an object may hold operators. */
export function readTests(operand: Value): FieldTest[] {
  return isOperators(operand) ? readOperators(operand) : [equality(operand)];
}

/** True for `{$gt: 1}`; mixing operators and fields in one object is refused by MongoDB and here. */
export function isOperators(operand: Value): operand is DocumentValue {
  if (!isDocument(operand)) return false;
  const first = firstKey(operand);
  return first !== undefined && isOperatorName(first);
}

function readList(operand: Value, key: string): Condition[] {
  if (!Array.isArray(operand) || operand.length === 0) throw requestFailed(`${key} must be a nonempty array`);
  return operand.map((part) => {
    if (!isDocument(part)) throw requestFailed(`${key} entries need to be full objects`);
    return readCondition(part);
  });
}

function readField(path: string, operand: Value): Condition[] {
  stepsOf(path);
  return readTests(operand).map((test) => ({ kind: 'field', path, test }));
}

function readOperators(operators: DocumentValue): FieldTest[] {
  const tests: FieldTest[] = [];
  for (const key of Object.keys(operators)) {
    const operand = operators[key] as Value;
    const comparison = Object.hasOwn(comparisons, key) ? comparisons[key] : undefined;
    const reader = Object.hasOwn(readers, key) ? readers[key] : undefined;
    if (key === '$eq') tests.push({ op: 'eq', value: operand });
    else if (comparison) tests.push(readComparison(comparison, operand, key));
    else if (reader) tests.push(...reader(operand));
    else if (key === '$regex') tests.push({ op: 'pattern', pattern: readRegex(operand, operators['$options']) });
    else if (key !== '$options' || !Object.hasOwn(operators, '$regex')) throw unknownOperator(key);
  }
  return tests;
}

function readComparison(op: 'eq' | 'gt' | 'gte' | 'lt' | 'lte', value: Value, key: string): FieldTest {
  if (value instanceof RegExp) throw requestFailed(`Can't have RegEx as arg to predicate over field with ${key}`);
  return { op, value };
}

const equality = (operand: Value): FieldTest =>
  operand instanceof RegExp ? { op: 'pattern', pattern: operand } : { op: 'eq', value: operand };

const negated = (tests: readonly FieldTest[]): FieldTest => ({ op: 'not', tests });

function membership(operand: Value, key: string): FieldTest {
  if (!Array.isArray(operand)) throw requestFailed(`${key} needs an array`);
  if (operand.some(isOperators)) throw requestFailed(`cannot nest $ under ${key}`);
  const patterns = operand.filter((value) => value instanceof RegExp);
  return { op: 'in', values: operand.filter((value) => !(value instanceof RegExp)), patterns };
}

function operandTests(operand: Value, key: string): FieldTest[] {
  if (operand instanceof RegExp) return [{ op: 'pattern', pattern: operand }];
  if (!isOperators(operand)) throw requestFailed(`${key} needs a regex or a document`);
  return readOperators(operand);
}

function readAll(operand: Value): FieldTest[] {
  if (!Array.isArray(operand)) throw requestFailed('$all needs an array');
  return [{ op: 'all', tests: operand.flatMap((value) => readTests(value)) }];
}

function readElemMatch(operand: Value): FieldTest[] {
  if (!isDocument(operand)) throw requestFailed('$elemMatch needs an Object');
  const isOnValues = isOperators(operand) && !Object.hasOwn(logical, firstKey(operand) as string);
  if (isOnValues) return [{ op: 'elemMatch', condition: null, tests: readOperators(operand) }];
  return [{ op: 'elemMatch', condition: readCondition(operand), tests: [] }];
}

const unknownOperator = (key: string): Error =>
  invalidOperator(notEmulated.has(key) ? `${key} is not emulated` : `unknown operator: ${key}`);
