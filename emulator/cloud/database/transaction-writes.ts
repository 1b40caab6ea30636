/** Writes inside a transaction: kept aside, and checked against everyone else at once. */
import { documentLock, uniqueLock, type Transaction, type Transactions } from './transactions';
import type { Collection } from './catalog';
import type { Index } from './index-plans';
import { entryChanges, type Change, type DocumentWrites } from './document-writes';
import { duplicateWrite, transactionConflict } from './refusals';
import type { Reader, Row } from './store';
import type { DocumentValue } from './value';
import { encodeValue } from './value-order';

export type TransactionWrites = ReturnType<typeof createTransactionWrites>;

type Open = Transaction & { snapshot: Reader };

/** The lock names a change needs: its document's, and those of the unique keys it takes. */
export function locksOf(collection: Collection, change: Change): string[] {
  const names = [lockOf(collection, change)];
  for (const { index, added } of entryChanges(collection, change)) {
    if (index.isUnique) names.push(...added.map((entry) => uniqueLock(index.id, entry)));
  }
  return names;
}

/** Makes the writes of all transactions over one live connection. */
export function createTransactionWrites(transactions: Transactions, live: Reader, writes: DocumentWrites) {
  function checkLocks(transaction: Open, names: readonly string[]): void {
    for (const name of names) {
      const holder = transactions.holderOf(name);
      if (holder && holder !== transaction) throw transactionConflict();
    }
  }

  /** The document must be for everyone what it is in the snapshot; afterwards the lock keeps it so. */
  function checkUnchanged(collection: Collection, transaction: Open, change: Change): void {
    const key = encodeValue(idOf(change));
    const idIndex = collection.indexes[0] as Index;
    const now = rowAt(live, idIndex, key);
    const then = rowAt(transaction.snapshot, idIndex, key);
    if (now?.seq !== then?.seq || now?.version !== then?.version) throw transactionConflict();
    if (!change.before && then) throw duplicateWrite(collection.name, idIndex.name);
  }

  function checkUnique(collection: Collection, transaction: Open, change: Change): void {
    for (const { index, added } of entryChanges(collection, change)) {
      if (!index.isUnique || index === collection.indexes[0]) continue;
      for (const entry of added) checkUniqueEntry(collection, transaction, change, index, entry);
    }
  }

  function checkUniqueEntry(
    collection: Collection,
    transaction: Open,
    change: Change,
    index: Index,
    entry: Buffer,
  ): void {
    const own = [...transaction.pending.values()].filter((other) => other.collection === collection);
    const isTakenByOwn = own.some(
      (other) =>
        other.after &&
        !isSame(other.after, change) &&
        entryChanges(collection, { before: null, after: other.after }).some(
          (made) => made.index === index && made.added.some((taken) => taken.equals(entry)),
        ),
    );
    if (isTakenByOwn) throw duplicateWrite(collection.name, index.name);
    for (const seq of live.owners(index.id, entry)) {
      if (seq === change.row?.seq || own.some((other) => other.row?.seq === seq)) continue;
      const [now, then] = [live.document(seq), transaction.snapshot.document(seq)];
      throw now?.version === then?.version ? duplicateWrite(collection.name, index.name) : transactionConflict();
    }
  }

  return {
    /** Takes a change into a transaction; throws a conflict or a duplicate, either of which ends it. */
    write(transaction: Open, collection: Collection, change: Change): void {
      const name = lockOf(collection, change);
      checkLocks(transaction, locksOf(collection, change));
      const known = transaction.pending.get(name);
      if (known?.after && !change.before) throw duplicateWrite(collection.name, '_id_');
      if (!known) checkUnchanged(collection, transaction, change);
      checkUnique(collection, transaction, change);
      for (const lock of locksOf(collection, change)) transactions.lock(transaction, lock);
      const { row, base } = known ?? { row: change.row, base: change.before };
      transaction.pending.set(name, { collection, row, base, after: change.after, body: change.body });
    },

    /** Writes what a transaction kept aside; inside the committer. Removals first: they may free a unique key. */
    apply(transaction: Transaction): void {
      const all = [...transaction.pending.values()].filter(({ row, after }) => row !== null || after !== null);
      const ordered = [...all.filter(({ after }) => !after), ...all.filter(({ after }) => after)];
      for (const { collection, row, base, after, body } of ordered)
        writes.apply(collection, { row, before: base, after, body });
    },
  };
}

const lockOf = (collection: Collection, change: Change): string => documentLock(collection, encodeValue(idOf(change)));

const idOf = ({ before, after }: Pick<Change, 'before' | 'after'>) => ((before ?? after) as DocumentValue)['_id'];

const isSame = (document: DocumentValue, change: Change): boolean =>
  encodeValue(document['_id']).equals(encodeValue(idOf(change)));

function rowAt(reader: Reader, idIndex: Index, key: Buffer): Row | undefined {
  const [seq] = reader.owners(idIndex.id, key);
  return seq === undefined ? undefined : reader.document(seq);
}
