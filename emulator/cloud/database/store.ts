/**
 * Documents and index entries on disk, through one SQLite connection.
 *
 * A document's row number is its collection's number and a running number, so a collection lies in one piece and in
 * the order of insertion, which is MongoDB's natural order. All entries of all indexes lie in one table, sorted by
 * index and encoded values. Every list is read to its end at once: an unfinished statement would hold back the log.
 */
import type Libsql from 'libsql';

/** A document's row: `version` is the commit that last wrote it. */
export interface Row {
  readonly seq: number;
  readonly version: number;
  readonly body: string;
  /** The index entry it was found by, where it was asked for. */
  readonly entry?: Buffer;
}

/** Reads on one connection: the live one, or one that stands still in a transaction's snapshot. */
export type Reader = ReturnType<typeof createReader>;

export type Writer = ReturnType<typeof createWriter>;

/** Rows of one collection: its number times this, up to the next. 2^40 documents each, 8,000 collections. */
const rowsPerCollection = 2 ** 40;

/** Prepares the reads of a connection. */
export function createReader(connection: Libsql.Database) {
  const columns = 'd.seq, d.version, d.body';
  const ofEntries = 'entries e CROSS JOIN documents d ON d.seq = e.document WHERE e.index_id = ?';
  const prepare = (sql: string) => connection.prepare(sql).raw();
  const row = prepare(`SELECT ${columns} FROM documents d WHERE d.seq = ?`);
  const natural = prepare(`SELECT ${columns} FROM documents d WHERE d.seq > ? AND d.seq < ? ORDER BY d.seq LIMIT ?`);
  const total = prepare('SELECT count(*) FROM documents WHERE seq > ? AND seq < ?');
  const last = prepare('SELECT max(seq) FROM documents WHERE seq > ? AND seq < ?');
  const owners = prepare('SELECT document FROM entries WHERE index_id = ? AND entry = ?');
  const up = prepare(
    `SELECT ${columns}, e.entry FROM ${ofEntries} AND e.entry >= ? AND e.entry < ? ORDER BY e.entry, e.document LIMIT ?`,
  );
  const down = prepare(
    `SELECT ${columns}, e.entry FROM ${ofEntries} AND e.entry >= ? AND e.entry < ? ORDER BY e.entry DESC, e.document DESC LIMIT ?`,
  );
  const upFrom = prepare(
    `SELECT ${columns}, e.entry FROM ${ofEntries} AND (e.entry, e.document) > (?, ?) AND e.entry < ? ORDER BY e.entry, e.document LIMIT ?`,
  );
  const downFrom = prepare(
    `SELECT ${columns}, e.entry FROM ${ofEntries} AND e.entry >= ? AND (e.entry, e.document) < (?, ?) ORDER BY e.entry DESC, e.document DESC LIMIT ?`,
  );
  const countEntries = prepare('SELECT count(*) FROM entries WHERE index_id = ? AND entry >= ? AND entry < ?');

  return {
    connection,
    /** One document by its row. */
    document: (seq: number): Row | undefined => rowsFrom(row.all([seq]))[0],
    /** Up to `limit` documents after a row, in the order of insertion. */
    inOrder: (collection: number, after: number, limit: number): Row[] =>
      rowsFrom(natural.all([Math.max(after, firstRow(collection)), firstRow(collection + 1), limit])),
    /** Up to `limit` documents of a stretch of an index, after the last one seen, in index order or against it. */
    inStretch(
      index: number,
      stretch: { low: Buffer; high: Buffer },
      isReverse: boolean,
      limit: number,
      after?: Row,
    ): Row[] {
      const { low, high } = stretch;
      if (!after?.entry) return rowsFrom((isReverse ? down : up).all([index, low, high, limit]));
      return isReverse
        ? rowsFrom(downFrom.all([index, low, after.entry, after.seq, limit]))
        : rowsFrom(upFrom.all([index, after.entry, after.seq, high, limit]));
    },
    /** The rows under one exact entry: one at most in a unique index. */
    owners: (index: number, entry: Buffer): number[] =>
      owners.all([index, entry]).map((found) => (found as [number])[0]),
    countEntries: (index: number, low: Buffer, high: Buffer): number =>
      single(countEntries.all([index, low, high])) ?? 0,
    count: (collection: number): number => single(total.all([firstRow(collection), firstRow(collection + 1)])) ?? 0,
    lastRow: (collection: number): number =>
      single(last.all([firstRow(collection), firstRow(collection + 1)])) ?? firstRow(collection),
  };
}

/** Prepares the writes; the caller holds the SQLite transaction they belong to. */
export function createWriter(connection: Libsql.Database) {
  const insert = connection.prepare('INSERT INTO documents (seq, version, body) VALUES (?, ?, ?)');
  const replace = connection.prepare('UPDATE documents SET version = ?, body = ? WHERE seq = ?');
  const remove = connection.prepare('DELETE FROM documents WHERE seq = ?');
  const addEntry = connection.prepare('INSERT INTO entries (index_id, entry, document) VALUES (?, ?, ?)');
  const dropEntry = connection.prepare('DELETE FROM entries WHERE index_id = ? AND entry = ? AND document = ?');
  const dropEntries = connection.prepare('DELETE FROM entries WHERE index_id = ?');
  const dropAll = connection.prepare('DELETE FROM documents WHERE seq > ? AND seq < ?');
  const markMultikey = connection.prepare(
    'UPDATE indexes SET multikey = multikey | ? WHERE id = ? AND multikey | ? <> multikey',
  );
  return {
    insert: (seq: number, version: number, body: string) => void insert.run([seq, version, body]),
    replace: (seq: number, version: number, body: string) => void replace.run([version, body, seq]),
    remove: (seq: number) => void remove.run([seq]),
    addEntry: (index: number, entry: Buffer, seq: number) => void addEntry.run([index, entry, seq]),
    dropEntry: (index: number, entry: Buffer, seq: number) => void dropEntry.run([index, entry, seq]),
    /** Empties an index. */
    dropEntries: (index: number) => void dropEntries.run([index]),
    /** Removes all documents of a collection; their entries go with `dropEntries`. */
    dropDocuments: (collection: number) => void dropAll.run([firstRow(collection), firstRow(collection + 1)]),
    /** Remembers that fields of an index met arrays; writes nothing when that is known. */
    markMultikey: (index: number, mask: number) => void markMultikey.run([mask, index, mask]),
  };
}

/** The row number before a collection's first document. */
export const firstRow = (collection: number): number => collection * rowsPerCollection;

const rowsFrom = (rows: unknown[]): Row[] => (rows as [number, number, string, Buffer?][]).map(toRow);

function toRow([seq, version, body, entry]: [number, number, string, Buffer?]): Row {
  return entry === undefined ? { seq, version, body } : { seq, version, body, entry };
}

const single = (rows: unknown[]): number | null => (rows as [number | null][])[0]?.[0] ?? null;
