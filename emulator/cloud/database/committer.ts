/**
 * The one place that writes: works asked for in the same turn share one SQLite transaction and one flush to disk.
 *
 * A work's promise settles after COMMIT, so an answer is never ahead of the disk. A work that throws is undone alone.
 */
import type Libsql from 'libsql';
import { requestFailed } from './refusals';

export type Committer = ReturnType<typeof createCommitter>;

interface Job {
  readonly work: () => unknown;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

type Outcome = () => void;

/** Makes the committer of a connection nobody else writes through. */
export function createCommitter(connection: Libsql.Database) {
  let queue: Job[] = [];
  let isClosed = false;
  const begin = connection.prepare('BEGIN IMMEDIATE');
  const commit = connection.prepare('COMMIT');
  const savepoint = connection.prepare('SAVEPOINT work');
  const release = connection.prepare('RELEASE work');
  const undo = connection.prepare('ROLLBACK TO work');

  function attempt({ work, resolve, reject }: Job): Outcome {
    savepoint.run([]);
    try {
      const value = work();
      release.run([]);
      return () => resolve(value);
    } catch (error) {
      undo.run([]);
      release.run([]);
      return () => reject(error);
    }
  }

  function flush(): void {
    const jobs = queue;
    queue = [];
    if (jobs.length === 0) return;
    const outcomes: Outcome[] = [];
    try {
      begin.run([]);
      for (const job of jobs) outcomes.push(attempt(job));
      commit.run([]);
    } catch (error) {
      if (connection.inTransaction) connection.exec('ROLLBACK');
      const reason = error instanceof Error ? error.message : String(error);
      for (const job of jobs) job.reject(requestFailed(`nothing was written, the disk refused: ${reason}`));
      return;
    }
    for (const settle of outcomes) settle();
  }

  return {
    /** Runs `work` in a durable transaction; resolves to what it returned once that is on disk. */
    run<Result>(work: () => Result): Promise<Result> {
      if (isClosed) return Promise.reject(requestFailed('the database is closed'));
      return new Promise<Result>((resolve, reject) => {
        if (queue.length === 0) setImmediate(flush);
        queue.push({ work, resolve: resolve as (value: unknown) => void, reject });
      });
    },
    flush,
    /** Writes what was asked for, and takes no more. */
    close(): void {
      flush();
      isClosed = true;
    },
  };
}
