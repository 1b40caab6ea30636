/** Every test runs and can fail: none is skipped, none alone, none without an expectation, none against a mock of ours. */
import { readTree, type Tree } from './tree';

const habits: readonly (readonly [why: string, pattern: RegExp])[] = [
  ['is not run', /\b(it|test|describe)\.(skip|todo|failing)\b|\bx(it|test|describe)\(\s*['"`]/],
  ['keeps others from running', /\b(it|test|describe)\.only\b|\bf(it|describe)\(\s*['"`]/],
  ['mocks our own code', /\bjest\.(mock|doMock|unstable_mockModule)\(\s*['"`][.#]/],
];

function breaches(tree: Tree): string[] {
  return [...tree].flatMap(([path, text]) => [
    ...habits.filter(([, pattern]) => pattern.test(text)).map(([why]) => `${path} ${why}`),
    ...(/\bexpect\b|\bassert\b/.test(text) ? [] : [`${path} expects nothing`]),
  ]);
}

const tests = readTree(
  ['src', 'cloudfunctions', 'contracts', 'config', 'emulator', 'scripts', 'test'],
  /\.test\.tsx?$/,
);

test('every test runs and expects something', () => {
  expect(breaches(tests)).toEqual([]);
});

test.each([
  [['test', 'skip'], 'is not run'],
  [['describe', 'only'], 'keeps others from running'],
])('%p is found', (call, why) => {
  const planted = new Map([['src/a.test.ts', `${call.join('.')}('one', () => expect(1).toBe(1));`]]);
  expect(breaches(planted)).toEqual([`src/a.test.ts ${why}`]);
});

test('a test without an expectation and a mock of ours are found', () => {
  const planted = new Map([
    ['src/a.test.ts', "test('one', () => run());"],
    ['src/b.test.ts', `${['jest', 'mock'].join('.')}('./a'); expect(1).toBe(1);`],
  ]);
  expect(breaches(planted)).toEqual(['src/a.test.ts expects nothing', 'src/b.test.ts mocks our own code']);
});
