/** Which collections and indexes there are, and keeping the file's in step with the declared ones. */
import type { CollectionPlan, IndexPlan } from '../../../config/collection-plan';
import { keyPattern } from './index-entries';
import { buildIndex, checkPlans, idIndex, signature, type Index } from './index-plans';
import { maxCollections } from './limits';
import { collectionAlreadyExist, collectionExceedLimit, collectionNotExist, invalidParam } from './refusals';
import type { Reader, Writer } from './store';

export interface Collection {
  readonly id: number;
  readonly name: string;
  /** The implicit one on `_id` first. */
  readonly indexes: readonly Index[];
  /** The row the last document was given. */
  lastRow: number;
}

export type Catalog = ReturnType<typeof openCatalog>;

/**
 * Reads the catalog and brings it in step with the declarations: new indexes are built, changed ones rebuilt, ones no
 * longer declared dropped. Collections are never dropped. Throws when documents break a new unique index.
 */
export function openCatalog(reader: Reader, writer: Writer, plans: readonly CollectionPlan[]) {
  const { connection } = reader;
  const byName = new Map<string, Collection>();
  type Params = readonly (string | number)[];
  const rows = (sql: string, ...params: Params): unknown[][] =>
    connection.prepare(sql).raw().all(params) as unknown[][];
  const run = (sql: string, ...params: Params): void => void connection.prepare(sql).run(params);

  const stored = rows('SELECT name FROM collections').map(([name]) => name as string);
  const declared = new Map(plans.map((plan) => [plan.name, plan.indexes]));
  for (const name of new Set([...stored, ...declared.keys()])) {
    inTransaction(() => load(name, declared.get(name) ?? []));
  }

  function inTransaction(work: () => void): void {
    connection.exec('BEGIN IMMEDIATE');
    try {
      work();
      connection.exec('COMMIT');
    } catch (error) {
      connection.exec('ROLLBACK');
      throw error;
    }
  }

  function load(name: string, plannedIndexes: readonly IndexPlan[]): void {
    checkPlans(name, plannedIndexes);
    run('INSERT OR IGNORE INTO collections (name) VALUES (?)', name);
    const id = rows('SELECT id FROM collections WHERE name = ?', name)[0]?.[0] as number;
    dropUndeclared(id, plannedIndexes);
    const indexes = [idIndex, ...plannedIndexes].map((plan) => loadIndex(id, name, plan));
    byName.set(name, { id, name, indexes, lastRow: reader.lastRow(id) });
  }

  function dropUndeclared(collection: number, plannedIndexes: readonly IndexPlan[]): void {
    const kept = new Map([idIndex, ...plannedIndexes].map((plan) => [plan.name, signature(plan)]));
    for (const [id, name, keys] of rows('SELECT id, name, keys FROM indexes WHERE collection = ?', collection)) {
      if (kept.get(name as string) === keys) continue;
      writer.dropEntries(id as number);
      run('DELETE FROM indexes WHERE id = ?', id as number);
    }
  }

  function loadIndex(collection: number, collectionName: string, plan: IndexPlan): Index {
    const find = () =>
      rows('SELECT id, multikey FROM indexes WHERE collection = ? AND name = ?', collection, plan.name)[0];
    const found = find();
    if (!found) {
      run('INSERT INTO indexes (collection, name, keys) VALUES (?, ?, ?)', collection, plan.name, signature(plan));
    }
    const [id, multikey] = (found ?? find()) as [number, number];
    const index = { id, name: plan.name, isUnique: plan.unique === true, pattern: keyPattern(plan.keys), multikey };
    if (!found) buildIndex({ reader, writer, collection, collectionName, index });
    return index;
  }

  return {
    /** The collection, or DATABASE_COLLECTION_NOT_EXIST. */
    need(name: unknown): Collection {
      if (typeof name !== 'string' || name === '') throw invalidParam('collectionName must be a name');
      const collection = byName.get(name);
      if (!collection) throw collectionNotExist(name);
      return collection;
    },
    all: (): Iterable<Collection> => byName.values(),
    /** Creates a collection without declared indexes. */
    create(name: unknown): void {
      if (typeof name !== 'string' || !/^[\w-][\w.-]{0,119}$/.test(name))
        throw invalidParam('collectionName must be a name');
      if (byName.has(name)) throw collectionAlreadyExist(name);
      if (byName.size >= maxCollections) throw collectionExceedLimit(maxCollections);
      inTransaction(() => load(name, []));
    },
  };
}
