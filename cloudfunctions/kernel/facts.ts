/**
 * Facts: what happened, saved in the same write as the change, in the document's outbox. A drain carries them to those
 * who read them and only then clears the outbox, on condition that it has not grown. A fact may arrive twice, never not
 * at all.
 */
import type { Fact } from './context';
import type { Database, Document } from './database';

export interface WithOutbox extends Document {
  readonly v: number;
  readonly outbox: readonly Fact[];
  /** Since when something waits; missing when nothing does, so that the index holds only what waits. */
  readonly outboxAt?: Date;
}

const documentsPerDrain = 100;

/** The part of a change that leaves a fact. */
export function leave(database: Database, fact: Fact): Record<string, unknown> {
  return { outbox: database.command.push([fact]), outboxAt: fact.at };
}

/**
 * Carries the facts waiting in one collection to `deliver`, oldest first: one call, and one more a document cleared.
 * @returns how many documents were cleared
 */
export async function drain(
  database: Database,
  collectionName: string,
  now: Date,
  deliver: (facts: readonly Fact[]) => Promise<void>,
): Promise<number> {
  const collection = database.collection<WithOutbox>(collectionName);
  const waiting = await collection.find({
    where: { outboxAt: database.command.lte(now) },
    order: [['outboxAt', 'asc']],
    limit: documentsPerDrain,
    fields: ['v', 'outbox'],
  });
  if (waiting.length === 0) return 0;
  await deliver(waiting.flatMap((doc) => doc.outbox));
  // The version moves with every fact left, so an unchanged version is an outbox that has not grown.
  for (const { _id, v } of waiting) {
    await collection.update({ _id, v }, { outbox: [], outboxAt: database.command.remove() });
  }
  return waiting.length;
}
