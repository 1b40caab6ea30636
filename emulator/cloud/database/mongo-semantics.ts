/**
 * Aggregation by mingo, corrected where it departs from MongoDB.
 *
 * Own here: `$match` and `$sort` (this database's matcher and order), comparison expressions (mingo keeps them within
 * a type and opens arrays; MongoDB compares any two values as they are), `$week`, `$indexOfCP`, `$substr*`, `$lookup`.
 */
import { Context, evalExpr } from 'mingo/core';
import * as accumulators from 'mingo/operators/accumulator';
import * as expressions from 'mingo/operators/expression';
import * as stages from 'mingo/operators/pipeline';
import * as projections from 'mingo/operators/projection';
import * as queries from 'mingo/operators/query';
import * as windows from 'mingo/operators/window';
import { Aggregator } from 'mingo/aggregator';
import { Lazy, type Iterator } from 'mingo/lazy';
import { readCondition } from './condition';
import { entriesOf, keyPattern } from './index-entries';
import { makeMatcher } from './matcher';
import { correctedExpressions, type Options } from './mongo-expressions';
import { invalidOperator, requestFailed } from './refusals';
import { isDocument, type DocumentValue, type Value } from './value';

/** Answers the documents of a `$lookup`: those of `collection` whose `field` equals one of `values`. */
export type LookUp = (collection: string, field: string, values: readonly Value[]) => DocumentValue[];

/** Stages that write, need an index we don't have, or reach into other collections without one. */
const refusedStages = [
  '$out',
  '$merge',
  '$geoNear',
  '$graphLookup',
  '$unionWith',
  '$documents',
  '$search',
  '$indexStats',
  '$collStats',
];

const base = {
  accumulator: { ...accumulators },
  expression: { ...expressions, ...correctedExpressions },
  projection: { ...projections },
  query: { ...queries },
  window: { ...windows },
} as unknown as NonNullable<Parameters<typeof Context.init>[0]>;

const plainStages = { ...stages, $match: matchStage, $sort: sortStage } as unknown as NonNullable<typeof base.pipeline>;
for (const name of refusedStages) {
  plainStages[name as `$${string}`] = () => {
    throw invalidOperator(`${name} is not emulated`);
  };
}

const expressionOptions = { context: Context.init(base), scriptEnabled: false } as Options;

/** The value of an aggregation expression over one document, for `$expr`. */
export function evaluate(document: DocumentValue, expression: Value): Value | undefined {
  return inOurWords(() => evalExpr(document, expression, expressionOptions) as Value | undefined);
}

/** Runs stages over documents; `lookUp` answers `$lookup`. `$$NOW` is refused: mingo knows the machine's clock alone. */
export function aggregate(
  documents: Iterable<DocumentValue>,
  pipeline: DocumentValue[],
  lookUp: LookUp,
): DocumentValue[] {
  if (JSON.stringify(pipeline).includes('$$NOW')) throw requestFailed('$$NOW is not emulated: send the time');
  const pipelineOps = { ...plainStages, $lookup: lookupStage(lookUp) } as unknown as typeof plainStages;
  const context = Context.init({ ...base, pipeline: pipelineOps });
  const options = { context, scriptEnabled: false, useStrictMode: true };
  return inOurWords(() => new Aggregator(pipeline, options).run<DocumentValue>(documents));
}

/** A complaint of mingo's becomes a refusal; a refusal of ours passes. */
function inOurWords<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && error.name === 'CloudError') throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw /unregistered|not registered|unknown/i.test(message) ? invalidOperator(message) : requestFailed(message);
  }
}

function matchStage(documents: Iterator, query: unknown): Iterator {
  if (!isDocument(query)) throw requestFailed('the match filter must be an expression in an object');
  const matches = makeMatcher(readCondition(query), evaluate);
  return documents.filter((document) => matches(document as DocumentValue));
}

function sortStage(documents: Iterator, order: unknown): Iterator {
  if (!isDocument(order) || Object.keys(order).length === 0)
    throw requestFailed('$sort stage must have at least one sort key');
  const keys = Object.entries(order);
  if (keys.some(([, direction]) => direction !== 1 && direction !== -1))
    throw requestFailed('$sort key ordering must be 1 or -1');
  const pattern = keyPattern(keys as [string, number][]);
  return documents.transform((all: DocumentValue[]) => {
    const keyed = all.map((document) => ({ document, key: entriesOf(document, pattern).entries[0] as Buffer }));
    return Lazy(keyed.sort((a, b) => a.key.compare(b.key)).map(({ document }) => document));
  });
}

function lookupStage(lookUp: LookUp) {
  return (documents: Iterator, expression: unknown): Iterator => {
    const { from, localField, foreignField, as, ...rest } = isDocument(expression) ? expression : {};
    if (Object.keys(rest).length > 0) {
      throw requestFailed(`$lookup with ${Object.keys(rest).join(', ')} is not emulated: use localField, foreignField`);
    }
    if (!isText(from) || !isText(localField) || !isText(foreignField) || !isText(as)) {
      throw requestFailed('$lookup needs from, localField, foreignField and as');
    }
    return documents.map((document: DocumentValue) => {
      const local = evalExpr(document, `$${localField}`, expressionOptions) as Value | undefined;
      const values = Array.isArray(local) ? local : [local ?? null];
      return { ...document, [as]: lookUp(from, foreignField, values) };
    });
  };
}

const isText = (value: unknown): value is string => typeof value === 'string';
