import fc from 'fast-check';
import { CloudError } from '../cloud-error';
import { freshDatabase, type FreshDatabase } from '../../../test/support/fresh-database';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = freshDatabase();
  await fresh.add({ _id: 'x', a: 1, list: [1, { k: 2 }] });
});
afterAll(() => fresh.close());

/** A CloudError in words of ours, not one made of an exception nobody foresaw. */
const isRefusal = (error: unknown): error is CloudError =>
  error instanceof CloudError &&
  !/is not a function|cannot read|not iterable|cannot convert|is not defined/i.test(error.message);

const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'no error',
    (error: unknown) => (isRefusal(error) ? error.code : `crashed: ${String(error)}`),
  );

test.each<[string, string, Record<string, unknown>, string]>([
  ['text that is no JSON', 'getDocument', { query: '{' }, 'INVALID_PARAM'],
  ['a query that is a list', 'getDocument', { query: '[]' }, 'INVALID_PARAM'],
  ['a query that is no text', 'getDocument', { query: 5 }, 'INVALID_PARAM'],
  ['a prototype', 'insertDocument', { data: ['{"a":{"__proto__":{"b":1}}}'] }, 'DATABASE_REQUEST_FAILED'],
  ['a number that is none', 'insertDocument', { data: ['{"a":{"$numberInt":"x"}}'] }, 'INVALID_PARAM'],
  ['a date that is none', 'insertDocument', { data: ['{"a":{"$date":"yesterday"}}'] }, 'INVALID_PARAM'],
  ['an ObjectId that is none', 'insertDocument', { data: ['{"a":{"$oid":"5"}}'] }, 'INVALID_PARAM'],
  [
    'a type that is not emulated',
    'insertDocument',
    { data: ['{"a":{"$numberDecimal":"1"}}'] },
    'DATABASE_REQUEST_FAILED',
  ],
  ['101 levels', 'insertDocument', { data: [`{"a":${'['.repeat(101)}${']'.repeat(101)}}`] }, 'DATABASE_REQUEST_FAILED'],
  ['100,000 levels', 'getDocument', { query: `{"a":${'['.repeat(1e5)}${']'.repeat(1e5)}}` }, 'DATABASE_REQUEST_FAILED'],
  ['a field with a dot', 'insertDocument', { data: ['{"a.b":1}'] }, 'DATABASE_REQUEST_FAILED'],
  ['an _id that is a list', 'insertDocument', { data: ['{"_id":[1]}'] }, 'DATABASE_REQUEST_FAILED'],
  ['no documents', 'insertDocument', { data: [] }, 'INVALID_PARAM'],
  [
    '17 MB',
    'insertDocument',
    { data: [JSON.stringify({ a: 'x'.repeat(17 * 1024 * 1024) })] },
    'DATABASE_REQUEST_FAILED',
  ],
  ['a limit below nothing', 'getDocument', { limit: -1 }, 'INVALID_PARAM'],
  ['an order that is none', 'getDocument', { order: '{"a":"up"}' }, 'INVALID_PARAM'],
  ['fields taken and left out', 'getDocument', { projection: '{"a":1,"b":0}' }, 'DATABASE_REQUEST_FAILED'],
  ['a stage without a name', 'aggregateDocuments', { stages: [{}] }, 'INVALID_PARAM'],
  [
    'a stage that writes',
    'aggregateDocuments',
    { stages: [{ stageKey: '$out', stageValue: '"x"' }] },
    'DATABASE_INVALID_OPERRATOR',
  ],
  ['a name that is none', 'getDocument', { collectionName: 5 }, 'INVALID_PARAM'],
  ['a transaction nobody opened', 'commitTransaction', { transactionId: 'x' }, 'DATABASE_TRANSACTION_FAIL'],
  ['an action nobody has', 'toString', {}, 'INVALID_ACTION'],
])('%s', async (_, action, fields, code) => {
  expect(await codeOf(fresh.act(action, fields))).toBe(code);
});

test('whatever is sent, the answer is a refusal or an answer, never a crash', async () => {
  const operator = fc.constantFrom(
    '$gt',
    '$in',
    '$set',
    '$each',
    '$elemMatch',
    '$or',
    '$date',
    '$oid',
    '$regex',
    '$push',
    '$expr',
    '$not',
    '$type',
    '$size',
    '$all',
    '$mod',
    '$numberInt',
    '$tcb_server_date',
  );
  const key = fc.oneof(
    operator,
    operator,
    fc.constantFrom('a', 'list', 'list.k', '_id', '__proto__', 'constructor', '', '.', 'a.$.b'),
  );
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom<unknown>(null, 0, -1, 'a', '', true),
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(key, tie('tree'), { maxKeys: 3, noNullPrototype: true }),
    ),
  }));
  const action = fc.constantFrom(
    'getDocument',
    'insertDocument',
    'modifyDocument',
    'modifyAndReturnDoc',
    'removeDocument',
    'calculateDocument',
    'aggregateDocuments',
  );
  await fc.assert(
    fc.asyncProperty(action, tree, tree, tree, async (name, query, data, other) => {
      const text = JSON.stringify(data);
      const fields = {
        query: JSON.stringify(query),
        data: name === 'insertDocument' ? [text] : text,
        stages: [
          { stageKey: '$match', stageValue: JSON.stringify(query) },
          { stageKey: '$project', stageValue: text },
        ],
        ...(other === null ? {} : { projection: JSON.stringify(other) }),
        multi: true,
        merge: true,
      };
      expect(await codeOf(fresh.act(name, fields))).not.toContain('crashed');
    }),
    { numRuns: 800 },
  );
});
