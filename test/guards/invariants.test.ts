/** Every context says what must be true of what it keeps; none of it is deployed. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Invariants } from '../../cloudfunctions/kernel/invariant';
import { readTree, root, type Tree } from './tree';

const base = join(root, 'cloudfunctions', 'contexts');

function missing(folders: readonly string[], hasFile: (folder: string) => boolean): string[] {
  return folders.filter((folder) => !hasFile(folder));
}

/** Who imports them, beside themselves: a context may state some of its own in a `*-invariants.ts`. */
function deployed(code: Tree): string[] {
  return [...code]
    .filter(([path, text]) => !/[/-]invariants?\.ts$/.test(path) && /from '[./\w-]*[/-]invariants?'/.test(text))
    .map(([path]) => path);
}

test('every context has invariants, each a sentence of its own', async () => {
  const folders = readdirSync(base);
  expect(missing(folders, (folder) => existsSync(join(base, folder, 'invariants.ts')))).toEqual([]);
  const stated = await Promise.all(
    folders.map((folder) => import(join(base, folder, 'invariants.ts')) as Promise<Invariants>),
  );
  expect(stated.filter(({ invariants }) => invariants.length === 0)).toEqual([]);
  const names = stated.flatMap(({ invariants }) => invariants.map(({ name }) => name));
  expect(new Set(names).size).toBe(names.length);
});

test('nothing that is deployed imports them', () => {
  expect(deployed(readTree(['cloudfunctions'], /(?<!\.test)\.ts$/))).toEqual([]);
});

test('a context without, and a handler that checks itself are found', () => {
  expect(missing(['people', 'events'], (folder) => folder === 'people')).toEqual(['events']);
  const text = "import { invariants } from './invariants';";
  expect(deployed(new Map([['cloudfunctions/contexts/events/handlers.ts', text]]))).toHaveLength(1);
});
