/** A data folder belongs to one running cloud: two on one folder would each believe its own memory. */
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Makes the folder if needed and takes it for this process.
 *
 * @returns what gives it back.
 * @throws Error with a sentence for a person, when a living process holds it.
 */
export function takeDataFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, 'lock');
  const holder = holderOf(lock);
  if (holder !== undefined) {
    throw new Error(
      `the data folder ${resolve(folder)} is in use by process ${holder}; stop it, or give another folder with --data`,
    );
  }
  rmSync(lock, { force: true });
  const descriptor = openSync(lock, 'wx');
  writeSync(descriptor, String(process.pid));
  closeSync(descriptor);
  return () => rmSync(lock, { force: true });
}

/** The living process that holds the lock, if there is one; a lock left by a dead one counts for nothing. */
function holderOf(lock: string): number | undefined {
  const pid = Number(readIfThere(lock));
  if (!Number.isSafeInteger(pid) || pid <= 0 || pid === process.pid) return undefined;
  try {
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? pid : undefined;
  }
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
