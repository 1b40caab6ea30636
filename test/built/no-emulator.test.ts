/**
 * What people and the cloud get knows nothing of the emulator: no door where somebody could choose who he is, no address
 * of a developer's machine.
 */
import { packages, readPackage } from './built';

/** Each with how it would look in a bundle. */
const words: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a control path', /\/_emulator\b/],
  ['the emulator by name', /\b_?emulator/i],
  ['a port of the emulator', /\b(localhost|127\.0\.0\.1):77\d\d\b|\b770[01]\b(?=['"`/])/],
  ['a persona', /\bpersonas?\b/i],
  ['a pass', /['"`/]p\/\$\{|_?passes['"`]/],
];
const sourceOutside = /"(?:\.\.\/)*(emulator|scripts|test)\/[^"]+"/;

function breaches(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([path, text]) => {
    const found = words.filter(([, pattern]) => pattern.test(text)).map(([what]) => `${path}: ${what}`);
    return path.endsWith('.map') && sourceOutside.test(text) ? [...found, `${path}: a source from outside`] : found;
  });
}

test.each(packages)('nothing in dist/%s is of the emulator', (name) => {
  const files = readPackage(name);
  expect(files.size).toBeGreaterThan(0);
  expect(breaches(files)).toEqual([]);
});

test.each([
  ['fetch("/_emulator/passes")', 'a control path'],
  ['const base="http://localhost:7701/p/"', 'a port of the emulator'],
  ['choosePersona(personas[0])', 'a persona'],
  ['// emulator/cloud/main.ts', 'the emulator by name'],
])('%s is found', (text, what) => {
  expect(breaches(new Map([['h5/js/app.js', text]]))).toContain(`h5/js/app.js: ${what}`);
});

test('a source of the emulator in a bundle is found by its map', () => {
  const map = '{"sources":["../../../emulator/seed/life.ts"]}';
  expect(breaches(new Map([['cloudfunctions/app/index.js.map', map]]))).toContain(
    'cloudfunctions/app/index.js.map: a source from outside',
  );
});
