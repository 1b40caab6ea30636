/** `database.getDocument` and `database.calculateDocument`: `get` and `count`. */
import { always, readCondition, type Condition } from '../condition';
import { answerBody, readEjsonObject, writeAnswer } from '../ejson';
import { liveView, search, tally, viewOf, type Call } from '../engine';
import { documentOf, orderOf, type FindRequest } from '../finder';
import { defaultDocumentsPerQuery, maxDocumentsPerQuery } from '../limits';
import { evaluate } from '../mongo-semantics';
import type { Order } from '../plan';
import { readProjection } from '../projection';
import { invalidParam, requestFailed } from '../refusals';

/** The query of a call as a condition; none is everything. */
export function conditionOf({ engine, params }: Call): Condition {
  const text = params['query'];
  if (text === undefined || text === null || text === '') return always;
  return readCondition(readEjsonObject(text, 'query', engine.clock.now()));
}

/** Answers up to 1000 documents as EJSON texts. */
export async function getDocument(call: Call): Promise<Record<string, unknown>> {
  const { engine, params } = call;
  const collection = engine.catalog.need(params['collectionName']);
  const request = requestOf(call);
  const { found } = search(call, viewOf(call, collection), request);
  const text = params['projection'];
  if (text === undefined) return { data: { list: found.map(({ body }) => answerBody(body)) } };
  const project = readProjection(readEjsonObject(text, 'projection', 0), evaluate);
  return { data: { list: found.map((one) => writeAnswer(project(documentOf(one)))) } };
}

/** Answers how many documents match. Without a query it is the collection's size, which is always cheap. */
export async function calculateDocument(call: Call): Promise<Record<string, unknown>> {
  const collection = call.engine.catalog.need(call.params['collectionName']);
  const condition = conditionOf(call);
  const isEverything = condition.kind === 'and' && condition.parts.length === 0;
  if (isEverything) return { data: { total: call.engine.live.count(collection.id) } };
  return { data: { total: tally(call, liveView(call.engine, collection), condition) } };
}

function requestOf(call: Call): FindRequest {
  const { params, engine } = call;
  const limit = wholeNumber(params['limit'], 'limit') ?? defaultDocumentsPerQuery;
  if (limit > maxDocumentsPerQuery && engine.isStrict) {
    throw requestFailed(
      `strict mode: limit is ${limit}, and the cloud answers ${maxDocumentsPerQuery} documents at most`,
    );
  }
  const isOne = params['multi'] === false;
  return {
    condition: conditionOf(call),
    order: orderFrom(params['order']),
    offset: wholeNumber(params['offset'], 'offset') ?? 0,
    limit: isOne ? 1 : limit === 0 ? defaultDocumentsPerQuery : Math.min(limit, maxDocumentsPerQuery),
  };
}

function orderFrom(text: unknown): Order {
  if (text === undefined || text === null || text === '') return [];
  const order = readEjsonObject(text, 'order', 0);
  for (const direction of Object.values(order)) {
    if (direction !== 1 && direction !== -1) throw invalidParam('order takes 1 or -1 for each field');
  }
  return orderOf(order);
}

function wholeNumber(value: unknown, name: string): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
    throw invalidParam(`${name} must be a whole number`);
  return value;
}
