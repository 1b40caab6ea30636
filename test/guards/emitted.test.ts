/** Files made from tables of ours, for tools and for people; the committed ones are what would be made now. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emittedFiles } from '../../scripts/emit';
import { root, type Tree } from './tree';

function breaches(emitted: Tree, committed: Tree): string[] {
  return [...emitted].filter(([name, content]) => committed.get(name) !== content).map(([name]) => name);
}

const emitted = emittedFiles();
const committed = new Map([...emitted.keys()].map((name) => [name, readFileSync(join(root, name), 'utf8')]));

test('project.config.json, cloudbaserc.json and the pages in docs are as `npm run emit` writes them', () => {
  expect(breaches(emitted, committed)).toEqual([]);
});

test('a setting changed by hand is found', () => {
  const byHand = (committed.get('cloudbaserc.json') ?? '').replace('ADMINONLY', 'READONLY');
  expect(breaches(emitted, new Map([...committed, ['cloudbaserc.json', byHand]]))).toEqual(['cloudbaserc.json']);
});
