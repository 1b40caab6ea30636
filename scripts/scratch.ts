/** Where tests keep their clouds: in memory where the machine has it, for a disk makes every commit of theirs wait. */
import { existsSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

const memory = '/dev/shm';
/** What the clouds and browsers of the longest run leave there at once, and as much again. */
const enoughBytes = 4 * 1024 ** 3;

/**
 * A folder for what is thrown away. SQLite writes and waits as it does on a disk, and a killed process finds what it
 * wrote; only a power cut would tell the two apart, and none is tested.
 */
export function scratchFolder(): string {
  return existsSync(memory) && freeBytes(memory) >= enoughBytes ? memory : tmpdir();
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
