import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadBundle } from './bundle';

const folder = mkdtempSync(join(tmpdir(), 'zhiye-bundle-'));
const file = join(folder, 'index.js');
afterAll(() => rmSync(folder, { recursive: true }));

test('a bundle is a CommonJS module, and the code V8 made of it is taken the next time', () => {
  writeFileSync(file, "exports.main = () => require('node:path').basename(__filename);");
  const first = loadBundle(file, undefined);
  expect((first.exports as { main: () => string }).main()).toBe('index.js');
  expect(first.code?.length).toBeGreaterThan(0);
  const second = loadBundle(file, first.code);
  expect((second.exports as { main: () => string }).main()).toBe('index.js');
  expect(second.code).toBeUndefined();
});

test('code of another bundle is not taken', () => {
  writeFileSync(file, 'exports.main = () => 1;');
  const { code } = loadBundle(file, undefined);
  writeFileSync(file, 'exports.main = () => 1 + 1;');
  const other = loadBundle(file, code);
  expect((other.exports as { main: () => number }).main()).toBe(2);
  expect(other.code).toBeDefined();
});
