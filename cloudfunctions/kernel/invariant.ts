/**
 * What must be true of everything that is stored, whatever failed before. Each context states its own in
 * `invariants.ts`; the tests of faults and kills hold them against a whole store. No deployed function imports one.
 */
import type { Fact } from './context';
import type { Document } from './database';
import type { Message } from './wechat';

/** Everything that is kept, as it is kept. */
export interface Store {
  documents<Doc extends Document>(collection: string): readonly Doc[];
  readonly fileIds: ReadonlySet<string>;
  /** What WeChat took, oldest first, with the person who has that openid. */
  readonly messages: readonly (Message & { readonly personId: string })[];
  readonly now: Date;
}

/** `always`, `afterTick` (what may lag has healed), or `afterRetry` (the person came back with the same key). */
export type Moment = 'always' | 'afterTick' | 'afterRetry';

export interface Invariant {
  /** A sentence that is true. */
  readonly name: string;
  readonly holds: Moment;
  /** One line a violation, by ids alone; none when it holds. */
  readonly check: (store: Store) => readonly string[];
}

/** What a context's `invariants.ts` exports. */
export interface Invariants {
  readonly invariants: readonly Invariant[];
  /** Every fact the context ever left, told again from its documents. */
  readonly factsOfThePast?: (store: Store) => readonly Fact[];
}

/** A violation for each document that isn't as it should be. */
export function eachOf<Doc extends Document>(
  collection: string,
  isRight: (doc: Doc, store: Store) => boolean,
): Invariant['check'] {
  return (store) =>
    store
      .documents<Doc>(collection)
      .filter((doc) => !isRight(doc, store))
      .map(({ _id }) => `${collection} ${_id}`);
}

/** The values that are there more than once. */
export function repeated(values: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return [...new Set(values.filter((value) => seen.has(value) || !seen.add(value)))];
}
