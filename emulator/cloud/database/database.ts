/** CloudBase's document database on one SQLite file: every `database.*` action of @cloudbase/node-sdk. */
import type { CollectionPlan } from '../../../config/collection-plan';
import { CloudError } from '../cloud-error';
import type { Clock } from '../clock';
import { aggregateDocuments } from './actions/aggregate';
import { addCollection } from './actions/collection';
import { insertDocument } from './actions/insert';
import { modifyAndReturnDoc, modifyDocument, removeDocument } from './actions/modify';
import { calculateDocument, getDocument } from './actions/read';
import { abortTransaction, commitTransaction, startTransaction } from './actions/transaction';
import { openCatalog } from './catalog';
import { createCommitter } from './committer';
import { readCondition } from './condition';
import { createDocumentWrites } from './document-writes';
import { liveView, type Call, type Caller, type Engine } from './engine';
import { find, orderOf, planFind, type Explanation } from './finder';
import { evaluate } from './mongo-semantics';
import { requestFailed } from './refusals';
import { openFile } from './schema';
import { createSnapshotPool } from './snapshots';
import { createReader, createWriter } from './store';
import { createTransactions } from './transactions';
import { createTransactionWrites } from './transaction-writes';
import type { DocumentValue } from './value';

export type { Caller, Explanation };

export interface DatabaseOptions {
  /** Path of the SQLite file; its folder is made. */
  readonly file: string;
  readonly collections: readonly CollectionPlan[];
  readonly clock: Clock;
  /** Refuses what a small database would answer and the cloud would not: unserved queries, silent escapes. */
  readonly isStrict: boolean;
}

export interface Database {
  /**
   * Answers one action (`database.getDocument` …) with the fields of its body: what goes beside requestId.
   * Throws CloudError. A write's answer comes after its commit is on disk.
   */
  perform(action: string, params: Record<string, unknown>, caller?: Caller): Promise<Record<string, unknown>>;
  readonly actions: readonly string[];
  /** Runs a query (plain values) and tells how it was served. */
  explain(collection: string, query: object, order?: object, limit?: number): Explanation;
  /**
   * Leaves no byte of what was deleted or written over: old versions go from the log, and from the pages SQLite moved
   * rows away from. For a quiet moment; throws when an open transaction still looks at them.
   */
  dropOldBytes(): void;
  /**
   * Drops old bytes where documents were removed since the last time, unless a transaction is open; then the next time.
   * What is erased is so in the files as they lie there a minute later, whoever copies them away.
   */
  tidy(): void;
  /** Empties all collections and drops open transactions. */
  reset(): void;
  close(): void;
}

const handlers: Record<string, (call: Call) => Promise<Record<string, unknown>>> = {
  'database.addCollection': addCollection,
  'database.insertDocument': insertDocument,
  'database.getDocument': getDocument,
  'database.calculateDocument': calculateDocument,
  'database.modifyDocument': modifyDocument,
  'database.modifyAndReturnDoc': modifyAndReturnDoc,
  'database.removeDocument': removeDocument,
  'database.aggregateDocuments': aggregateDocuments,
  'database.startTransaction': startTransaction,
  'database.commitTransaction': commitTransaction,
  'database.abortTransaction': abortTransaction,
};

/** Opens the file, brings its indexes in step with the declarations, and answers actions until closed. */
export function openDatabase({ file, collections, clock, isStrict }: DatabaseOptions): Database {
  const connection = openFile(file);
  const live = createReader(connection);
  const writer = createWriter(connection);
  const catalog = openCatalog(live, writer, collections);
  const committer = createCommitter(connection);
  const snapshots = createSnapshotPool(file);
  const transactions = createTransactions(clock, snapshots);
  const writes = createDocumentWrites(live, writer);
  const transactionWrites = createTransactionWrites(transactions, live, writes);
  let hasRemoved = false;
  const dropOldBytes = (): void => {
    committer.flush();
    connection.exec('VACUUM');
    const [outcome] = connection.prepare('PRAGMA wal_checkpoint(TRUNCATE)').raw().all([]) as [number][];
    if (outcome?.[0] !== 0) throw new Error('an open transaction still reads what was deleted');
  };
  const engine: Engine = { clock, isStrict, live, catalog, committer, writes, transactions, transactionWrites };

  return {
    actions: Object.keys(handlers),

    async perform(action, params, caller = {}) {
      const handler = Object.hasOwn(handlers, action) ? handlers[action] : undefined;
      if (!handler) throw new CloudError('INVALID_ACTION', `the database has no action ${action}`);
      hasRemoved ||= action === 'database.removeDocument';
      try {
        return await handler({ engine, params, caller });
      } catch (error) {
        throw error instanceof CloudError
          ? error
          : requestFailed(error instanceof Error ? error.message : String(error));
      }
    },

    explain(name, query, order, limit = Infinity) {
      const collection = catalog.need(name);
      const request = { condition: readCondition(query as DocumentValue), order: orderOf(order), offset: 0, limit };
      return find(liveView(engine, collection), request, planFind(collection, request), evaluate).explanation;
    },

    reset() {
      committer.flush();
      transactions.endAll();
      void committer.run(() => {
        for (const { id, indexes } of catalog.all()) {
          for (const index of indexes) writer.dropEntries(index.id);
          writer.dropDocuments(id);
        }
      });
      committer.flush();
    },

    dropOldBytes,

    tidy() {
      if (!hasRemoved) return;
      try {
        dropOldBytes();
        hasRemoved = false;
      } catch {
        // A transaction still looks at what was removed; it is asked again after the next timer.
      }
    },

    close() {
      transactions.endAll();
      committer.close();
      snapshots.close();
      connection.close();
    },
  };
}
