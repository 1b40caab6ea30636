import { entriesOf, indexEntriesOf, keyPattern } from './index-entries';
import type { DocumentValue, Value } from './value';
import { encodeValues } from './value-encoding';

const entry = (...values: (Value | undefined)[]): Buffer =>
  encodeValues(
    values,
    values.map(() => false),
  );

test.each<[string, string[], DocumentValue, (Value | undefined)[][], number]>([
  ['plain fields', ['a', 'b.c'], { a: 1, b: { c: 'x' } }, [[1, 'x']], 0],
  ['a missing field is null', ['a', 'b'], { a: 1 }, [[1, null]], 0],
  ['a path through a scalar is null', ['a.b'], { a: 1 }, [[null]], 0],
  ['one entry an element', ['a'], { a: [3, 1, 3] }, [[1], [3]], 1],
  ['an empty array lies below null', ['a'], { a: [] }, [[undefined]], 1],
  [
    'elements beside another field',
    ['b', 'a'],
    { a: [1, 2], b: 'x' },
    [
      ['x', 1],
      ['x', 2],
    ],
    2,
  ],
  ['objects in an array', ['l.k'], { l: [{ k: 1 }, {}, 5] }, [[null], [1]], 1],
  [
    'fields of one array go together',
    ['l.k', 'l.v'],
    {
      l: [
        { k: 1, v: 2 },
        { k: 3, v: 4 },
      ],
    },
    [
      [1, 2],
      [3, 4],
    ],
    3,
  ],
  ['an array below an array', ['l.k'], { l: [{ k: [1, 2] }, { k: 3 }] }, [[1], [2], [3]], 1],
  ['an array as an element stays whole', ['a'], { a: [[1, 2]] }, [[[1, 2]]], 1],
  ['names every object inherits', ['constructor'], {}, [[null]], 0],
])('%s', (_, fields, document, expected, multikey) => {
  const made = entriesOf(document, keyPattern(fields.map((field) => [field, 1])));
  expect(made).toEqual({ entries: expected.map((values) => entry(...values)), multikey });
});

test('two arrays cannot be indexed in parallel', () => {
  const pattern = keyPattern([
    ['a', 1],
    ['b', 1],
  ]);
  expect(() => entriesOf({ a: [1], b: [2] }, pattern)).toThrow('cannot index parallel arrays [a] [b]');
});

test('an entry has 1024 bytes at most', () => {
  const pattern = keyPattern([['a', 1]]);
  expect(() => indexEntriesOf({ a: 'x'.repeat(1100) }, pattern, 'by_a')).toThrow("key too large to index 'by_a'");
  expect(indexEntriesOf({ a: 'x'.repeat(1000) }, pattern, 'by_a').entries).toHaveLength(1);
});
