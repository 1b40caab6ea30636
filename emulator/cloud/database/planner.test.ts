import fc from 'fast-check';
import { freshDatabase, indexPlans, type FreshDatabase, type Keys } from '../../../test/support/fresh-database';
import { readCondition } from './condition';
import { orderOf } from './finder';
import { entriesOf, keyPattern } from './index-entries';
import { makeMatcher } from './matcher';
import { evaluate } from './mongo-semantics';
import type { DocumentValue } from './value';

const opened: FreshDatabase[] = [];
const open = (...keys: Keys[]): FreshDatabase => {
  const fresh = freshDatabase(indexPlans(...keys));
  opened.push(fresh);
  return fresh;
};
afterEach(() => opened.splice(0).forEach((fresh) => fresh.close()));

const listKeys: Keys = [
  ['communityId', 1],
  ['gridId', 1],
  ['isOpen', 1],
  ['at', -1],
  ['_id', -1],
];

async function withCases(count: number): Promise<FreshDatabase> {
  const fresh = open(listKeys, [['tags', 1]], [['outboxAt', 1]]);
  const cases = Array.from({ length: count }, (_, i) => ({
    _id: `case-${String(i).padStart(6, '0')}`,
    communityId: `c${i % 2}`,
    gridId: `g${i % 10}`,
    isOpen: i % 3 !== 0,
    at: new Date(1_700_000_000_000 + Math.floor(i / 4) * 1000),
    tags: [`t${i % 7}`, `t${i % 5}`],
    ...(i % 50 === 0 ? { outboxAt: new Date(i) } : {}),
  }));
  for (let i = 0; i < count; i += 500) await fresh.add(...cases.slice(i, i + 500));
  return fresh;
}

describe('what a query examines', () => {
  let fresh: FreshDatabase;
  beforeAll(async () => {
    fresh = await withCases(2000);
    opened.splice(0);
  });
  afterAll(() => fresh.close());

  const grid = { communityId: 'c1', gridId: 'g1', isOpen: true };
  const newestFirst = { at: -1, _id: -1 };

  test('a page of a sorted list examines the page', () => {
    expect(fresh.explain(grid, newestFirst, 20)).toEqual({
      index: 'communityId+gridId+isOpen+at+_id',
      isServed: true,
      isOrdered: true,
      keysExamined: 20,
      examined: 20,
      returned: 20,
    });
  });

  test('the same page read backwards examines the page', () => {
    expect(fresh.explain(grid, { at: 1, _id: 1 }, 20)).toMatchObject({ examined: 20, isOrdered: true });
  });

  test.each([
    [
      '$or beside equalities',
      (at: Date, _id: string) => ({ ...grid, $or: [{ at: { $lt: at } }, { at, _id: { $lt: _id } }] }),
    ],
    [
      '$and of everything',
      (at: Date, _id: string) => ({ $and: [grid, { $or: [{ at: { $lt: at } }, { at, _id: { $lt: _id } }] }] }),
    ],
    [
      '$lte beside a filter',
      (at: Date, _id: string) => ({
        $and: [grid, { at: { $lte: at } }, { $or: [{ at: { $lt: at } }, { _id: { $lt: _id } }] }],
      }),
    ],
  ])('a page deep in the list, asked by %s, examines little more than the page', async (_, queryAfter) => {
    const all = await fresh.get(grid, { order: newestFirst });
    const last = all[69] as { at: Date; _id: string } & DocumentValue;
    const explanation = fresh.explain(queryAfter(last.at, last._id), newestFirst, 20);
    expect(explanation.examined).toBeLessThanOrEqual(22);
    const page = await fresh.get(queryAfter(last.at, last._id), { order: newestFirst, limit: 20 });
    expect(page.map(({ _id }) => _id)).toEqual(all.slice(70, 90).map(({ _id }) => _id));
  });

  test('a page over several grids merges their lists', async () => {
    const query = { communityId: 'c1', gridId: { $in: ['g1', 'g3', 'g5'] }, isOpen: true };
    expect(fresh.explain(query, newestFirst, 20)).toMatchObject({ examined: 20, isOrdered: true });
    const page = await fresh.get(query, { order: newestFirst, limit: 20 });
    const all = (await fresh.get(query))
      .map(({ _id }) => _id as string)
      .sort()
      .reverse();
    expect(page.map(({ _id }) => _id)).toEqual(all.slice(0, 20));
  });

  test('a range skips missing and null', () => {
    expect(fresh.explain({ outboxAt: { $lte: new Date(500) } })).toMatchObject({
      index: 'outboxAt',
      examined: 11,
      returned: 11,
    });
  });

  test('both ends of a range bound it', () => {
    expect(fresh.explain({ outboxAt: { $gt: new Date(100), $lt: new Date(400) } })).toMatchObject({ examined: 5 });
    expect(
      fresh.explain({ $and: [{ outboxAt: { $gt: new Date(100) } }, { outboxAt: { $lt: new Date(400) } }] }),
    ).toMatchObject({ examined: 5 });
  });

  test('one document by its id', () => {
    expect(fresh.explain({ _id: 'case-000007' })).toMatchObject({ index: '_id_', examined: 1, returned: 1 });
    expect(fresh.explain({ _id: 'case-000007', isOpen: false })).toMatchObject({
      index: '_id_',
      examined: 1,
      returned: 0,
    });
  });

  test('ids asked for by a beginning', () => {
    expect(fresh.explain({ _id: /^case-00010/ })).toMatchObject({ index: '_id_', examined: 10, returned: 10 });
    expect(fresh.explain({ _id: /^case-00010?/ })).toMatchObject({ index: '_id_', returned: 100 });
  });

  test('a document with two fitting elements comes once', async () => {
    const found = await fresh.get({ tags: { $in: ['t1', 't2', 't3'] } });
    expect(new Set(found.map(({ _id }) => _id)).size).toBe(found.length);
    expect(fresh.explain({ tags: 't1' })).toMatchObject({ index: 'tags', isServed: true });
  });

  test('alternatives with an index each are served by both', () => {
    const explanation = fresh.explain({ $or: [{ _id: 'case-000001' }, { outboxAt: new Date(50) }] });
    expect(explanation).toMatchObject({ index: '_id_ | outboxAt', isServed: true, examined: 2, returned: 2 });
  });

  test('a query without an index reads the collection and says so', () => {
    expect(fresh.explain({ gridId: 'g1' })).toMatchObject({ index: null, isServed: false, examined: 2000 });
    expect(fresh.explain({ $or: [{ _id: 'case-000001' }, { gridId: 'g1' }] })).toMatchObject({
      index: null,
      isServed: false,
    });
  });

  test('leaving something out does not count as being served', () => {
    expect(fresh.explain({ outboxAt: { $ne: new Date(0) } }).isServed).toBe(false);
  });
});

describe('arrays', () => {
  test('two bounds on an array may be met by two elements', async () => {
    const fresh = open([['marks', 1]]);
    await fresh.add({ _id: 'both', marks: [1, 9] }, { _id: 'inside', marks: [5] });
    const query = { marks: { $gt: 4, $lt: 6 } };
    expect((await fresh.get(query)).map(({ _id }) => _id).sort()).toEqual(['both', 'inside']);
    expect((await fresh.get({ marks: { $elemMatch: { $gt: 4, $lt: 6 } } })).map(({ _id }) => _id)).toEqual(['inside']);
  });

  test('fields of one array are bounded together only by $elemMatch', async () => {
    const fresh = open([
      ['roles.gridId', 1],
      ['roles.role', 1],
    ]);
    await fresh.add(
      {
        _id: 'apart',
        roles: [
          { gridId: 'g1', role: 'worker' },
          { gridId: 'g2', role: 'mediator' },
        ],
      },
      { _id: 'together', roles: [{ gridId: 'g1', role: 'mediator' }] },
    );
    const apart = { 'roles.gridId': 'g1', 'roles.role': 'mediator' };
    expect((await fresh.get(apart)).map(({ _id }) => _id).sort()).toEqual(['apart', 'together']);
    const together = { roles: { $elemMatch: { gridId: 'g1', role: 'mediator' } } };
    expect((await fresh.get(together)).map(({ _id }) => _id)).toEqual(['together']);
    expect(fresh.explain(together)).toMatchObject({ examined: 1, isServed: true });
  });

  test('a document whose path dies in an array of scalars is not null there', async () => {
    const fresh = open([['a.b', 1]]);
    await fresh.add({ _id: 'scalars', a: [1] }, { _id: 'missing', a: {} }, { _id: 'set', a: { b: 1 } });
    expect((await fresh.get({ 'a.b': { $ne: null } })).map(({ _id }) => _id).sort()).toEqual(['scalars', 'set']);
    expect((await fresh.get({ 'a.b': null })).map(({ _id }) => _id)).toEqual(['missing']);
  });

  test('a sort on an array bounded elsewhere is not left to the index', async () => {
    const fresh = open([['marks', 1]]);
    await fresh.add({ _id: 'a', marks: [1, 7] }, { _id: 'b', marks: [6] });
    const sorted = await fresh.get({ marks: { $gte: 5 } }, { order: { marks: 1 } });
    expect(sorted.map(({ _id }) => _id)).toEqual(['a', 'b']);
  });
});

/** The slow truth: every document tested, sorted by the entries of its sort fields, ties by insertion. */
function expected(documents: DocumentValue[], query: object, order: object): unknown[] {
  const matches = makeMatcher(readCondition(query as DocumentValue), evaluate);
  const pattern = keyPattern(orderOf(order));
  const found = documents.filter(matches).map((one) => ({ one, key: entriesOf(one, pattern).entries[0] as Buffer }));
  if (Object.keys(order).length > 0) found.sort((a, b) => a.key.compare(b.key));
  return found.map(({ one }) => one);
}

/** Leaves exactly these documents, after others have stood in their places and some have come and gone. */
async function fillByDetours(fresh: FreshDatabase, documents: DocumentValue[]): Promise<void> {
  for (const [i, document] of documents.entries()) {
    const { _id, ...fields } = document;
    const other = documents[(i + 1) % documents.length] as DocumentValue;
    await fresh.add({ ...other, _id: _id as number });
    if (i % 3 === 0) await fresh.act('removeDocument', { query: { _id }, multi: false });
    const replace = { merge: false, upsert: true, multi: false };
    await fresh.act('modifyDocument', { query: { _id }, data: fields, ...replace });
  }
}

describe('an index never changes the answer', () => {
  const scalar = fc.constantFrom<unknown>(null, 0, 1, 2, 'a', 'ab', true, new Date(5));
  const number = fc.constantFrom<unknown>(0, 1, 2, 3);
  const value = fc.oneof(
    scalar,
    fc.array(number, { maxLength: 3 }),
    fc.array(scalar, { maxLength: 3 }),
    fc.record({ x: scalar }, { requiredKeys: [], noNullPrototype: true }),
  );
  const element = fc.record({ x: scalar, y: scalar }, { requiredKeys: [], noNullPrototype: true });
  const document = fc.record(
    {
      a: value,
      b: value,
      list: fc.oneof(fc.array(fc.oneof(element, element, scalar), { maxLength: 3 }), element, scalar),
    },
    { requiredKeys: [], noNullPrototype: true },
  );
  const path = fc.constantFrom('a', 'b', 'list.x', 'list.y', 'a.x');
  const test_ = fc.oneof(
    scalar,
    fc
      .tuple(fc.constantFrom('$eq', '$ne', '$gt', '$gte', '$lt', '$lte'), scalar)
      .map(([op, operand]) => ({ [op]: operand })),
    fc.tuple(fc.constantFrom('$in', '$nin'), fc.array(scalar, { maxLength: 3 })).map(([op, list]) => ({ [op]: list })),
    fc.tuple(number, number).map(([low, high]) => ({ $gt: low, $lt: high })),
    fc.boolean().map((isThere) => ({ $exists: isThere })),
    fc.constantFrom(/^a/, /b/, /^ab?/),
  );
  const field = fc.tuple(path, test_).map(([name, operand]) => ({ [name]: operand }));
  const elements = fc.tuple(test_, test_).map(([x, y]) => ({ list: { $elemMatch: { x, y } } }));
  const simple = fc.oneof(field, field, field, elements);
  const query = fc.oneof(
    simple,
    fc.array(simple, { minLength: 1, maxLength: 3 }).map((parts) => ({ $and: parts })),
    fc
      .tuple(simple, fc.array(simple, { minLength: 1, maxLength: 2 }))
      .map(([part, others]) => ({ $and: [part, { $or: others }] })),
    fc.array(simple, { minLength: 1, maxLength: 2 }).map((parts) => ({ $or: parts })),
  );
  const order = fc
    .array(fc.tuple(path, fc.constantFrom(1, -1)), { maxLength: 2 })
    .map((pairs) => Object.fromEntries(pairs));
  const direction = fc.constantFrom<1 | -1>(1, -1);
  const keys = fc
    .uniqueArray(fc.tuple(path, direction), { minLength: 1, maxLength: 3, selector: ([name]) => name })
    .map((pairs): Keys => pairs);

  const hasParallelArrays = (make: () => unknown): boolean => {
    try {
      make();
      return false;
    } catch {
      return true;
    }
  };

  test('whatever documents, indexes, query and order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(document, { maxLength: 12 }),
        fc.array(keys, { minLength: 1, maxLength: 2 }),
        fc.array(fc.tuple(query, order), { minLength: 1, maxLength: 6 }),
        async (documents, indexKeys, questions) => {
          const patterns = indexKeys.map(keyPattern);
          const rows = documents
            .map((one, i) => ({ _id: i, ...one }) as DocumentValue)
            .filter((one) => !hasParallelArrays(() => patterns.forEach((pattern) => entriesOf(one, pattern))));
          const unique = indexKeys.map((each, i) => ({ name: `index${i}`, keys: each }));
          const fresh = freshDatabase(unique);
          try {
            await fillByDetours(fresh, rows);
            for (const [asked, sort] of questions) {
              if (hasParallelArrays(() => expected(rows, asked, sort))) continue;
              const found = await fresh.get(asked, { order: sort });
              const truth = expected(rows, asked, sort);
              const counted = await fresh.act('calculateDocument', { query: asked });
              expect(counted).toEqual({ data: { total: truth.length } });
              const isSorted = Object.keys(sort).length > 0;
              const sortKeys = (list: unknown[]): string[] =>
                list.map((one) =>
                  entriesOf(one as DocumentValue, keyPattern(orderOf(sort))).entries[0]!.toString('hex'),
                );
              expect(found.map(({ _id }) => _id).sort()).toEqual(
                truth.map((one) => (one as DocumentValue)['_id']).sort(),
              );
              if (isSorted) expect(sortKeys(found)).toEqual(sortKeys(truth));
            }
          } finally {
            fresh.close();
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
