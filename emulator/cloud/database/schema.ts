/** The file: opened durably, checked for its age. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Libsql from 'libsql';

/** Raised whenever tables or the encoding of entries change; a file of a higher one is refused. */
const schemaVersion = 1;

/** Milliseconds SQLite waits for another connection's lock. */
const busyMs = 5000;

const tables = `
  CREATE TABLE collections (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE);
  CREATE TABLE indexes (
    id INTEGER PRIMARY KEY AUTOINCREMENT, collection INTEGER NOT NULL, name TEXT NOT NULL,
    keys TEXT NOT NULL, multikey INTEGER NOT NULL DEFAULT 0, UNIQUE (collection, name)
  );
  CREATE TABLE documents (seq INTEGER PRIMARY KEY, version INTEGER NOT NULL, body TEXT NOT NULL);
  CREATE TABLE entries (
    index_id INTEGER NOT NULL, entry BLOB NOT NULL, document INTEGER NOT NULL, PRIMARY KEY (index_id, entry, document)
  ) WITHOUT ROWID;
`;

/**
 * Opens a connection on the file, making folder, file and tables where they are missing.
 * WAL with synchronous FULL: what was committed is on disk before the answer, and survives `kill -9`.
 * Throws when the file was written by a newer emulator.
 */
export function openFile(file: string): Libsql.Database {
  mkdirSync(dirname(file), { recursive: true });
  const connection = connect(file);
  connection.exec('PRAGMA journal_mode = WAL');
  const version = userVersion(connection);
  if (version > schemaVersion) {
    connection.close();
    throw new Error(
      `${file} was written by a newer emulator (schema ${version}, this one knows ${schemaVersion}): update the emulator, or choose another data folder`,
    );
  }
  if (version === 0) connection.exec(`BEGIN; ${tables} PRAGMA user_version = ${schemaVersion}; COMMIT;`);
  return connection;
}

/** A further connection on a file that is open already: a transaction's snapshot is read through one. */
export function connect(file: string): Libsql.Database {
  const connection = new Libsql(file, { timeout: busyMs });
  connection.exec('PRAGMA synchronous = FULL');
  // What is deleted is overwritten: a person who was erased must not be found in the bytes of the file.
  connection.exec('PRAGMA secure_delete = ON');
  return connection;
}

function userVersion(connection: Libsql.Database): number {
  return (connection.prepare('PRAGMA user_version').raw().all([]) as [number][])[0]?.[0] ?? 0;
}
