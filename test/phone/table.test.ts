/** `docs/phone.md` says what the phone has; the phone is asked whether that is so. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { forThisFile } from '../support/for-this-file';
import { openNativeBench, type PhoneUnderTest } from './phone-under-test';

const text = readFileSync(join(__dirname, '../../docs/phone.md'), 'utf8');
const bench = forThisFile(openNativeBench);
let device: PhoneUnderTest;

beforeAll(async () => {
  device = await bench().open('reader');
});

const quoted = (part: string): string[] => [...part.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
const section = (from: string, to: string): string => text.slice(text.indexOf(from), text.indexOf(to));

test('wx has what the table names, and nothing else', async () => {
  const told = quoted(section('| family', '`wx.cloud` has'));
  const has = await device.page.evaluate(() => Object.keys(phone.wx));
  expect([...told].sort()).toEqual([...has].sort());
  expect(new Set(told).size).toBe(told.length);
});

test('wx.cloud has what the text names', async () => {
  const told = quoted(section('`wx.cloud` has', 'the database is closed')).slice(1);
  const answers = await device.page.evaluate(
    (names) => names.map((name) => typeof (phone.wx['cloud'] as Record<string, unknown>)[name]),
    told,
  );
  expect(told).toHaveLength(5);
  expect(new Set(answers)).toEqual(new Set(['function']));
  await expect(
    device.page.evaluate(() => (phone.wx['cloud'] as { callContainer(): void }).callContainer()),
  ).rejects.toThrow('wx.cloud.callContainer is not on this phone');
});

test('the file system manager has what the text names', async () => {
  const told = quoted(section('The file system manager has', 'what is saved is there'));
  const has = await device.page.evaluate(() => Object.keys((phone.wx['getFileSystemManager'] as () => object)()));
  expect([...told].sort()).toEqual([...has].sort());
});

test('components are real, or placeholders, as the text says', async () => {
  const real = quoted(section('Real: `view`', 'Of a button'));
  const placeholders = quoted(section('Placeholders that', '## Automation'));
  const known = await device.page.evaluate(() => phone.components);
  expect([...real, ...placeholders].sort()).toEqual([...known].sort());
});
