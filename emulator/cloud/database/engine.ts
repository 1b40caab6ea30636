/** What every action works with: the parts of one open database, and the two ways in, reading and writing. */
import type { Clock } from '../clock';
import type { Catalog, Collection } from './catalog';
import type { Committer } from './committer';
import type { Condition } from './condition';
import type { Change, DocumentWrites } from './document-writes';
import { count, find, planFind, type Explanation, type FindRequest, type FindResult, type View } from './finder';
import { evaluate } from './mongo-semantics';
import type { Plan } from './plan';
import type { Reader } from './store';
import { refuseUnbounded, refuseUnserved } from './strict';
import type { TransactionWrites } from './transaction-writes';
import type { Transactions } from './transactions';

export interface Caller {
  /** The function invocation the request comes from. */
  readonly invocation?: string;
  /** Hears how each query of the action was served. */
  readonly onExplained?: (collection: string, explanation: Explanation) => void;
}

export interface Engine {
  readonly clock: Clock;
  readonly isStrict: boolean;
  readonly live: Reader;
  readonly catalog: Catalog;
  readonly committer: Committer;
  readonly writes: DocumentWrites;
  readonly transactions: Transactions;
  readonly transactionWrites: TransactionWrites;
}

/** One action being answered. */
export interface Call {
  readonly engine: Engine;
  readonly params: Readonly<Record<string, unknown>>;
  readonly caller: Caller;
}

/** What a write decided on seeing the documents. */
export interface Decision<Answer> {
  readonly changes: readonly Change[];
  readonly answer: Answer;
}

/** The live documents of a collection, as everyone sees them. */
export const liveView = (engine: Engine, collection: Collection): View => ({
  reader: engine.live,
  collection,
  pending: [],
});

/** How a collection looks to a call: live, or through its transaction. */
export function viewOf({ engine, params }: Call, collection: Collection): View {
  if (params['transactionId'] === undefined) return liveView(engine, collection);
  const transaction = engine.transactions.use(params['transactionId']);
  const pending = [...transaction.pending.values()].filter((own) => own.collection === collection);
  return { reader: transaction.snapshot, collection, pending };
}

/** Finds, refusing in strict mode what no index serves, and telling the caller how it was served. */
export function search(call: Call, view: View, request: FindRequest): FindResult {
  const result = find(view, request, choosePlan(call.engine, view.collection, request), evaluate);
  call.caller.onExplained?.(view.collection.name, result.explanation);
  return result;
}

/** Counts, with the refusals of a search. */
export function tally(call: Call, view: View, condition: Condition): number {
  const request = { condition, order: [], offset: 0, limit: Infinity };
  const explanation = count(view, condition, choosePlan(call.engine, view.collection, request), evaluate);
  call.caller.onExplained?.(view.collection.name, explanation);
  return explanation.returned;
}

function choosePlan({ isStrict }: Engine, collection: Collection, request: FindRequest): Plan {
  const plan = planFind(collection, request);
  if (isStrict) {
    refuseUnbounded(collection.name, request.condition, request.order, request.offset + request.limit);
    refuseUnserved(collection.name, request.condition, request.order, plan);
  }
  return plan;
}
