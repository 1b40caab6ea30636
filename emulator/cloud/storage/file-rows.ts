/** What the ledger knows of files. */
import type { Ledger } from '../ledger';

export interface StoredFile {
  readonly path: string;
  /** Name of its bytes on disk. */
  readonly object: string;
  readonly size: number;
  readonly type: string;
  readonly sha256: string;
  /** Cloud milliseconds. */
  readonly createdAt: number;
  /** The openid whose client wrote it; null when a function did. */
  readonly owner: string | null;
}

export interface FileRows {
  find(path: string): StoredFile | undefined;
  all(): readonly StoredFile[];
  put(file: StoredFile): void;
  remove(path: string): void;
  clear(): void;
}

/** Rows of the table `files`, one a path. */
export function openFileRows(ledger: Ledger): FileRows {
  const one = ledger.prepare('SELECT * FROM files WHERE path = ?');
  const all = ledger.prepare('SELECT * FROM files');
  const put = ledger.prepare('INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?, ?, ?)');
  const remove = ledger.prepare('DELETE FROM files WHERE path = ?');
  return {
    find: (path) => one.all(path)[0] as StoredFile | undefined,
    all: () => all.all() as StoredFile[],
    put({ path, object, size, type, sha256, createdAt, owner }) {
      put.run(path, object, size, type, sha256, createdAt, owner);
    },
    remove(path) {
      remove.run(path);
    },
    clear() {
      ledger.exec('DELETE FROM files');
    },
  };
}
