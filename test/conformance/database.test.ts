/**
 * The database through the unmodified SDK. Each title names the row of `rows.ts` it holds us to. What moves the clock,
 * looks at how a query was served or opens the file again is marked (here): a real environment is not asked for it.
 */
import type { CollectionPlan } from '../../config/collection-plan';
import { startHarness, type Harness } from './harness';
import type { Collection, Commands, Document, Pipeline, Transaction } from './sdk';

const collections: CollectionPlan[] = [
  {
    name: 'things',
    purpose: 'Things to test with.',
    indexes: [
      { name: 'by_number', keys: [['number', 1]], unique: true },
      {
        name: 'by_place',
        keys: [
          ['place', 1],
          ['at', -1],
        ],
      },
    ],
  },
  { name: 'others', purpose: 'Other things.', indexes: [{ name: 'by_thing', keys: [['thingId', 1]] }] },
];

let harness: Harness;
let nextNumber = 0;
beforeAll(async () => {
  harness = await startHarness({ collections });
});
beforeEach(() => harness.reset());
afterAll(() => harness.close());

const things = (): Collection => harness.sdk.collection('things');
const command = (): Commands => harness.sdk.command;
const add = async (document: Document): Promise<string> =>
  (await things().add({ number: nextNumber++, ...document })).id;
const find = async (id: string | number): Promise<Document | undefined> => (await things().doc(id).get()).data[0];
const read = async (id: string | number): Promise<Document> => (await find(id)) ?? {};
const idsOf = async (query: Document): Promise<unknown[]> =>
  (await things().where(query).get()).data.map(({ _id }) => _id);
const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'no error',
    (error: unknown) => (error as { code: string }).code,
  );

describe('values', () => {
  test.each<[string, unknown]>([
    ['an integer', 5],
    ['a large integer', 9_007_199_254_740_991],
    ['a fraction', -1.5],
    ['an integer beyond 32 bits', 4_294_967_296],
    ['text', '楼道灯 "坏了" \\ 😀'],
    ['a boolean', false],
    ['null', null],
    ['an empty object', {}],
    ['an empty array', []],
    ['nested ones', { a: [{ b: [1, [2, null]] }] }],
    ['a date', new Date(1_700_000_000_123)],
    ['a date before 1970', new Date(-86_400_001)],
    ['a date in an array', [new Date(0)]],
    ['text that looks like EJSON', '{"$date":"x"}'],
  ])('[value-roundtrip] %s comes back as it was', async (_, value) => {
    const id = await add({ value });
    expect((await read(id))['value']).toEqual(value);
  });

  test('[value-undefined] undefined fields are dropped, undefined elements become null', async () => {
    const id = await add({ value: [1, undefined], gone: undefined });
    expect(await read(id)).toEqual({ _id: id, number: expect.any(Number), value: [1, null] });
  });

  test('[value-roundtrip] NaN and infinities', async () => {
    const id = await add({ value: [Number.NaN, Infinity, -Infinity] });
    expect((await read(id))['value']).toEqual([Number.NaN, Infinity, -Infinity]);
  });

  test('[value-object-id] an ObjectId is answered as text', async () => {
    const hex = '5f3a1b2c3d4e5f6071829304';
    const objectId = new harness.sdk.ObjectId({ id: hex });
    const id = await add({ ref: objectId });
    expect((await read(id))['ref']).toBe(hex);
    expect(await idsOf({ ref: objectId })).toEqual([id]);
    expect(await idsOf({ ref: hex })).toEqual([]);
  });

  test('[value-server-date] serverDate is the time of the cloud plus its offset (here)', async () => {
    harness.clock.advance(3_600_000);
    const before = harness.clock.now();
    const id = await add({
      at: harness.sdk.serverDate({ offset: 60_000 }),
      deep: [{ at: harness.sdk.serverDate() }],
    });
    const { at, deep } = (await read(id)) as { at: Date; deep: [{ at: Date }] };
    expect(at.getTime() - 60_000).toBeGreaterThanOrEqual(before);
    expect(at.getTime() - 60_000).toBeLessThanOrEqual(harness.clock.now());
    expect(at.getTime() - deep[0].at.getTime()).toBe(60_000);
  });

  test('[value-geo] GeoJSON is kept, and comes back as a geo object', async () => {
    const id = await add({ point: new harness.sdk.Geo.Point(113.3, 23.1) });
    expect((await read(id))['point']).toMatchObject({ longitude: 113.3, latitude: 23.1 });
  });

  test('[value-ids] ids: given ones are kept, 1 and "1" are two, made ones are 32 digits', async () => {
    await add({ _id: 1, is: 'number' });
    await add({ _id: '1', is: 'text' });
    expect((await read(1))['is']).toBe('number');
    expect((await read('1'))['is']).toBe('text');
    expect(await add({})).toMatch(/^[0-9a-f]{32}$/);
  });

  test('[query-natural-order] the order without an order is that of insertion', async () => {
    for (const id of ['b', 'c', 'a']) await add({ _id: id });
    await things().doc('b').update({ changed: true });
    expect(await idsOf({})).toEqual(['b', 'c', 'a']);
  });
});

describe('query', () => {
  const rows: Document[] = [
    { _id: 'one', n: 1, tags: ['a', 'b'], name: 'Ann', nested: { x: 1 } },
    {
      _id: 'two',
      n: 2,
      tags: ['b'],
      name: 'bob',
      list: [
        { k: 1, v: 1 },
        { k: 2, v: 9 },
      ],
    },
    { _id: 'three', n: 3, tags: [], name: null, list: [{ k: 1, v: 9 }] },
    { _id: 'none', n: '3' },
  ];
  beforeEach(() => Promise.all(rows.map(add)));

  test.each<[string, () => Document, string[]]>([
    ['eq', () => ({ n: command().eq(1) }), ['one']],
    ['neq', () => ({ n: command().neq(1) }), ['none', 'three', 'two']],
    ['gt keeps to its type', () => ({ n: command().gt(1) }), ['three', 'two']],
    ['gte and lt', () => ({ n: command().gte(1).and(command().lt(3)) }), ['one', 'two']],
    ['lte', () => ({ n: command().lte(1) }), ['one']],
    ['in', () => ({ n: command().in([1, '3']) }), ['none', 'one']],
    ['nin', () => ({ n: command().nin([1, 2]) }), ['none', 'three']],
    ['[query-logic] or of two fields', () => command().or([{ n: 1 }, { name: 'bob' }]), ['one', 'two']],
    ['and of two queries', () => command().and([{ n: 2 }, { name: 'bob' }]), ['two']],
    ['nor', () => command().nor([{ n: 1 }, { n: 2 }]), ['none', 'three']],
    ['not', () => ({ n: command().not(command().gt(1)) }), ['none', 'one']],
    ['exists', () => ({ name: command().exists(true) }), ['one', 'three', 'two']],
    ['null is also missing', () => ({ name: command().eq(null) }), ['none', 'three']],
    ['mod', () => ({ n: command().mod(2, 1) }), ['one', 'three']],
    ['an element', () => ({ tags: 'b' }), ['one', 'two']],
    ['all', () => ({ tags: command().all(['a', 'b']) }), ['one']],
    ['size', () => ({ tags: command().size(0) }), ['three']],
    ['[query-elem-match] elemMatch on objects', () => ({ list: command().elemMatch({ k: 1, v: 9 }) }), ['three']],
    ['elemMatch with fields passes scalars by', () => ({ tags: command().elemMatch({ v: command().neq(0) }) }), []],
    ['[query-array] a path through an array', () => ({ 'list.v': 9 }), ['three', 'two']],
    ['[query-nested] a nested object is flattened', () => ({ nested: { x: 1 } }), ['one']],
    ['[query-pattern] a pattern', () => ({ name: /^a/i }), ['one']],
    ['db.RegExp', () => ({ name: harness.sdk.RegExp({ regexp: 'B', options: 'i' }) }), ['two']],
    ['expr', () => command().expr(command().aggregate.gt(['$n', 1])), ['none', 'three', 'two']],
  ])('[query-operators] %s', async (_, query, expected) => {
    expect((await idsOf(query())).sort()).toEqual(expected);
  });

  test('[query-page] order, skip, limit, count', async () => {
    const { data } = await things()
      .where({ n: command().exists(true) })
      .orderBy('n', 'desc')
      .skip(1)
      .limit(2)
      .get();
    expect(data.map(({ _id }) => _id)).toEqual(['three', 'two']);
    expect(
      await things()
        .where({ n: command().gt(1) })
        .count(),
    ).toMatchObject({ total: 2 });
    expect(await things().count()).toMatchObject({ total: 4 });
  });

  test('[query-fields] fields taken and left out', async () => {
    const taken = await things().where({ _id: 'two' }).field({ 'list.k': true, n: true }).get();
    expect(taken.data).toEqual([{ _id: 'two', n: 2, list: [{ k: 1 }, { k: 2 }] }]);
    const left = await things().where({ _id: 'one' }).field({ tags: false, number: false, _id: false }).get();
    expect(left.data).toEqual([{ n: 1, name: 'Ann', nested: { x: 1 } }]);
  });

  test('[query-raw] a raw query passes untouched', async () => {
    const { data } = await things()
      .options({ raw: true })
      .where({ name: { $regex: '^B', $options: 'i' } })
      .get();
    expect(data.map(({ _id }) => _id)).toEqual(['two']);
  });

  test('[query-missing] a missing document is an empty list', async () => {
    expect((await things().doc('nobody').get()).data).toEqual([]);
  });

  test('[query-pattern] a pattern does not match an id that is a number', async () => {
    await add({ _id: 7 });
    expect(await idsOf({ _id: /.*/ })).not.toContain(7);
  });
});

describe('update', () => {
  test.each<[string, Document, () => Document, Document]>([
    ['set', { a: 1 }, () => ({ a: 2, 'b.c': 3 }), { a: 2, b: { c: 3 } }],
    [
      '[update-nested] nested objects are merged',
      { a: { x: 1, y: 1 } },
      () => ({ a: { x: 2 } }),
      { a: { x: 2, y: 1 } },
    ],
    [
      '[update-replace] _.set replaces whole',
      { a: { x: 1, y: 1 } },
      () => ({ a: command().set({ x: 2 }) }),
      { a: { x: 2 } },
    ],
    ['remove', { a: 1, b: 1 }, () => ({ a: command().remove() }), { b: 1 }],
    ['inc', { n: 1 }, () => ({ n: command().inc(-3), m: command().inc(2) }), { n: -2, m: 2 }],
    ['mul', { n: 3 }, () => ({ n: command().mul(2), m: command().mul(2) }), { n: 6, m: 0 }],
    ['min and max', { n: 3, m: 3 }, () => ({ n: command().min(1), m: command().max(9) }), { n: 1, m: 9 }],
    ['rename', { n: 3 }, () => ({ n: command().rename('m') }), { m: 3 }],
    ['bit', { n: 6 }, () => ({ n: command().bit({ and: 3 }) }), { n: 2 }],
    ['push', { l: [1] }, () => ({ l: command().push(2) }), { l: [1, 2] }],
    ['[update-push] push several', { l: [1] }, () => ({ l: command().push([2, 3]) }), { l: [1, 2, 3] }],
    ['push on nothing', {}, () => ({ l: command().push(1) }), { l: [1] }],
    [
      '[update-push-each] push with position, sort and slice',
      { l: [5, 1] },
      () => ({ l: command().push({ each: [3, 4], position: 0, sort: 1, slice: 3 }) }),
      { l: [1, 3, 4] },
    ],
    ['push keeps the last', { l: [1, 2] }, () => ({ l: command().push({ each: [3], slice: -2 }) }), { l: [2, 3] }],
    ['unshift', { l: [3] }, () => ({ l: command().unshift([1, 2]) }), { l: [1, 2, 3] }],
    ['pop', { l: [1, 2] }, () => ({ l: command().pop() }), { l: [1] }],
    ['shift', { l: [1, 2] }, () => ({ l: command().shift() }), { l: [2] }],
    ['pull a value', { l: [1, 2, 1] }, () => ({ l: command().pull(1) }), { l: [2] }],
    ['[update-pull] pull by condition', { l: [1, 2, 3] }, () => ({ l: command().pull(command().gte(2)) }), { l: [1] }],
    ['pull objects', { l: [{ k: 1, v: 1 }, { k: 2 }] }, () => ({ l: command().pull({ k: 1 }) }), { l: [{ k: 2 }] }],
    ['pullAll', { l: [1, 2, 3] }, () => ({ l: command().pullAll([1, 3]) }), { l: [2] }],
    ['addToSet', { l: [1] }, () => ({ l: command().addToSet(1), m: command().addToSet(1) }), { l: [1], m: [1] }],
    [
      '[update-add-to-set] addToSet $each',
      { l: [1] },
      () => ({ l: command().addToSet({ $each: [1, 2] }) }),
      { l: [1, 2] },
    ],
    ['an array position', { l: [1, 2] }, () => ({ 'l.1': 5 }), { l: [1, 5] }],
  ])('[update-operators] %s', async (_, before, change, after) => {
    const id = await add(before);
    await things().doc(id).update(change());
    const { _id, number: _number, ...rest } = await read(id);
    expect(rest).toEqual(after);
  });

  test('[update-counted] counts what changed, not what matched', async () => {
    await add({ group: 1, a: 1 });
    await add({ group: 1, a: 2 });
    expect(await things().where({ group: 1 }).update({ a: 2 })).toMatchObject({ updated: 1 });
    expect(await things().doc('nobody').update({ a: 2 })).toMatchObject({ updated: 0 });
    expect(await things().where({ group: 1 }).options({ multiple: false }).update({ a: 3 })).toMatchObject({
      updated: 1,
    });
  });

  test('[update-positional] the positional operator changes the element the query found', async () => {
    const id = await add({ l: [{ k: 1 }, { k: 2 }] });
    await things().where({ _id: id, 'l.k': 2 }).update({ 'l.$.done': true });
    expect((await read(id))['l']).toEqual([{ k: 1 }, { k: 2, done: true }]);
  });

  test('[doc-set] set makes a document, replaces it, and counts a match', async () => {
    expect(await things().doc('x').set({ number: -1, a: 1 })).toMatchObject({ updated: 0, upsertedId: 'x' });
    expect(await things().doc('x').set({ number: -1, b: 2 })).toMatchObject({ updated: 1, upsertedId: null });
    expect(await things().doc('x').set({ number: -1, b: 2 })).toMatchObject({ updated: 1 });
    expect(await read('x')).toEqual({ _id: 'x', number: -1, b: 2 });
  });

  test('[update-and-return] updateAndReturn answers one document as it is afterwards, or null', async () => {
    await add({ _id: 'x', n: 1 });
    expect(
      await things()
        .where({ _id: 'x' })
        .updateAndReturn({ n: command().inc(1) }),
    ).toMatchObject({
      updated: 1,
      doc: { _id: 'x', n: 2 },
    });
    expect(await things().where({ _id: 'y' }).updateAndReturn({ n: 1 })).toMatchObject({ updated: 0, doc: null });
  });

  test('[claim] thirty claims on one seat: one has it', async () => {
    await add({ _id: 'x', left: 1 });
    const claims = Array.from({ length: 30 }, () =>
      things()
        .where({ _id: 'x', left: command().gt(0) })
        .update({ left: command().inc(-1) }),
    );
    const updated = (await Promise.all(claims)).map((answer) => answer.updated);
    expect(updated.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect((await read('x'))['left']).toBe(0);
  });

  test('[remove] remove counts', async () => {
    await add({ _id: 'x', group: 1 });
    await add({ group: 1 });
    await add({ group: 2 });
    expect(await things().doc('x').remove()).toMatchObject({ deleted: 1 });
    expect(await things().doc('x').remove()).toMatchObject({ deleted: 0 });
    expect(
      await things()
        .where({ number: command().gte(0) })
        .remove(),
    ).toMatchObject({ deleted: 2 });
  });
});

describe('aggregate', () => {
  const $ = (): Commands['aggregate'] => command().aggregate;
  beforeEach(async () => {
    await add({ _id: 'a', place: 'p', n: 1, tags: ['x', 'y'], at: new Date('2019-05-14T00:00:00Z') });
    await add({ _id: 'b', place: 'p', n: 3, tags: ['x'] });
    await add({ _id: 'c', place: 'q', n: null });
    await harness.sdk.collection('others').add({ _id: 'o1', thingId: 'a' });
    await harness.sdk.collection('others').add({ _id: 'o2', thingId: 'a' });
  });
  const end = async (pipeline: Pipeline): Promise<Document[]> => (await pipeline.end()).data;

  test('[aggregate-stages] match, group, sort', async () => {
    const rows = await end(
      things()
        .aggregate()
        .match({ n: command().gt(0) })
        .group({ _id: '$place', total: $().sum('$n') })
        .sort({ _id: 1 }),
    );
    expect(rows).toEqual([{ _id: 'p', total: 4 }]);
  });

  test('[aggregate-stages] unwind, sortByCount, limit', async () => {
    expect(await end(things().aggregate().unwind('$tags').sortByCount('$tags').limit(1))).toEqual([
      { _id: 'x', count: 2 },
    ]);
  });

  test('[aggregate-lookup] lookup by an indexed field (here)', async () => {
    const [row] = await end(
      things()
        .aggregate()
        .match({ _id: 'a' })
        .lookup({ from: 'others', localField: '_id', foreignField: 'thingId', as: 'others' }),
    );
    expect(row?.['others']).toMatchObject([{ _id: 'o1' }, { _id: 'o2' }]);
    expect(harness.lastExplanation()).toMatchObject({ index: 'by_thing' });
  });

  test('[aggregate-index] a leading match, sort and limit go through an index (here)', async () => {
    const rows = await end(things().aggregate().match({ place: 'p' }).sort({ at: -1 }).limit(1).project({ n: 1 }));
    expect(rows).toEqual([{ _id: 'a', n: 1 }]);
    expect(harness.lastExplanation()).toMatchObject({ index: 'by_place', examined: 1, isOrdered: true });
  });

  test('[aggregate-expressions] comparisons cross types and take arrays as they are', async () => {
    const rows = await end(
      things()
        .aggregate()
        .sort({ _id: 1 })
        .project({ isSet: $().gt(['$n', null]), isX: $().eq(['$tags', 'x']) }),
    );
    expect(rows).toEqual([
      { _id: 'a', isSet: true, isX: false },
      { _id: 'b', isSet: true, isX: false },
      { _id: 'c', isSet: false, isX: false },
    ]);
  });

  test('[aggregate-expressions] weeks and text positions as MongoDB counts them', async () => {
    const [row] = await end(
      things()
        .aggregate()
        .match({ _id: 'a' })
        .project({
          week: $().week('$at'),
          place: $().indexOfCP(['楼道灯', '灯']),
          rest: $().substrBytes(['abc', 1, -1]),
        }),
    );
    expect(row).toEqual({ _id: 'a', week: 19, place: 2, rest: 'bc' });
  });
});

describe('transaction', () => {
  const begin = (): Promise<Transaction> => harness.sdk.startTransaction();
  const within = (transaction: Transaction): Collection<Document | null> => transaction.collection('things');
  beforeEach(async () => {
    await add({ _id: 'x', n: 1 });
    await add({ _id: 'y', n: 1 });
  });

  test('[tx-isolation] own writes are seen inside, by nobody outside, until commit', async () => {
    const transaction = await begin();
    await within(transaction).doc('x').update({ n: 2 });
    await within(transaction).add({ _id: 'z', number: -2 });
    expect((await within(transaction).doc('x').get()).data).toMatchObject({ n: 2 });
    expect(
      (
        await within(transaction)
          .where({ _id: command().in(['x', 'y', 'z']) })
          .get()
      ).data,
    ).toHaveLength(3);
    expect(await read('x')).toMatchObject({ n: 1 });
    expect(await find('z')).toBeUndefined();
    await transaction.commit();
    expect(await read('x')).toMatchObject({ n: 2 });
    expect(await read('z')).toMatchObject({ number: -2 });
  });

  test('[tx-snapshot] the snapshot stands still', async () => {
    const transaction = await begin();
    await within(transaction).doc('x').get();
    await things().doc('y').update({ n: 9 });
    expect((await within(transaction).doc('y').get()).data).toMatchObject({ n: 1 });
    await transaction.rollback();
  });

  test('[tx-rollback] a rollback leaves nothing', async () => {
    const transaction = await begin();
    await within(transaction).doc('x').remove();
    expect((await within(transaction).doc('x').get()).data).toBeNull();
    await transaction.rollback();
    expect(await read('x')).toMatchObject({ n: 1 });
  });

  test('[tx-conflict] the first updater wins; the other is in conflict and dead', async () => {
    const [first, second] = [await begin(), await begin()];
    await within(first).doc('x').update({ n: 2 });
    await within(second).doc('y').get();
    expect(await codeOf(within(second).doc('x').update({ n: 3 }))).toBe('DATABASE_TRANSACTION_CONFLICT');
    expect(await codeOf(second.commit())).toBe('DATABASE_TRANSACTION_FAIL');
    await first.commit();
    expect(await read('x')).toMatchObject({ n: 2 });
  });

  test.each<[string, () => Promise<unknown>]>([
    ['changed', () => things().doc('x').update({ n: 5 })],
    ['removed', () => things().doc('x').remove()],
  ])('[tx-conflict] a document %s since the snapshot is a conflict', async (_, change) => {
    const transaction = await begin();
    await within(transaction).doc('x').get();
    await change();
    expect(await codeOf(within(transaction).doc('x').update({ n: 2 }))).toBe('DATABASE_TRANSACTION_CONFLICT');
  });

  test('[tx-skew] reading is not writing: skew is allowed', async () => {
    const [first, second] = [await begin(), await begin()];
    await within(first).doc('x').get();
    await within(second).doc('y').get();
    await within(first).doc('y').update({ n: 2 });
    await within(second).doc('x').update({ n: 2 });
    await first.commit();
    await second.commit();
    expect([(await read('x'))['n'], (await read('y'))['n']]).toEqual([2, 2]);
  });

  test('[tx-lock-wait] a plain write waits for the transaction that holds its document', async () => {
    const transaction = await begin();
    await within(transaction)
      .doc('x')
      .update({ n: command().inc(10) });
    let isDone = false;
    const plain = things()
      .doc('x')
      .update({ n: command().inc(1) })
      .then(() => (isDone = true));
    await things().doc('y').update({ n: 7 });
    expect(isDone).toBe(false);
    await transaction.commit();
    await plain;
    expect(await read('x')).toMatchObject({ n: 12 });
  });

  test('[tx-expiry] thirty seconds are its life (here)', async () => {
    const transaction = await begin();
    await within(transaction).doc('x').update({ n: 2 });
    harness.clock.advance(30_001);
    expect(await codeOf(within(transaction).doc('x').update({ n: 3 }))).toBe('DATABASE_TRANSACTION_FAIL');
    await things()
      .doc('x')
      .update({ n: command().inc(1) });
    expect(await read('x')).toMatchObject({ n: 2 });
  });

  test('[tx-isolation] a sorted page inside sees what the transaction added, changed and removed', async () => {
    await things()
      .where({ number: command().gte(0) })
      .remove();
    for (const at of [1, 2, 3, 4]) await add({ _id: `p${at}`, place: 'p', at });
    const transaction = await begin();
    await within(transaction).doc('p4').remove();
    await within(transaction).doc('p1').update({ at: 9 });
    await within(transaction).add({ _id: 'p8', place: 'p', at: 8, number: -8 });
    const page = await within(transaction).where({ place: 'p' }).orderBy('at', 'desc').skip(1).limit(2).get();
    expect(page.data.map(({ _id }) => _id)).toEqual(['p8', 'p3']);
    await transaction.rollback();
  });

  test('[tx-retry] money moved by many at once is neither made nor lost', async () => {
    for (const account of ['a', 'b', 'c']) await add({ _id: account, money: 100 });
    const move = (from: string, to: string): Promise<unknown> =>
      harness.sdk.runTransaction(async (transaction) => {
        const { data } = await within(transaction).doc(from).get();
        await within(transaction)
          .doc(from)
          .update({ money: Number(data?.['money']) - 1 });
        await within(transaction)
          .doc(to)
          .update({ money: command().inc(1) });
      }, 200);
    const routes = [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
      ['b', 'a'],
    ] as const;
    const moves = Array.from({ length: 8 }, (_, i) => routes[i % 4] ?? routes[0]).map(([from, to]) => move(from, to));
    const gifts = Array.from({ length: 6 }, () =>
      things()
        .doc('a')
        .update({ money: command().inc(10) }),
    );
    await Promise.all([...moves, ...gifts]);
    const money = await Promise.all(['a', 'b', 'c'].map(async (account) => Number((await read(account))['money'])));
    expect(money).toEqual([162, 98, 100]);
  });

  test('[tx-expiry] a restart drops it (here)', async () => {
    const transaction = await begin();
    await within(transaction).doc('x').update({ n: 2 });
    harness.reopen();
    expect(await codeOf(transaction.commit())).toBe('DATABASE_TRANSACTION_FAIL');
    expect(await read('x')).toMatchObject({ n: 1 });
  });

  test('[tx-retry] runTransaction retries conflicts: no increment is lost', async () => {
    const runs = Array.from({ length: 3 }, () =>
      harness.sdk.runTransaction(async (transaction) => {
        const { data } = await within(transaction).doc('x').get();
        await within(transaction)
          .doc('x')
          .update({ n: Number(data?.['n']) + 1 });
      }, 50),
    );
    await Promise.all(runs);
    expect(await read('x')).toMatchObject({ n: 4 });
  });

  test('[tx-unique] a unique key taken inside, outside, and since', async () => {
    const transaction = await begin();
    const taken = (await read('y'))['number'] as number;
    await within(transaction).doc('y').get();
    expect(await codeOf(within(transaction).add({ number: taken }))).toBe('DATABASE_DUPLICATE_WRITE');
    const later = await begin();
    await within(later).doc('y').get();
    await add({ number: -9 });
    expect(await codeOf(within(later).add({ number: -9 }))).toBe('DATABASE_TRANSACTION_CONFLICT');
  });
});

describe('errors', () => {
  test('[error-collection] a collection nobody created (here)', async () => {
    const nowhere = harness.sdk.collection('nowhere');
    expect(await codeOf(nowhere.get())).toBe('DATABASE_COLLECTION_NOT_EXIST');
    expect(await codeOf(nowhere.add({ a: 1 }))).toBe('DATABASE_COLLECTION_NOT_EXIST');
    expect(await codeOf(harness.sdk.createCollection('things'))).toBe('DATABASE_COLLECTION_ALREADY_EXIST');
    await harness.sdk.createCollection('made-now');
    expect((await harness.sdk.collection('made-now').get()).data).toEqual([]);
  });

  test('[error-duplicate] duplicates: the id, a unique key, and a missing field that counts as null', async () => {
    await add({ _id: 'x', number: 1000 });
    expect(await codeOf(add({ _id: 'x' }))).toBe('DATABASE_DUPLICATE_WRITE');
    expect(await codeOf(add({ number: 1000 }))).toBe('DATABASE_DUPLICATE_WRITE');
    await things().add({ a: 1 });
    expect(await codeOf(things().add({ a: 2 }))).toBe('DATABASE_DUPLICATE_WRITE');
    expect(await codeOf(things().add({ number: null }))).toBe('DATABASE_DUPLICATE_WRITE');
  });

  test('[add-many] an ordered add of several keeps what came before the duplicate', async () => {
    await add({ _id: 'x' });
    const bulk = things().add([
      { _id: 'before', number: -1 },
      { _id: 'x', number: -2 },
      { _id: 'after', number: -3 },
    ]);
    expect(await codeOf(bulk)).toBe('DATABASE_DUPLICATE_WRITE');
    expect(await find('before')).toBeDefined();
    expect(await find('after')).toBeUndefined();
  });

  test.each<[string, () => Promise<unknown>, string]>([
    ['a field beginning with $', () => add({ a: { $b: 1 } }), 'DATABASE_REQUEST_FAILED'],
    ['an update of nothing', () => things().doc('x').update({ a: {} }), 'DATABASE_REQUEST_FAILED'],
    [
      '[error-operator] an unknown operator',
      () =>
        things()
          .options({ raw: true })
          .where({ a: { $foo: 1 } })
          .get(),
      'DATABASE_INVALID_OPERRATOR',
    ],
    [
      'a geo query',
      () =>
        things()
          .where({ a: command().geoNear({ geometry: new harness.sdk.Geo.Point(1, 1) }) })
          .get(),
      'DATABASE_INVALID_OPERRATOR',
    ],
    [
      'an unknown stage',
      () =>
        things()
          .options({ raw: true })
          .aggregate([{ $foo: {} }])
          .end(),
      'DATABASE_INVALID_OPERRATOR',
    ],
    [
      'an increment of text',
      () =>
        things()
          .doc('x')
          .update({ name: command().inc(1) }),
      'DATABASE_REQUEST_FAILED',
    ],
    ['a field below null', () => things().doc('x').update({ 'empty.b': 1 }), 'DATABASE_REQUEST_FAILED'],
    [
      'a push on text',
      () =>
        things()
          .doc('x')
          .update({ name: command().push(1) }),
      'DATABASE_REQUEST_FAILED',
    ],
  ])('[error-request] %s', async (_, act, code) => {
    await add({ _id: 'x', name: 'n', empty: null });
    expect(await codeOf(act())).toBe(code);
  });
});

describe('limits', () => {
  test('[limit-documents] 100 documents without a limit, 1000 at most', async () => {
    for (let i = 0; i < 3; i++) {
      await things().add(Array.from({ length: 400 }, (_, k) => ({ number: 10_000 + i * 400 + k })));
    }
    expect((await things().get()).data).toHaveLength(100);
    expect((await things().limit(5000).get()).data).toHaveLength(1000);
  });
});
