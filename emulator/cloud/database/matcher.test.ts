import { readCondition } from './condition';
import { makeMatcher } from './matcher';
import { evaluate } from './mongo-semantics';
import type { DocumentValue } from './value';

const matches = (query: object, document: object): boolean =>
  makeMatcher(readCondition(query as DocumentValue), evaluate)(document as DocumentValue);

/** [what, query, documents that match, documents that do not] */
test.each<[string, object, object[], object[]]>([
  ['null is null or missing', { a: null }, [{ a: null }, {}, { a: [null] }], [{ a: 0 }, { a: [] }]],
  [
    'null below a path',
    { 'a.b': null },
    [{ a: {} }, { a: 1 }, {}, { a: [{}] }],
    [{ a: [1] }, { a: [] }, { a: { b: 1 } }],
  ],
  ['not null', { a: { $ne: null } }, [{ a: 0 }, { a: [] }], [{}, { a: null }, { a: [1, null] }]],
  ['exists', { 'a.b': { $exists: true } }, [{ a: { b: null } }, { a: [{ b: 1 }] }], [{ a: [1] }, { a: {} }]],
  ['an array as a whole or an element', { a: [1, 2] }, [{ a: [1, 2] }, { a: [[1, 2]] }], [{ a: [2, 1] }, { a: 1 }]],
  [
    'an object with its order of fields',
    { a: { $eq: { x: 1, y: 2 } } },
    [{ a: { x: 1, y: 2 } }],
    [{ a: { y: 2, x: 1 } }],
  ],
  [
    'a range stays in its type',
    { a: { $gt: 1 } },
    [{ a: 2 }, { a: [0, 5] }],
    [{ a: '2' }, { a: true }, { a: new Date(9) }, {}],
  ],
  ['$gte null', { a: { $gte: null } }, [{ a: null }, {}], [{ a: 1 }]],
  ['NaN is below no number', { a: { $lt: 5 } }, [{ a: 1 }, { a: -Infinity }], [{ a: Number.NaN }]],
  ['two bounds, two elements', { a: { $gt: 4, $lt: 2 } }, [{ a: [1, 5] }], [{ a: [3] }]],
  ['$elemMatch: one element', { a: { $elemMatch: { $gt: 1, $lt: 4 } } }, [{ a: [0, 3] }], [{ a: [0, 5] }, { a: 3 }]],
  [
    '$elemMatch: objects only',
    { a: { $elemMatch: { b: { $ne: 1 } } } },
    [{ a: [{ b: 2 }] }],
    [{ a: [5] }, { a: [{ b: 1 }] }],
  ],
  [
    '$elemMatch with $or',
    { a: { $elemMatch: { $or: [{ b: 1 }, { c: 1 }] } } },
    [{ a: [{ c: 1 }] }],
    [{ a: [{ b: 2 }] }],
  ],
  ['$in with null and patterns', { a: { $in: [null, /^x/, 3] } }, [{}, { a: 'xy' }, { a: [3] }], [{ a: 'yx' }]],
  ['$nin', { a: { $nin: [1, 2] } }, [{ a: 3 }, {}, { a: [] }], [{ a: [3, 1] }]],
  ['$not', { a: { $not: { $gt: 1 } } }, [{ a: 1 }, {}, { a: 'x' }], [{ a: 2 }]],
  ['$all', { a: { $all: [1, 2] } }, [{ a: [2, 1, 0] }], [{ a: [1] }]],
  ['$all of one scalar', { a: { $all: [1] } }, [{ a: 1 }, { a: [1] }], [{ a: 2 }]],
  ['$all of none', { a: { $all: [] } }, [], [{ a: [] }, {}]],
  ['$size', { a: { $size: 2 } }, [{ a: [1, [2]] }], [{ a: [[1, 2]] }, { a: 2 }]],
  ['$mod', { a: { $mod: [4, 1] } }, [{ a: 5 }, { a: 5.5 }], [{ a: 6 }, { a: '5' }]],
  ['$type', { a: { $type: ['string', 10] } }, [{ a: 'x' }, { a: null }, { a: ['x'] }], [{ a: 1 }, {}]],
  ['a position', { 'a.1.b': 2 }, [{ a: [{ b: 1 }, { b: 2 }] }, { a: { 1: { b: 2 } } }], [{ a: [{ b: 2 }] }]],
  ['a pattern is no text', { a: { $regex: '^A', $options: 'i' } }, [{ a: 'abc' }], [{ a: 1 }, { a: 'ba' }]],
  ['names every object inherits', { constructor: { $exists: true } }, [{ constructor: 1 }], [{}]],
  ['$nor', { $nor: [{ a: 1 }, { b: 1 }] }, [{ a: 2 }], [{ a: 1 }, { b: 1 }]],
  [
    '$expr',
    { $expr: { $gt: ['$a', '$b'] } },
    [
      { a: 2, b: 1 },
      { a: 'x', b: 1 },
    ],
    [{ a: 1, b: 1 }],
  ],
])('%s', (_, query, yes, no) => {
  for (const document of yes) expect([document, matches(query, document)]).toEqual([document, true]);
  for (const document of no) expect([document, matches(query, document)]).toEqual([document, false]);
});

test.each<[object, string, string]>([
  [{ a: { $foo: 1 } }, 'DATABASE_INVALID_OPERRATOR', 'unknown operator: $foo'],
  [{ $foo: 1 }, 'DATABASE_INVALID_OPERRATOR', 'unknown operator: $foo'],
  [{ a: { $nearSphere: {} } }, 'DATABASE_INVALID_OPERRATOR', '$nearSphere is not emulated'],
  [{ $text: {} }, 'DATABASE_INVALID_OPERRATOR', '$text is not emulated'],
  [{ $or: [] }, 'DATABASE_REQUEST_FAILED', '$or must be a nonempty array'],
  [{ a: { $in: 1 } }, 'DATABASE_REQUEST_FAILED', '$in needs an array'],
  [{ a: { $in: [{ $gt: 1 }] } }, 'DATABASE_REQUEST_FAILED', 'cannot nest $ under $in'],
  [{ a: { $gt: 1, b: 2 } }, 'DATABASE_INVALID_OPERRATOR', 'unknown operator: b'],
  [{ a: { $regex: '(' } }, 'DATABASE_REQUEST_FAILED', 'Regular expression is invalid: ('],
  [{ 'a..b': 1 }, 'DATABASE_REQUEST_FAILED', "the field path 'a..b' has an empty step"],
  [{ 'a.__proto__': 1 }, 'DATABASE_REQUEST_FAILED', "'__proto__' is not a field name"],
  [{ a: { $mod: [0, 1] } }, 'DATABASE_REQUEST_FAILED', 'divisor cannot be 0'],
  [{ a: { $type: 'thing' } }, 'DATABASE_REQUEST_FAILED', 'Unknown type name alias: "thing"'],
])('%j is refused', (query, code, message) => {
  const read = (): unknown => readCondition(query as DocumentValue);
  expect(read).toThrow(message);
  expect(read).toThrow(expect.objectContaining({ code }) as Error);
});
