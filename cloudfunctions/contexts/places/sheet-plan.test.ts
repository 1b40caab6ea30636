import fc from 'fast-check';
import type { SheetCell, SheetTable } from '../../kernel/sheet-port';
import { examine, type Current } from './sheet-plan';
import { form, tableKeys, type TableKey } from './sheet-form';
import { tableNames } from './words';

type Rows = Partial<Record<TableKey, readonly (readonly SheetCell[])[]>>;

const current: Current = {
  community: { _id: 'c1', grids: [{ id: 'c1~g5', name: '第 5 网格', phone: '0513-0000-0105' }] },
  buildings: [{ buildingId: 'c1~b1', name: '1 号楼', gridId: 'c1~g5' }],
  shops: [],
};

const right: Rows = {
  grids: [
    [null, '第 5 网格', '0513-0000-0105'],
    [null, '第 6 网格', '0513-0000-0106'],
  ],
  microGrids: [[null, '6-1', '第 6 网格']],
  buildings: [
    [null, '1 号楼', '第 5 网格', null, 3, 6],
    [null, '2 号楼', '第 6 网格', '6-1', '2', 11],
  ],
  doors: [
    ['2 号楼', 2, 4, 402],
    ['2 号楼', 2, 4, '401'],
    ['2 号楼', 1, -1, '-101'],
  ],
  shops: [[null, '馄饨店', '餐饮', '第 6 网格', '2 号楼', null]],
};

function tablesOf(rows: Rows): ReadonlyMap<string, SheetTable> {
  return new Map(
    tableKeys.map((key) => {
      const titles = form[key].map(({ title }) => title);
      const all = [titles, ...(rows[key] ?? [])].map((cells, at) => ({ number: at + 1, cells }));
      return [tableNames[key], { outside: [], rows: all }];
    }),
  );
}

const cellsWrong = (rows: Rows) => examine(tablesOf({ ...right, ...rows }), current).errors.map(({ cell }) => cell);

test('what is there keeps its id, what is new gets one that follows from its name', () => {
  const { errors, plan } = examine(tablesOf(right), current);
  expect(errors).toEqual([]);
  expect(plan.grids.map(({ id }) => id)).toEqual(['c1~g5', expect.stringMatching(/^c1~n[0-9a-f]{10}$/)]);
  expect(plan.buildings.map(({ buildingId }) => buildingId)).toEqual([
    'c1~b1',
    expect.stringMatching(/^c1~n[0-9a-f]{10}$/),
  ]);
  expect(plan.buildings[1]).toMatchObject({
    gridId: plan.grids[1]?.id,
    microGridId: plan.grids[1]?.microGrids?.[0]?.id,
  });
  expect(examine(tablesOf(right), current).plan).toEqual(plan);
});

test('doors are gathered by floor, from the lowest of the first unit up, in the order they were written', () => {
  const { plan } = examine(tablesOf(right), current);
  expect(plan.buildings[1]?.doors).toEqual([
    { unit: 1, floor: -1, doors: ['-101'] },
    { unit: 2, floor: 4, doors: ['402', '401'] },
  ]);
});

test('a new building may be called as an old one was that goes by another name now', () => {
  const buildings = [
    ['b1', '甲楼', '第 5 网格', null, 3, 6],
    [null, '1 号楼', '第 5 网格', null, 3, 6],
  ];
  const { errors, plan } = examine(tablesOf({ ...right, buildings, doors: [], shops: [] }), current);
  expect(errors).toEqual([]);
  expect(plan.buildings.map(({ buildingId, name }) => [buildingId === 'c1~b1', name])).toEqual([
    [true, '甲楼'],
    [false, '1 号楼'],
  ]);
});

test('a building that goes, or goes to another grid, must be empty; one that stays need not', () => {
  expect([...examine(tablesOf(right), current).mustBeEmpty]).toEqual([]);
  const moved = [[null, '1 号楼', '第 6 网格', null, 3, 6], ...(right.buildings?.slice(1) ?? [])];
  expect([...examine(tablesOf({ ...right, buildings: moved }), current).mustBeEmpty.keys()]).toEqual(['c1~b1']);
  const { mustBeEmpty } = examine(tablesOf({ ...right, buildings: right.buildings?.slice(1) ?? [] }), current);
  expect([...mustBeEmpty.values()]).toEqual([{ cell: '楼栋', text: '少了「1 号楼」,那里还有人住' }]);
});

test.each<[string, Rows, string[]]>([
  ['the same door twice', { doors: [...(right.doors ?? []), ['2 号楼', 2, 5, '401']] }, ['户门!D5']],
  [
    'the same building twice',
    { buildings: [...(right.buildings ?? []), ...(right.buildings ?? [])] },
    ['楼栋!B4', '楼栋!B5'],
  ],
  ['a formula', { shops: [[null, { odd: 'formula' }, '餐饮', '第 6 网格', null, null]] }, ['店铺!B2']],
  [
    'a door of a building that is itself wrong is not complained of again',
    {
      buildings: [...(right.buildings?.slice(0, 1) ?? []), [null, '2 号楼', '第 6 网格', '6-1', 99, 11]],
    },
    ['楼栋!E3'],
  ],
  [
    'a door too many',
    {
      doors: Array.from({ length: 1001 }, (_, at) => ['2 号楼', 2, 4, `x${at}`]),
    },
    ['户门!A1002'],
  ],
])('%s is named', (_, rows, cells) => {
  expect(cellsWrong(rows)).toEqual(cells);
});

describe('any sheet', () => {
  const word = fc.constantFrom<SheetCell>(
    '1 号楼',
    '2 号楼',
    '第 5 网格',
    '第 6 网格',
    '6-1',
    '101',
    '',
    '餐饮',
    null,
    'b1',
    'b2',
  );
  const number = fc.constantFrom<SheetCell>(1, 2, 3, -1, 0, 7, 99, 1.5, '2', '二');
  const cell = fc.oneof(word, number, fc.constantFrom<SheetCell>({ odd: 'formula' }, { odd: 'day' }), fc.string());
  const door = fc.tuple(fc.constantFrom('1 号楼', '2 号楼'), fc.nat(4), fc.nat(7), fc.nat(30).map(String));
  const wild = fc.record(
    Object.fromEntries(
      tableKeys.map((key) => [key, fc.array(fc.array(cell, { minLength: 1, maxLength: 7 }), { maxLength: 6 })]),
    ),
  );
  const nearlyRight = fc.array(door, { maxLength: 8 }).map((doors): Rows => ({ ...right, doors }));

  test('gives errors, or a plan whose doors are exactly its rows', () => {
    const seen = { right: 0, wrong: 0 };
    fc.assert(
      fc.property(fc.oneof(wild as fc.Arbitrary<Rows>, nearlyRight), (rows) => {
        const { errors, plan } = examine(tablesOf(rows), current);
        seen[errors.length > 0 ? 'wrong' : 'right'] += 1;
        if (errors.length > 0) return;
        const planned = plan.buildings.flatMap(({ name, doors }) =>
          doors.flatMap(({ unit, floor, doors: numbers }) => numbers.map((one) => `${name} ${unit} ${floor} ${one}`)),
        );
        expect(planned.sort()).toEqual((rows.doors ?? []).map((row) => row.map(String).join(' ')).sort());
        expect(new Set(plan.buildings.map(({ buildingId }) => buildingId)).size).toBe(plan.buildings.length);
      }),
      { numRuns: 500 },
    );
    expect(Math.min(seen.right, seen.wrong)).toBeGreaterThan(20);
  });
});
