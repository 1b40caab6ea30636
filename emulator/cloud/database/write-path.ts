/** The way every write goes: into its transaction, or durably to disk once nobody holds what it touches. */
import type { Collection } from './catalog';
import type { Change } from './document-writes';
import { liveView, viewOf, type Call, type Decision, type Engine } from './engine';
import type { View } from './finder';
import { lockWaitMs } from './limits';
import { requestFailed } from './refusals';
import { locksOf } from './transaction-writes';
import type { Transaction } from './transactions';

type Decide<Answer> = (view: View) => Decision<Answer>;

type Attempt<Answer> = { readonly answer: Answer } | { readonly holder: Transaction } | { readonly failure: unknown };

/**
 * Lets `decide` look and decide, then writes its changes together.
 *
 * In a transaction they are kept aside; an error there ends the transaction, as it does in MongoDB. A plain write
 * waits (10 s at most) while an open transaction holds a document it would change, then looks again.
 * `keepsPrefix`: on a failure, changes before the failing one stay, as an ordered insert of several documents does.
 */
export async function write<Answer>(
  call: Call,
  collection: Collection,
  decide: Decide<Answer>,
  keepsPrefix = false,
): Promise<Answer> {
  if (call.params['transactionId'] !== undefined) return writeInTransaction(call, collection, decide);
  const deadline = Date.now() + lockWaitMs;
  for (;;) {
    const attempt = await call.engine.committer.run(() => attemptWrite(call, collection, decide, keepsPrefix));
    if ('answer' in attempt) return attempt.answer;
    if ('failure' in attempt) throw attempt.failure;
    await waitFor(call, collection, attempt.holder, deadline);
  }
}

function writeInTransaction<Answer>(call: Call, collection: Collection, decide: Decide<Answer>): Answer {
  const { transactions, transactionWrites } = call.engine;
  const transaction = transactions.use(call.params['transactionId']);
  try {
    const { changes, answer } = decide(viewOf(call, collection));
    for (const change of changes) transactionWrites.write(transaction, collection, change);
    return answer;
  } catch (error) {
    transactions.end(transaction);
    throw error;
  }
}

function attemptWrite<Answer>(
  { engine }: Call,
  collection: Collection,
  decide: Decide<Answer>,
  keepsPrefix: boolean,
): Attempt<Answer> {
  const { changes, answer } = decide(liveView(engine, collection));
  const holder = holderOfAny(engine, collection, changes);
  if (holder) return { holder };
  for (const [at, change] of changes.entries()) {
    try {
      engine.writes.apply(collection, change);
    } catch (failure) {
      if (!keepsPrefix || at === 0) throw failure;
      return { failure };
    }
  }
  return { answer };
}

function holderOfAny(engine: Engine, collection: Collection, changes: readonly Change[]): Transaction | undefined {
  if (!engine.transactions.hasLocks()) return undefined;
  for (const name of changes.flatMap((change) => locksOf(collection, change))) {
    const holder = engine.transactions.holderOf(name);
    if (holder) return holder;
  }
  return undefined;
}

async function waitFor(
  { engine, caller }: Call,
  collection: Collection,
  holder: Transaction,
  deadline: number,
): Promise<void> {
  if (engine.isStrict && caller.invocation !== undefined && holder.invocation === caller.invocation) {
    throw requestFailed(
      `strict mode: this write to ${collection.name} would wait for a document that a transaction of the same invocation holds; use the transaction's collection`,
    );
  }
  const left = deadline - Date.now();
  if (left <= 0)
    throw requestFailed(
      `a document of ${collection.name} was held by an open transaction for ${lockWaitMs / 1000} seconds`,
    );
  if (!holder.isEnded) await engine.transactions.someEnd(left);
}
