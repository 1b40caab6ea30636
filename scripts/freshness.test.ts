import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestOf } from './freshness';

let folder: string;
let before: string;

const write = (path: string, content: string) => writeFileSync(join(folder, path), content);
const digest = () => digestOf(['src', 'lock.json'], folder);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhiye-freshness-'));
  mkdirSync(join(folder, 'src', 'deep'), { recursive: true });
  write('src/deep/one.ts', 'one');
  write('lock.json', '{}');
  before = digest();
});

afterEach(() => rmSync(folder, { recursive: true }));

test('the same content is the same digest, whenever it was written', () => {
  write('src/deep/one.ts', 'one');
  expect(digest()).toBe(before);
});

test('a change deep in a folder is another digest', () => {
  write('src/deep/one.ts', 'two');
  expect(digest()).not.toBe(before);
});

test('a new, a renamed and a missing file are other digests', () => {
  write('src/two.ts', '');
  expect(digest()).not.toBe(before);
  rmSync(join(folder, 'src/two.ts'));
  expect(digest()).toBe(before);
  rmSync(join(folder, 'lock.json'));
  expect(digest()).not.toBe(before);
});

test('content cannot move between files unseen', () => {
  write('src/a.ts', 'xy');
  write('src/b.ts', '');
  const together = digest();
  write('src/a.ts', 'x');
  write('src/b.ts', 'y');
  expect(digest()).not.toBe(together);
});

test('a test beside its subject changes nothing that is built', () => {
  write('src/deep/one.test.ts', 'anything');
  expect(digest()).toBe(before);
});
