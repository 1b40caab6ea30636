import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyDataFolder, startOptions } from './start-options';

test('without a word it is port 7700 and the folder .data', () => {
  expect(startOptions([], {})).toMatchObject({ port: 7700, isFresh: false });
  expect(startOptions([], {}).dataFolder).toMatch(/\.data$/);
});

test('an option goes before the environment', () => {
  expect(startOptions([], { PORT: '8800' }).port).toBe(8800);
  expect(startOptions(['--port', '9900', '--fresh'], { PORT: '8800' })).toMatchObject({ port: 9900, isFresh: true });
});

test.each(['eight', '-1', '70000', '80.5', ''])('%p is no port', (port) => {
  expect(() => startOptions([], { PORT: port })).toThrow(/is no port/);
});

test('an option nobody knows is refused', () => {
  expect(() => startOptions(['--prot', '1'], {})).toThrow(/--prot/);
});

describe('emptying a data folder', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'zhiye-start-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('one of ours is emptied', () => {
    writeFileSync(join(folder, 'lock'), '');
    mkdirSync(join(folder, 'files'));
    emptyDataFolder(folder);
    expect(existsSync(folder)).toBe(false);
  });

  test('a folder of somebody else is left alone', () => {
    writeFileSync(join(folder, 'thesis.docx'), '');
    expect(() => emptyDataFolder(folder)).toThrow(/not emptied/);
    expect(existsSync(join(folder, 'thesis.docx'))).toBe(true);
  });

  test('a folder that is not there yet needs no emptying', () => {
    expect(() => emptyDataFolder(join(folder, 'none'))).not.toThrow();
  });
});
