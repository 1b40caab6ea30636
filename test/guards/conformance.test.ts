/** Every promise of `rows.ts` is kept by a test, and every test that names a promise names one that was made. */
import { rows } from '../conformance/rows';
import { readTree, type Tree } from './tree';

/** `[row] ` at the beginning of a title, or after another row there. */
const named = /(?<=['"`]|['"`](?:\[[a-z0-9-]+\] )+)\[([a-z][a-z0-9-]*)\] /g;

function breaches(promised: readonly string[], tests: Tree): string[] {
  const kept = new Set([...tests].flatMap(([, text]) => [...text.matchAll(named)].map(([, row = '']) => row)));
  const broken = promised.filter((row) => !kept.has(row)).map((row) => `no test names [${row}]`);
  const unknown = [...kept].filter((row) => !promised.includes(row)).map((row) => `[${row}] is no row`);
  const twice = promised.filter((row, at) => promised.indexOf(row) !== at).map((row) => `[${row}] is there twice`);
  return [...broken, ...unknown, ...twice];
}

const promised = Object.values(rows).flatMap((product) => Object.keys(product));

test('every row has a test, and every row named is there', () => {
  expect(breaches(promised, readTree(['test/conformance'], /\.test\.ts$/))).toEqual([]);
});

test('a row without a test, a test without a row and a row of two products are found', () => {
  const planted = new Map([
    ['test/conformance/a.test.ts', "it('[kept] and well', …); it('[made-up] by hand', …); // [row]"],
  ]);
  expect(breaches(['kept', 'forgotten', 'kept'], planted)).toEqual([
    'no test names [forgotten]',
    '[made-up] is no row',
    '[kept] is there twice',
  ]);
});
