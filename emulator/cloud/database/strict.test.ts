import { freshDatabase, indexPlans, type FreshDatabase } from '../../../test/support/fresh-database';

let fresh: FreshDatabase;
beforeEach(async () => {
  fresh = freshDatabase(
    indexPlans([
      ['place', 1],
      ['at', -1],
    ]),
    true,
  );
  await fresh.add(...Array.from({ length: 30 }, (_, i) => ({ _id: `t${i}`, place: 'p', at: i, other: i })));
});
afterEach(() => fresh.close());

const failure = async (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'no error',
    (error: unknown) => (error as Error).message,
  );

test('a query no index serves is refused, with the index that would serve it', async () => {
  expect(await failure(fresh.get({ other: 1, at: { $gt: 1 } }, { order: { name: 1 } }))).toBe(
    'strict mode: no declared index of things serves the query (other eq, at gt) sorted by name 1; it would read the whole collection. ' +
      'Declare an index on (other, name, at), or ask by a field that has one.',
  );
});

test.each<[string, string, Record<string, unknown>]>([
  ['an update', 'modifyDocument', { query: { other: 1 }, data: { $set: { a: 1 } }, multi: true, merge: true }],
  [
    'an update of everything',
    'modifyDocument',
    { query: { place: { $ne: 'x' } }, data: { $set: { a: 1 } }, multi: true, merge: true },
  ],
  ['an updateAndReturn', 'modifyAndReturnDoc', { query: { other: 1 }, data: { $set: { a: 1 } } }],
  ['a remove', 'removeDocument', { query: { other: 1 }, multi: true }],
  ['a count', 'calculateDocument', { query: { other: 1 } }],
  ['an aggregate', 'aggregateDocuments', { stages: [{ stageKey: '$match', stageValue: '{"other":1}' }] }],
  ['an alternative without an index', 'getDocument', { query: { $or: [{ _id: 't1' }, { other: 1 }] }, limit: 20 }],
])('%s is refused', async (_, action, fields) => {
  expect(await failure(fresh.act(action, fields))).toContain('strict mode: no declared index of things serves');
});

test.each<[string, string, Record<string, unknown>]>([
  ['a query by an index', 'getDocument', { query: { place: 'p', other: 1 } }],
  ['a query by ids', 'getDocument', { query: { _id: { $in: ['t1', 't2'] }, other: 1 } }],
  ['a pattern on the id', 'removeDocument', { query: { _id: /.*/ }, multi: true }],
  ['a walk along an index', 'getDocument', { order: { _id: 1 }, limit: 500 }],
  ['a first glance', 'getDocument', { limit: 20 }],
  ['the size of the collection', 'calculateDocument', {}],
  ['an aggregate of a few', 'aggregateDocuments', { stages: [{ stageKey: '$limit', stageValue: '5' }] }],
  ['an aggregate by an index', 'aggregateDocuments', { stages: [{ stageKey: '$match', stageValue: '{"place":"p"}' }] }],
])('%s passes', async (_, action, fields) => {
  expect(await failure(fresh.act(action, fields))).toBe('no error');
});

test('a whole collection is refused, and so is a limit the cloud would cut', async () => {
  expect(await failure(fresh.act('getDocument', { limit: 100 }))).toContain(
    '100 documents of things are asked for without a query',
  );
  expect(await failure(fresh.act('getDocument', { query: { place: 'p' }, limit: 1001 }))).toContain('limit is 1001');
});

test.each<[string, string, Record<string, unknown>]>([
  ['a remove', 'removeDocument', { query: {}, multi: true }],
  ['an update', 'modifyDocument', { data: { $set: { a: 1 } }, multi: true, merge: true }],
  ['an aggregate', 'aggregateDocuments', { stages: [{ stageKey: '$group', stageValue: '{"_id":null}' }] }],
])('%s of everything is refused', async (_, action, fields) => {
  expect(await failure(fresh.act(action, fields))).toContain('all documents of things are asked for without a query');
});

describe('transactions', () => {
  const caller = { invocation: 'one' };
  const begin = async (): Promise<unknown> => (await fresh.act('startTransaction', {}, caller))['transactionId'];
  const change = { data: { $set: { a: 1 } }, multi: true, merge: true };

  test('a where() write beside an open transaction of the same invocation is refused', async () => {
    const transactionId = await begin();
    const write = { query: { place: 'p' }, queryType: 'WHERE', ...change };
    expect(await failure(fresh.act('modifyDocument', write, caller))).toContain('run outside the open transaction');
    expect(await failure(fresh.act('removeDocument', { query: { place: 'p' }, queryType: 'WHERE' }, caller))).toContain(
      'run outside',
    );
    expect(await failure(fresh.act('modifyDocument', write, { invocation: 'two' }))).toBe('no error');
    await fresh.act('abortTransaction', { transactionId }, caller);
    expect(await failure(fresh.act('modifyDocument', write, caller))).toBe('no error');
  });

  test('a write that would wait for its own transaction is refused at once', async () => {
    const transactionId = await begin();
    const write = { query: { _id: 't1' }, queryType: 'DOC', ...change, multi: false };
    await fresh.act('modifyDocument', { ...write, transactionId }, caller);
    expect(await failure(fresh.act('modifyDocument', write, caller))).toContain('would wait for a document');
  });

  test('serverDate in a document added by a transaction is refused', async () => {
    const transactionId = await begin();
    const data = ['{"at":{"$tcb_server_date":{"offset":{"$numberInt":"0"}}}}'];
    expect(await failure(fresh.act('insertDocument', { data, transactionId }, caller))).toContain('serverDate');
  });
});
