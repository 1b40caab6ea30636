import { always, readCondition } from '../condition';
import { evaluate } from '../mongo-semantics';
import type { DocumentValue } from '../value';
import { readUpdate } from './update';

const now = 1_700_000_000_000;

function updated(document: object, update: object, query?: object): DocumentValue {
  const condition = query ? readCondition(query as DocumentValue) : always;
  const frozen = JSON.stringify(document);
  const result = readUpdate(update as DocumentValue)(document as DocumentValue, {
    now,
    condition,
    evaluate,
    isInsert: false,
  });
  expect(JSON.stringify(document)).toBe(frozen);
  return result;
}

test.each<[string, object, object, object]>([
  ['$set makes what is missing on the way', {}, { $set: { 'a.b.c': 1 } }, { a: { b: { c: 1 } } }],
  ['$set past the end of an array', { a: [1] }, { $set: { 'a.3': 4 } }, { a: [1, null, null, 4] }],
  ['$unset in an array leaves null', { a: [1, 2] }, { $unset: { 'a.0': '' } }, { a: [null, 2] }],
  ['$unset of nothing', { a: 1 }, { $unset: { 'b.c': '' } }, { a: 1 }],
  ['$min compares types', { a: 'x' }, { $min: { a: 5 } }, { a: 5 }],
  ['$max of dates', { a: new Date(1) }, { $max: { a: new Date(5) } }, { a: new Date(5) }],
  ['$rename across levels', { a: { b: 1 } }, { $rename: { 'a.b': 'c.d' } }, { a: {}, c: { d: 1 } }],
  ['$rename of nothing', { a: 1 }, { $rename: { x: 'a' } }, { a: 1 }],
  ['$bit', { a: 5 }, { $bit: { a: { or: 2, xor: 1 } } }, { a: 6 }],
  ['$currentDate', {}, { $currentDate: { at: true } }, { at: new Date(now) }],
  ['$setOnInsert on a document that is there', { a: 1 }, { $setOnInsert: { b: 1 }, $set: { a: 2 } }, { a: 2 }],
  [
    '$push sorts objects',
    { l: [{ k: 2 }] },
    { $push: { l: { $each: [{ k: 1 }], $sort: { k: -1 } } } },
    { l: [{ k: 2 }, { k: 1 }] },
  ],
  ['$push at a negative position', { l: [1, 2] }, { $push: { l: { $each: [9], $position: -1 } } }, { l: [1, 9, 2] }],
  ['$push keeps none', { l: [1] }, { $push: { l: { $each: [2], $slice: 0 } } }, { l: [] }],
  ['$push of an array', { l: [] }, { $push: { l: [1] } }, { l: [[1]] }],
  ['$pop of an empty array', { l: [] }, { $pop: { l: 1 } }, { l: [] }],
  ['$pull by a pattern', { l: ['ab', 'b'] }, { $pull: { l: /^a/ } }, { l: ['b'] }],
  [
    '$pull by a nested condition',
    { l: [{ k: 5, n: 1 }, { k: 1 }] },
    { $pull: { l: { k: { $gt: 2 } } } },
    { l: [{ k: 1 }] },
  ],
  ['$pull of an array', { l: [[1], [2]] }, { $pull: { l: [1] } }, { l: [[2]] }],
  ['$addToSet of objects', { l: [{ a: 1 }] }, { $addToSet: { l: { a: 1 } } }, { l: [{ a: 1 }] }],
  ['$addToSet of a literal object named each', { l: [] }, { $addToSet: { l: { each: [1] } } }, { l: [{ each: [1] }] }],
  ['$[] changes all', { l: [{ n: 1 }, { n: 2 }] }, { $inc: { 'l.$[].n': 1 } }, { l: [{ n: 2 }, { n: 3 }] }],
  ['names every object inherits', {}, { $inc: { 'constructor.n': 1 } }, { constructor: { n: 1 } }],
])('%s', (_, before, update, after) => {
  expect(updated(before, update)).toEqual(after);
});

test('$ means the first element the query found', () => {
  const document = { l: [{ k: 1 }, { k: 2 }, { k: 2 }], m: [4, 5] };
  expect(updated(document, { $set: { 'l.$.x': 1 } }, { l: { $elemMatch: { k: 2 } } })['l']).toEqual([
    { k: 1 },
    { k: 2, x: 1 },
    { k: 2 },
  ]);
  expect(updated(document, { $set: { 'm.$': 9 } }, { m: { $gt: 4 } })['m']).toEqual([4, 9]);
  expect(() => updated(document, { $set: { 'm.$': 9 } }, { k: 1 })).toThrow('did not find the match needed');
});

test.each<[string, object, object, string]>([
  ['a field below null', { a: null }, { $set: { 'a.b': 1 } }, "Cannot create field 'b' in element {a: null}"],
  ['a field below text', { a: 'x' }, { $inc: { 'a.b': 1 } }, 'Cannot create field \'b\' in element {a: "x"}'],
  ['a name below an array', { a: [] }, { $set: { 'a.b': 1 } }, "Cannot create field 'b' in element {a: []}"],
  ['$inc on null', { a: null }, { $inc: { a: 1 } }, 'Cannot apply $inc to a value of non-numeric type'],
  ['$inc by text', {}, { $inc: { a: '1' } }, 'Cannot inc with non-numeric argument'],
  ['$push on text', { a: 'x' }, { $push: { a: 1 } }, "The field 'a' must be an array"],
  ['two operators on one path', {}, { $set: { a: 1 }, $inc: { a: 1 } }, "would create a conflict at 'a'"],
  ['a path and one below', {}, { $set: { a: {}, 'a.b': 1 } }, "would create a conflict at 'a'"],
  ['the id', {}, { $set: { _id: 1 } }, "would modify the immutable field '_id'"],
  ['a field for an operator', {}, { a: 1 }, "'a' is a field"],
  ['an unknown operator', {}, { $foo: { a: 1 } }, 'Unknown modifier: $foo'],
  ['nothing', {}, {}, 'updates nothing'],
  ['a prototype', {}, { $set: { 'a.__proto__.b': 1 } }, "'__proto__' is not a field name"],
  ['far past the end', { a: [] }, { $set: { 'a.99999999': 1 } }, "too far past the array's end"],
  ['an unknown clause', {}, { $push: { a: { $each: [], $foo: 1 } } }, 'Unrecognized clause in $push: $foo'],
])('%s is refused', (_, document, update, message) => {
  expect(() => updated(document, update)).toThrow(message);
});
