/** Connections that stand still: each holds a read transaction, in which the log shows one moment of the file. */
import { connect } from './schema';
import { createReader, type Reader } from './store';

export type SnapshotPool = ReturnType<typeof createSnapshotPool>;

/** Idle connections worth keeping; opening one costs more than a page of reads. */
const kept = 8;

/** Makes the pool of a file. */
export function createSnapshotPool(file: string) {
  const idle: Reader[] = [];
  const taken = new Set<Reader>();
  return {
    /** A reader of the file as it is now, until it is released. */
    take(): Reader {
      const reader = idle.pop() ?? createReader(connect(file));
      reader.connection.exec('BEGIN');
      // BEGIN alone takes no snapshot; the first read does.
      reader.count(0);
      taken.add(reader);
      return reader;
    },
    release(reader: Reader): void {
      if (!taken.delete(reader)) return;
      reader.connection.exec('COMMIT');
      if (idle.length < kept) idle.push(reader);
      else reader.connection.close();
    },
    close(): void {
      for (const reader of [...taken, ...idle]) reader.connection.close();
      taken.clear();
      idle.length = 0;
    },
  };
}
