/**
 * Whether something built is still what its inputs say. By content, not by time: a fresh clone, a branch switched there
 * and back, and a file merely touched all answer rightly.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { alone } from './alone.cjs';
import { root } from './root';

export interface Part {
  readonly name: string;
  /** Files and folders it is made of, relative to the repository; tests in them don't count. */
  readonly inputs: readonly string[];
  /** Files that must be there when it is made. */
  readonly outputs: readonly string[];
  readonly make: () => Promise<unknown>;
}

/**
 * Makes a part unless it is fresh; two processes that ask at once make it once. `begins` is told before it is made.
 * @returns whether it had to be made
 * @throws when making it fails, or leaves one of its outputs out
 */
export async function makeFresh(part: Part, begins: () => void = () => undefined): Promise<boolean> {
  if (isFresh(part)) return false;
  return alone(root, part.name, async () => {
    if (isFresh(part)) return false;
    const seen = digestOf(part.inputs);
    begins();
    await part.make();
    const missing = part.outputs.filter((output) => !existsSync(join(root, output)));
    if (missing.length > 0) throw new Error(`${part.name} was built without ${missing.join(', ')}`);
    const stamp = stampOf(part);
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, seen);
    return true;
  });
}

/** Whether its outputs are there and were made of what its inputs are now. */
export function isFresh(part: Part): boolean {
  const stamp = stampOf(part);
  if (!existsSync(stamp) || !part.outputs.every((output) => existsSync(join(root, output)))) return false;
  return readFileSync(stamp, 'utf8') === digestOf(part.inputs);
}

/** SHA-256 over paths and contents; an input that is missing counts as missing, not as nothing. */
export function digestOf(inputs: readonly string[], folder = root): string {
  const hash = createHash('sha256');
  for (const input of inputs) {
    const files = filesBelow(folder, input);
    if (files.length === 0) hash.update(`missing ${input}\0`);
    for (const file of files)
      hash
        .update(`${file}\0`)
        .update(readFileSync(join(folder, file)))
        .update('\0');
  }
  return hash.digest('hex');
}

function filesBelow(folder: string, path: string): string[] {
  const absolute = join(folder, path);
  if (!existsSync(absolute)) return [];
  if (statSync(absolute).isFile()) return /\.test\.tsx?$/.test(path) ? [] : [path];
  return readdirSync(absolute)
    .sort()
    .flatMap((name) => filesBelow(folder, `${path}/${name}`));
}

function stampOf({ name }: Part): string {
  return join(root, 'dist', '.stamps', name);
}
