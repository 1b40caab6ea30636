/** A file does one thing. 150 lines is where lint begins to ask; at 250 there is no question left. */
import { readTree, type Tree } from './tree';

const most = 250;

function breaches(tree: Tree): string[] {
  return [...tree]
    .map(([path, text]) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > most)
    .map(({ path, lines }) => `${path}: ${lines}`);
}

test(`no source file has more than ${most} lines`, () => {
  const folders = ['src', 'cloudfunctions', 'contracts', 'config', 'emulator', 'scripts'];
  expect(breaches(readTree(folders, /(?<!\.test)\.(tsx?|scss|mjs|cjs|js|html)$/))).toEqual([]);
});

test('a file of one line too many is found', () => {
  const lines = (count: number) => 'const a = 1;\n'.repeat(count);
  const planted = new Map([
    ['src/long.ts', lines(most + 1)],
    ['src/just.ts', lines(most)],
  ]);
  expect(breaches(planted)).toEqual([`src/long.ts: ${most + 1}`]);
});
