/** `database.aggregateDocuments`: the first stages through an index, the rest in memory. */
import type { Collection } from '../catalog';
import { always, readCondition, type Condition } from '../condition';
import { readEjson, writeAnswer } from '../ejson';
import { liveView, search, type Call } from '../engine';
import { documentOf, orderOf, type FindRequest } from '../finder';
import { aggregate, type LookUp } from '../mongo-semantics';
import type { Order } from '../plan';
import { invalidParam, requestFailed } from '../refusals';
import { isDocument, type DocumentValue, type Value } from '../value';

/** Runs a pipeline; answers documents as EJSON texts. In strict mode its first `$match` must be served by an index. */
export async function aggregateDocuments(call: Call): Promise<Record<string, unknown>> {
  const collection = call.engine.catalog.need(call.params['collectionName']);
  const stages = stagesOf(call);
  const { request, rest } = leadingRequest(stages);
  const { found } = search(call, liveView(call.engine, collection), request);
  const documents = aggregate(found.map(documentOf), rest, lookUpFor(call));
  return { data: { list: documents.map(writeAnswer) } };
}

function stagesOf({ engine, params }: Call): DocumentValue[] {
  const { stages } = params;
  if (!Array.isArray(stages)) throw invalidParam('stages must be an array');
  return stages.map((stage: unknown) => {
    const { stageKey, stageValue } = isDocument(stage) ? stage : {};
    if (typeof stageKey !== 'string' || !stageKey.startsWith('$'))
      throw invalidParam('a stage needs a stageKey such as $match');
    return { [stageKey]: readEjson(stageValue, `the stage ${stageKey}`, engine.clock.now()) };
  });
}

/** What the beginning of a pipeline asks of the store: `$match`, then `$sort`, then `$limit`, each once. */
function leadingRequest(stages: readonly DocumentValue[]): { request: FindRequest; rest: DocumentValue[] } {
  const rest = [...stages];
  const take = (key: string): Value | undefined => {
    const operand = rest[0]?.[key];
    if (operand !== undefined) rest.shift();
    return operand;
  };
  const condition = matchOf(take('$match'));
  const sort = isSort(rest[0]?.['$sort']) ? take('$sort') : undefined;
  const order: Order = isDocument(sort) ? orderOf(sort) : [];
  const limit = isCount(rest[0]?.['$limit']) ? (take('$limit') as number) : Infinity;
  return { request: { condition, order, offset: 0, limit }, rest };
}

function matchOf(query: Value | undefined): Condition {
  if (query === undefined) return always;
  if (!isDocument(query)) throw requestFailed('the match filter must be an expression in an object');
  return readCondition(query);
}

const isSort = (operand: Value | undefined): boolean =>
  isDocument(operand) && Object.values(operand).every((direction) => direction === 1 || direction === -1);

const isCount = (operand: Value | undefined): boolean => Number.isSafeInteger(operand) && (operand as number) > 0;

function lookUpFor(call: Call): LookUp {
  return (name, field, values) => {
    const collection: Collection = call.engine.catalog.need(name);
    const condition = readCondition({ [field]: { $in: [...values] } });
    const request = { condition, order: [], offset: 0, limit: Infinity };
    return search(call, liveView(call.engine, collection), request).found.map(documentOf);
  };
}
