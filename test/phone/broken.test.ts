/** A broken package fails, in red and by name; none of them runs on as if nothing were. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { forThisFile } from '../support/for-this-file';
import { openNativeBench } from './phone-under-test';

const bench = forThisFile(openNativeBench);

interface Break {
  readonly what: string;
  readonly path: string;
  /** What stands there instead; nothing when the file goes. */
  readonly text?: string;
  readonly file: string;
  readonly cause: RegExp;
}

const home = 'pages/home/home.wxml';
/** One thing broken in a package that ran, and what the phone says of it. */
const breaks: readonly Break[] = [
  {
    what: 'throws on start',
    path: 'app.js',
    text: "throw new Error('no start');",
    file: 'app.js',
    cause: /^no start$/,
  },
  { what: 'misses a page of app.json', path: 'far/page/page.wxml', file: 'app.json', cause: /far\/page\/page has no/ },
  { what: 'has a template without its wxs', path: 'tell.wxs', file: home, cause: /tell\.wxs/ },
  { what: 'misses a style file', path: 'colours.wxss', file: 'app.wxss', cause: /colours\.wxss/ },
  { what: 'uses an unknown component', path: home, text: '<mystery-box />', file: home, cause: /<mystery-box>/ },
  {
    what: 'is too large',
    path: 'assets/a.png',
    text: 'x'.repeat(2.1 * 1024 * 1024),
    file: 'main package',
    cause: /2MB/,
  },
];

test.each(breaks)('a package that $what', async ({ path, text, file, cause }) => {
  const { native, open } = bench();
  const target = join(native.folder, path);
  if (text === undefined) rmSync(target);
  else writeFileSync(target, text);
  const device = await open('broken-person');
  expect(await device.failures()).toContainEqual({ file, cause: expect.stringMatching(cause) });
  expect(await device.page.locator('#phone-failures').innerText()).toMatch(file);
  await device.close();
  native.mend();
});

test('a page that app.json does not name is not found', async () => {
  const device = await bench().open('broken-person');
  expect(await device.failures()).toEqual([]);
  const { failed } = await device.wx('navigateTo', { url: '/pages/nowhere/nowhere' });
  expect(failed?.errMsg).toBe('navigateTo:fail page "pages/nowhere/nowhere" is not found');
  const missing = [{ file: 'app.json', cause: 'page "pages/nowhere/nowhere" is not found' }];
  expect(await device.failures()).toEqual(missing);
  await device.close();
  const opened = await bench().open('broken-person', '#/pages/nowhere/nowhere');
  expect(await opened.failures()).toEqual(missing);
  const lines = await opened.page.evaluate(() => (phone.module('log.js') as { lines: string[] }).lines);
  expect(lines).toContain('app.onPageNotFound pages/nowhere/nowhere true');
  await opened.close();
});
