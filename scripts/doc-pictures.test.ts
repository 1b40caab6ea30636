import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { refreshPictures } from './doc-pictures';

const folders = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'zhiye-pictures-')));
const [taken, shown] = folders as [string, string];

afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

test('what a document shows is replaced by what was taken; what nobody took is named, and nothing else comes along', () => {
  for (const name of ['desk.png', 'other.png']) writeFileSync(join(taken, name), 'new');
  for (const name of ['desk.png', 'gone.png']) writeFileSync(join(shown, name), 'old');
  expect(refreshPictures(taken, shown)).toEqual({ copied: ['desk.png'], untaken: ['gone.png'] });
  expect(readdirSync(shown).map((name) => [name, readFileSync(join(shown, name), 'utf8')])).toEqual([
    ['desk.png', 'new'],
    ['gone.png', 'old'],
  ]);
});
