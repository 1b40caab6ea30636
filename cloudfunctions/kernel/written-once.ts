/**
 * Rows that are written once. What `config/collections.ts` calls append-only has no way to be changed or removed, by
 * whatever name somebody reaches for it; `endings` of the database is the one door, and a guard says who goes through it.
 */
import { collections } from '../../config/collections';
import type { Collection, Document } from './database';

/** What is left of a collection whose rows are written once. */
export type WrittenOnce<Doc extends Document> = Pick<
  Collection<Doc>,
  'get' | 'find' | 'count' | 'insert' | 'insertMissing'
>;

const appendOnly = new Set(collections.filter(({ isAppendOnly }) => isAppendOnly).map(({ name }) => name));

/** The collection as everybody gets it: of an append-only one, changing and removing throw before anything is asked. */
export function keptWhole<Doc extends Document>(name: string, collection: Collection<Doc>): Collection<Doc> {
  if (!appendOnly.has(name)) return collection;
  const refuse = () => Promise.reject(new Error(`${name} is append-only`));
  return { ...collection, update: refuse, updateAndReturn: refuse, remove: refuse };
}
