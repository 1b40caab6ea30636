/** `database.startTransaction`, `commitTransaction`, `abortTransaction`. */
import type { Call } from '../engine';

/** Opens a transaction; its id stands beside requestId, not under data. */
export async function startTransaction({ engine, caller }: Call): Promise<Record<string, unknown>> {
  return { transactionId: engine.transactions.begin(caller.invocation) };
}

/** Writes all a transaction kept aside in one commit; ends it either way. */
export async function commitTransaction({ engine, params }: Call): Promise<Record<string, unknown>> {
  const transaction = engine.transactions.use(params['transactionId']);
  engine.transactions.seal(transaction);
  try {
    await engine.committer.run(() => engine.transactionWrites.apply(transaction));
  } finally {
    engine.transactions.end(transaction);
  }
  return {};
}

/** Forgets a transaction. */
export async function abortTransaction({ engine, params }: Call): Promise<Record<string, unknown>> {
  engine.transactions.end(engine.transactions.use(params['transactionId']));
  return {};
}
