/**
 * A decision: one document is loaded, decided on and saved in one atomic write, on condition that nobody moved it
 * meanwhile. A command that arrives twice gets its first answer.
 */
import type { Collection, Database, Document, Change } from './database';
import { Refusal } from './refusal';

export interface Decided extends Document {
  /** Moved by every act, also the clock's, which stands in the timeline like any other; keeping house never bumps it. */
  readonly v: number;
  readonly keys: readonly KeptKey[];
}

/** What is remembered of a command, to answer it again. */
export interface KeptKey {
  readonly key: string;
  /** Of the operation and its input: the same key with anything else is a mistake of the client. */
  readonly digest: string;
  readonly v: number;
  readonly state: string;
}

export interface Decision<Doc extends Decided> {
  readonly id: string;
  /** The person and his key: nobody replays another one's command. */
  readonly key: string;
  readonly digest: string;
  /** The version the person was looking at; undefined when he need not have looked. */
  readonly seenVersion: number | undefined;
  /** Throws a Refusal when the actor may not do this. */
  readonly permit: (doc: Doc) => void;
  /** The change and the state it leads to; may refuse. */
  readonly next: (doc: Doc) => Promise<{ readonly change: Change; readonly state: string }>;
  /** Takes back what `next` left outside of the document, where the decision did not come to be. */
  readonly undo?: () => Promise<void>;
}

export interface Settled<Doc> {
  /** As it was before the decision; as it is now when the command had arrived before. */
  readonly doc: Doc;
  readonly v: number;
  readonly state: string;
  readonly isReplay: boolean;
}

const keysKept = 20;

/**
 * Runs a decision: two database calls, one more when somebody else was faster.
 * @returns the document's version and state after it, or after its first arrival
 * @throws Refusal NOT_FOUND, STALE, KEY_REUSED and whatever `permit` and `next` refuse with
 */
export async function decide<Doc extends Decided>(
  database: Database,
  collection: Collection<Doc>,
  decision: Decision<Doc>,
): Promise<Settled<Doc>> {
  const doc = await load(collection, decision);
  const first = firstAnswer(doc, decision);
  if (first) return { doc, ...first, isReplay: true };
  if (decision.seenVersion !== undefined && decision.seenVersion !== doc.v) throw new Refusal('STALE', 'seen version');
  const { change, state } = await decision.next(doc).catch(async (error: unknown) => {
    await decision.undo?.();
    throw error;
  });
  const v = doc.v + 1;
  const kept: KeptKey = { key: decision.key, digest: decision.digest, v, state };
  const keys = database.command.push({ each: [kept], slice: -keysKept });
  const updated = await collection.update({ _id: doc._id, v: doc.v }, { ...change, v, keys });
  if (updated === 1) return { doc, v, state, isReplay: false };
  const moved = await load(collection, decision);
  const answered = firstAnswer(moved, decision);
  if (!answered) {
    await decision.undo?.();
    throw new Refusal('STALE', 'moved while deciding');
  }
  return { doc: moved, ...answered, isReplay: true };
}

async function load<Doc extends Decided>(collection: Collection<Doc>, decision: Decision<Doc>): Promise<Doc> {
  const doc = await collection.get(decision.id);
  if (!doc) throw new Refusal('NOT_FOUND');
  decision.permit(doc);
  return doc;
}

function firstAnswer<Doc extends Decided>(doc: Doc, decision: Decision<Doc>) {
  const kept = doc.keys.find(({ key }) => key === decision.key);
  if (!kept) return undefined;
  if (kept.digest !== decision.digest) throw new Refusal('KEY_REUSED', 'another input');
  return { v: kept.v, state: kept.state };
}
