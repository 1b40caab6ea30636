/** What strict mode refuses although a small database would answer it: what the cloud would answer slowly, or not at all. */
import type { Condition } from './condition';
import { maxUnqueriedDocuments } from './limits';
import type { Order, Plan } from './plan';
import { requestFailed } from './refusals';

/** The shape of a query for a person: fields and operators, without the values. */
function shapeOf(condition: Condition): string {
  if (condition.kind === 'field') {
    const { test } = condition;
    if (test.op === 'elemMatch' && test.condition) return `${condition.path} elemMatch(${shapeOf(test.condition)})`;
    return `${condition.path} ${test.op}`;
  }
  if (condition.kind === 'expression') return '$expr';
  return condition.parts.length === 0
    ? 'everything'
    : condition.parts.map(shapeOf).join(condition.kind === 'and' ? ', ' : ` ${condition.kind} `);
}

/** Refuses a query that no declared index serves, with the index that would. */
export function refuseUnserved(collection: string, condition: Condition, order: Order, plan: Plan): void {
  if (plan.isServed) return;
  const sort =
    order.length === 0 ? '' : ` sorted by ${order.map(([field, direction]) => `${field} ${direction}`).join(', ')}`;
  throw requestFailed(
    `strict mode: no declared index of ${collection} serves the query (${shapeOf(condition)})${sort}; it would read the whole collection. ` +
      `Declare an index on ${suggestion(condition, order)}, or ask by a field that has one.`,
  );
}

/** Refuses to look at a whole collection: without query and order, a first glance at a few documents is all. */
export function refuseUnbounded(collection: string, condition: Condition, order: Order, documents: number): void {
  const isWhole = condition.kind === 'and' && condition.parts.length === 0 && order.length === 0;
  if (!isWhole || documents <= maxUnqueriedDocuments) return;
  const asked = documents === Infinity ? 'all documents' : `${documents} documents`;
  throw requestFailed(
    `strict mode: ${asked} of ${collection} are asked for without a query; without one, ${maxUnqueriedDocuments} may be looked at. ` +
      'Add a query, or an indexed order.',
  );
}

/** Fields of equalities first, then of the order, then of ranges: the order that serves best. */
function suggestion(condition: Condition, order: Order): string {
  const fields: { path: string; isEqual: boolean }[] = [];
  collect(condition, '', fields);
  const names = [
    ...fields.filter((field) => field.isEqual).map((field) => field.path),
    ...order.map(([field]) => field),
    ...fields.filter((field) => !field.isEqual).map((field) => field.path),
  ];
  return names.length === 0 ? 'a field of the query' : `(${[...new Set(names)].join(', ')})`;
}

function collect(condition: Condition, prefix: string, fields: { path: string; isEqual: boolean }[]): void {
  if (condition.kind === 'expression') return;
  if (condition.kind !== 'field') {
    for (const part of condition.parts) collect(part, prefix, fields);
    return;
  }
  const path = prefix + condition.path;
  if (condition.test.op === 'elemMatch' && condition.test.condition)
    collect(condition.test.condition, `${path}.`, fields);
  else fields.push({ path, isEqual: condition.test.op === 'eq' || condition.test.op === 'in' });
}
