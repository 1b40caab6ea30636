/** An update: operators read once, then applied to documents, which are copied and never changed in place. */
import type { Condition } from '../condition';
import type { Evaluate } from '../matcher';
import { stepsOf } from '../paths';
import { invalidOperator, requestFailed } from '../refusals';
import { isDocument, isOperatorName, type DocumentValue, type Value } from '../value';
import { arrayOperators, type FieldOperator } from './array-operators';
import { fieldOperators } from './field-operators';
import { resolvePositions } from './positions';
import { valueAt, withoutValue, withValue } from './set-path';

export interface UpdateContext {
  /** Milliseconds, for `$currentDate`. */
  readonly now: number;
  readonly condition: Condition;
  readonly evaluate: Evaluate;
  /** True when the update makes the document, so that `$setOnInsert` counts. */
  readonly isInsert: boolean;
}

/** Applies an update to a document. */
export type Update = (document: DocumentValue, context: UpdateContext) => DocumentValue;

type Step = (
  document: DocumentValue,
  steps: readonly string[],
  operand: Value,
  context: UpdateContext,
) => DocumentValue;

const steps: Record<string, Step> = {
  $unset: (document, at) => withoutValue(document, at),
  $rename: rename,
  $currentDate: (document, at, operand, context) => {
    const isDate = operand === true || (isDocument(operand) && operand['$type'] === 'date');
    if (!isDate) throw requestFailed('$currentDate takes true or {$type: "date"}');
    return withValue(document, at, new Date(context.now));
  },
  $setOnInsert: (document, at, operand, context) => (context.isInsert ? withValue(document, at, operand) : document),
};
for (const [name, operator] of Object.entries({ ...fieldOperators, ...arrayOperators }))
  steps[name] = compute(operator);

/** Reads an update's operators. Throws for unknown ones, for `_id`, and for two that meet on one path. */
export function readUpdate(data: DocumentValue): Update {
  const operations: { step: Step; path: string; operand: Value }[] = [];
  const paths: string[] = [];
  for (const operator of Object.keys(data)) {
    if (!isOperatorName(operator)) throw requestFailed(`an update holds operators; '${operator}' is a field`);
    const step = Object.hasOwn(steps, operator) ? steps[operator] : undefined;
    if (!step) throw invalidOperator(`Unknown modifier: ${operator}`);
    const fields = data[operator] as Value;
    if (!isDocument(fields))
      throw requestFailed(`Modifiers operate on fields but ${operator} has ${JSON.stringify(fields)}`);
    for (const path of Object.keys(fields)) {
      const operand = fields[path] as Value;
      paths.push(path, ...(operator === '$rename' ? [renameTarget(operand)] : []));
      operations.push({ step, path, operand });
    }
  }
  if (operations.length === 0)
    throw requestFailed("'data' updates nothing: an update needs at least one operator and field");
  checkPaths(paths);
  return (document, context) => apply(document, operations, context);
}

function apply(
  document: DocumentValue,
  operations: readonly { step: Step; path: string; operand: Value }[],
  context: UpdateContext,
): DocumentValue {
  let changed = document;
  for (const { step, path, operand } of operations) {
    for (const place of resolvePositions(document, path, context)) changed = step(changed, place, operand, context);
  }
  return changed;
}

function compute(operator: FieldOperator): Step {
  return (document, at, operand, context) => {
    const value = operator(valueAt(document, at), operand, at.join('.'), context.evaluate);
    return value === undefined ? document : withValue(document, at, value);
  };
}

function rename(document: DocumentValue, at: readonly string[], operand: Value): DocumentValue {
  const target = stepsOf(renameTarget(operand));
  for (const path of [at, target]) {
    for (let end = 1; end < path.length; end++) {
      if (Array.isArray(valueAt(document, path.slice(0, end))))
        throw requestFailed('$rename does not reach into arrays');
    }
  }
  const value = valueAt(document, at);
  return value === undefined ? document : withValue(withoutValue(document, at), target, value);
}

function renameTarget(operand: Value): string {
  if (typeof operand !== 'string') throw requestFailed('The "to" field for $rename must be a string');
  return operand;
}

function checkPaths(paths: readonly string[]): void {
  const seen = new Set<string>();
  for (const path of paths) {
    const parts = stepsOf(path);
    if (parts.some((part) => isOperatorName(part) && part !== '$' && part !== '$[]')) {
      throw requestFailed(`The dollar ($) prefixed field '${path}' is not valid for storage`);
    }
    if (parts[0] === '_id')
      throw requestFailed("Performing an update on the path '_id' would modify the immutable field '_id'");
    if (seen.has(path)) throw requestFailed(`Updating the path '${path}' would create a conflict at '${path}'`);
    seen.add(path);
  }
  for (const path of paths) {
    const other = paths.find((longer) => longer.startsWith(`${path}.`));
    if (other !== undefined) throw requestFailed(`Updating the path '${other}' would create a conflict at '${path}'`);
  }
}
