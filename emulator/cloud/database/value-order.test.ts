import { ObjectId } from 'bson';
import fc from 'fast-check';
import type { Value } from './value';
import { encodeValues } from './value-encoding';
import { compareValues, encodeValue, equalValues, successor } from './value-order';

/** In MongoDB's order, each strictly above the one before. */
const ascending: (Value | undefined)[] = [
  undefined,
  null,
  Number.NaN,
  -Infinity,
  -1e300,
  -2,
  -1.5,
  -Number.MIN_VALUE,
  0,
  Number.MIN_VALUE,
  1,
  1.5,
  2,
  10,
  2 ** 40,
  Infinity,
  '',
  '\0',
  '\0a',
  'a',
  'a\0',
  'aa',
  'b',
  '上',
  '\uffee',
  '😀',
  {},
  { a: 1 },
  { a: 2 },
  { a: 2, b: 1 },
  { b: 0 },
  { a: 'text sorts by its type first' },
  [],
  [1],
  [1, 2],
  [2],
  ['a'],
  new ObjectId('000000000000000000000001'),
  new ObjectId('000000000000000000000002'),
  false,
  true,
  new Date(-1),
  new Date(0),
  new Date(1),
  /a/,
  /b/,
];

test('values compare in the order of MongoDB', () => {
  ascending.forEach((value, i) => {
    ascending.forEach((other, k) => expect(Math.sign(compareValues(value, other))).toBe(Math.sign(i - k)));
  });
});

test('a descending encoding turns the order round', () => {
  const down = (value: Value | undefined): Buffer => encodeValues([value], [true]);
  ascending.forEach((value, i) => {
    ascending.forEach((other, k) => expect(Math.sign(down(value).compare(down(other)))).toBe(Math.sign(k - i)));
  });
});

test('several fields compare one after the other', () => {
  const pair = fc.tuple(fc.constantFrom(...ascending.keys()), fc.constantFrom(...ascending.keys()));
  fc.assert(
    fc.property(pair, pair, ([a, b], [c, d]) => {
      const first = encodeValues([ascending[a], ascending[b]], [false, true]);
      const second = encodeValues([ascending[c], ascending[d]], [false, true]);
      expect(Math.sign(first.compare(second))).toBe(Math.sign(a - c || d - b));
    }),
  );
});

test('texts compare by code points, whatever they hold', () => {
  const codePoints = (text: string): Buffer => Buffer.from(text, 'utf8');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      expect(Math.sign(compareValues(a, b))).toBe(Math.sign(codePoints(a).compare(codePoints(b))));
    }),
  );
});

test('what begins with an encoding lies below its successor, everything above lies above', () => {
  ascending.forEach((value, i) => {
    const end = successor(encodeValue(value));
    ascending.forEach((other, k) => expect(encodeValue(other).compare(end) < 0).toBe(k <= i));
  });
});

test('equality: 0 is -0, NaN is NaN, objects with other orders of fields differ', () => {
  expect(equalValues(0, -0)).toBe(true);
  expect(encodeValue(0)).toEqual(encodeValue(-0));
  expect(equalValues(Number.NaN, Number.NaN)).toBe(true);
  expect(equalValues(1, '1')).toBe(false);
  expect(equalValues({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(false);
  expect(equalValues({ a: [new Date(0)] }, { a: [new Date(0)] })).toBe(true);
});

test('a text longer than the buffer it is written to', () => {
  const long = 'x'.repeat(100_000);
  expect(compareValues([long], [`${long}y`])).toBeLessThan(0);
});
