/** Turns a condition into a predicate over documents, with MongoDB's rules of arrays, null and types. */
import type { Condition, FieldTest } from './condition';
import { someValueAt, stepsOf } from './paths';
import { isDocument, type DocumentValue, type Value } from './value';
import { rankOf } from './value-encoding';
import { compareValues, equalValues } from './value-order';

type ValueTest = (value: Value | undefined) => boolean;
type DocumentTest = (document: DocumentValue) => boolean;

/** Evaluates an aggregation expression over a document, for `$expr`. */
export type Evaluate = (document: DocumentValue, expression: Value) => Value | undefined;

const typeTests: Record<string, ValueTest> = {
  number: (value) => typeof value === 'number',
  double: (value) => typeof value === 'number' && !Number.isInteger(value),
  int: (value) => Number.isInteger(value) && (value as number) === ((value as number) | 0),
  long: (value) => Number.isInteger(value) && (value as number) !== ((value as number) | 0),
  string: (value) => typeof value === 'string',
  bool: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  array: (value) => Array.isArray(value),
  object: (value) => isDocument(value),
  date: (value) => value instanceof Date,
  regex: (value) => value instanceof RegExp,
  objectId: (value) => value !== undefined && rankOf(value) === rankOfObjectId,
};
const rankOfObjectId = 0x24;

/** Makes the predicate of a condition; `evaluate` answers its `$expr` parts. */
export function makeMatcher(condition: Condition, evaluate: Evaluate): DocumentTest {
  switch (condition.kind) {
    case 'field':
      return fieldMatcher(condition.path, condition.test, evaluate);
    case 'expression':
      return (document) => isExpressionTrue(evaluate(document, condition.expression));
    default: {
      const parts = condition.parts.map((part) => makeMatcher(part, evaluate));
      if (condition.kind === 'and') return (document) => parts.every((part) => part(document));
      if (condition.kind === 'or') return (document) => parts.some((part) => part(document));
      return (document) => !parts.some((part) => part(document));
    }
  }
}

/** Makes the predicate of tests on one value, as `$pull` and `$elemMatch` apply them to an array's elements. */
export function makeElementTest(tests: readonly FieldTest[], evaluate: Evaluate): ValueTest {
  const path = ['element'];
  const parts = tests.map((test) => testAt(path, test, evaluate));
  return (value) => {
    const holder: DocumentValue = value === undefined ? {} : { element: value };
    return parts.every((part) => part(holder));
  };
}

/** What an aggregation expression counts as true: everything but false, null, 0 and nothing. */
const isExpressionTrue = (value: Value | undefined): boolean =>
  value !== undefined && value !== null && value !== false && value !== 0;

function fieldMatcher(path: string, test: FieldTest, evaluate: Evaluate): DocumentTest {
  return testAt(stepsOf(path), test, evaluate);
}

function testAt(steps: readonly string[], test: FieldTest, evaluate: Evaluate): DocumentTest {
  switch (test.op) {
    case 'not': {
      const parts = test.tests.map((part) => testAt(steps, part, evaluate));
      return (document) => !parts.every((part) => part(document));
    }
    case 'all': {
      const parts = test.tests.map((part) => testAt(steps, part, evaluate));
      return (document) => parts.length > 0 && parts.every((part) => part(document));
    }
    case 'size':
      return (document) => someValueAt(document, steps, (v) => Array.isArray(v) && v.length === test.size, false);
    case 'elemMatch': {
      const matches = elementMatcher(test, evaluate);
      return (document) => someValueAt(document, steps, (v) => Array.isArray(v) && v.some(matches), false);
    }
    default: {
      const accepts = valueTest(test);
      return (document) => someValueAt(document, steps, accepts);
    }
  }
}

function elementMatcher(test: FieldTest & { op: 'elemMatch' }, evaluate: Evaluate): (element: Value) => boolean {
  if (!test.condition) return makeElementTest(test.tests, evaluate);
  const matches = makeMatcher(test.condition, evaluate);
  return (element) => isDocument(element) && matches(element);
}

function valueTest(test: Exclude<FieldTest, { op: 'not' | 'all' | 'size' | 'elemMatch' }>): ValueTest {
  switch (test.op) {
    case 'exists':
      return (value) => value !== undefined;
    case 'pattern':
      return patternTest(test.pattern);
    case 'in': {
      const tests = [...test.values.map(equalTest), ...test.patterns.map(patternTest)];
      return (value) => tests.some((accepts) => accepts(value));
    }
    case 'type': {
      const tests = test.names.map((name) => typeTests[name] as ValueTest);
      return (value) => tests.some((accepts) => accepts(value));
    }
    case 'mod':
      return (value) => typeof value === 'number' && Math.trunc(value) % test.divisor === test.remainder;
    case 'eq':
      return equalTest(test.value);
    default:
      return rangeTest(test.op, test.value);
  }
}

function equalTest(operand: Value): ValueTest {
  if (operand === null) return (value) => value === null || value === undefined;
  if (typeof operand !== 'object' && operand === operand) return (value) => value === operand;
  return (value) => equalValues(value, operand);
}

function patternTest(pattern: RegExp): ValueTest {
  return (value) =>
    typeof value === 'string' ? pattern.test(value) : value instanceof RegExp && equalValues(value, pattern);
}

/** Ranges stay within a type: numbers are never above strings. `$gte: null` means null or missing, NaN equals NaN only. */
function rangeTest(op: 'gt' | 'gte' | 'lt' | 'lte', operand: Value): ValueTest {
  const includesEqual = op === 'gte' || op === 'lte';
  if (operand === null || operand !== operand) return includesEqual ? equalTest(operand) : () => false;
  const rank = rankOf(operand);
  const sign = op === 'gt' || op === 'gte' ? 1 : -1;
  return (value) => {
    if (value === undefined || value !== value || rankOf(value) !== rank) return false;
    const order = compareValues(value, operand) * sign;
    return order > 0 || (includesEqual && order === 0);
  };
}
