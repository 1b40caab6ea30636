/** Writing documents with their index entries, only the entries that change; inside the committer's SQLite transaction. */
import type { Collection } from './catalog';
import type { Index } from './index-plans';
import { indexEntriesOf } from './index-entries';
import { duplicateWrite } from './refusals';
import type { Reader, Row, Writer } from './store';
import type { DocumentValue } from './value';

export type DocumentWrites = ReturnType<typeof createDocumentWrites>;

/** A change of one document: a new one has no row yet, a removed one has no `after`. */
export interface Change {
  readonly row: Row | null;
  readonly before: DocumentValue | null;
  readonly after: DocumentValue | null;
  /** The stored text of `after`; empty for a removed document. */
  readonly body: string;
}

/** What a change adds to and takes from one index. */
export interface EntryChange {
  readonly index: Index;
  readonly added: readonly Buffer[];
  readonly dropped: readonly Buffer[];
  readonly multikey: number;
}

/** The entries a change adds and drops, index by index; throws when a value cannot be indexed. */
export function entryChanges(
  collection: Collection,
  { before, after }: Pick<Change, 'before' | 'after'>,
): EntryChange[] {
  return collection.indexes.map((index) => {
    const old = before ? indexEntriesOf(before, index.pattern, index.name).entries : [];
    const made = after ? indexEntriesOf(after, index.pattern, index.name) : { entries: [], multikey: 0 };
    const added = made.entries.filter((entry) => !includes(old, entry));
    return { index, added, dropped: old.filter((entry) => !includes(made.entries, entry)), multikey: made.multikey };
  });
}

/** Makes the writes of one connection. */
export function createDocumentWrites(reader: Reader, writer: Writer) {
  function checkUnique(collection: Collection, { index, added }: EntryChange, seq: number | undefined): void {
    if (!index.isUnique) return;
    for (const entry of added) {
      if (reader.owners(index.id, entry).some((owner) => owner !== seq))
        throw duplicateWrite(collection.name, index.name);
    }
  }

  function writeEntries({ index, added, dropped, multikey }: EntryChange, seq: number): void {
    for (const entry of dropped) writer.dropEntry(index.id, entry, seq);
    for (const entry of added) writer.addEntry(index.id, entry, seq);
    if (multikey === 0) return;
    index.multikey |= multikey;
    writer.markMultikey(index.id, multikey);
  }

  return {
    /** Applies one change; throws DATABASE_DUPLICATE_WRITE, before anything is written, when a unique key is taken. */
    apply(collection: Collection, change: Change): void {
      const changes = entryChanges(collection, change);
      for (const entryChange of changes) checkUnique(collection, entryChange, change.row?.seq);
      const seq = change.row?.seq ?? ++collection.lastRow;
      for (const entryChange of changes) writeEntries(entryChange, seq);
      if (!change.after) writer.remove(seq);
      else if (!change.row) writer.insert(seq, 1, change.body);
      else writer.replace(seq, change.row.version + 1, change.body);
    },
  };
}

const includes = (entries: readonly Buffer[], entry: Buffer): boolean => entries.some((other) => other.equals(entry));
