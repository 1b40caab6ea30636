/** A community's places out of a real workbook: checked cell by cell, written beside what is there, switched in one step. */
import * as people from '#contracts/people';
import * as places from '#contracts/places';
import * as papers from '#contracts/places-papers';
import { placeId } from '../../emulator/seed/community';
import { keyOf, type PersonOnPhone } from '../../emulator/seed/person';
import { tables } from '../../emulator/seed/places';
import { workbookOf, type Cell, type Table } from '../../emulator/seed/workbook';
import { refusal } from '../support/refusal';
import { readStore } from '../support/store';
import { startWorld, type World } from '../support/world';
import { found, manyDoors, withRow, without } from '../support/sheets';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

async function check(by: PersonOnPhone, communityId: string, sheet: readonly Table[]) {
  const fileId = await by.upload(workbookOf(sheet), 'sheet.xlsx');
  return by.call(papers.checkSheet, { communityId, fileId });
}

async function write(by: PersonOnPhone, importId: string) {
  let { import: at } = await by.call(papers.importSheet, { importId, from: 0 });
  while (at.state === 'writing') {
    ({ import: at } = await by.call(papers.importSheet, { importId, from: at.written }));
  }
  return at;
}

describe('a sheet that is right', () => {
  test('is checked without being taken, and then takes the place of what was there', async () => {
    const { by, communityId } = await found(world, 'right');
    const before = await by.call(places.buildings, { communityId });
    const { import: ready, errors } = await check(by, communityId, tables);
    expect(errors).toEqual([]);
    expect(ready).toMatchObject({ state: 'ready', counts: { grids: 2, buildings: 6, shops: 3 }, written: 0 });
    expect(ready.abilities).toEqual(['write', 'drop']);
    expect(await by.call(places.buildings, { communityId })).toEqual(before);
    const done = await write(by, ready.id);
    expect(done).toMatchObject({ state: 'done', written: 9, toWrite: 9, abilities: [] });
    const { items } = await by.call(places.buildings, { communityId });
    expect(items.map(({ id, microGridId }) => [id, microGridId])).toContainEqual([
      `${communityId}~b3`,
      `${communityId}~m61`,
    ]);
    const { floors } = await by.call(places.doors, { buildingId: `${communityId}~b3` });
    expect(floors).toContainEqual({ unit: 2, floor: 4, doors: ['401', '402'] });
    expect((await by.call(places.shops, { communityId })).items.map(({ name }) => name)).toContain('阿婆馄饨(演示)');
  });

  test('keeps the ids of buildings through all editions, by number or by name, though names change', async () => {
    const { by, communityId } = await found(world, 'stable');
    const renamed = withRow(tables, '楼栋', 1, ['b1', '青年新苑 1 号楼', '第 5 网格', null, 3, 6]);
    const sheet = without(renamed, '户门', ([building]) => building === '青年路新村 1 号楼');
    const anonymous = sheet.map((table) =>
      table.name === '楼栋'
        ? { ...table, rows: table.rows.map((row, at) => (at === 0 || row[0] === 'b1' ? row : [null, ...row.slice(1)])) }
        : table,
    );
    await write(by, (await check(by, communityId, anonymous)).import.id);
    const { items } = await by.call(places.buildings, { communityId });
    expect(items.map(({ id }) => id)).toEqual(['b1', 'b2', 'b3', 'b4', 'b5', 'b6'].map((id) => `${communityId}~${id}`));
    expect(items[0]?.name).toBe('青年新苑 1 号楼');
  });

  test('checked twice with one key is one import; the same key with another file is refused', async () => {
    const { by, communityId } = await found(world, 'once');
    const fileId = await by.upload(workbookOf(tables), 'one.xlsx');
    const key = keyOf('check', 'once');
    const first = await by.call(papers.checkSheet, { communityId, fileId }, key);
    expect(await by.call(papers.checkSheet, { communityId, fileId }, key)).toEqual(first);
    const other = { communityId, fileId: `${fileId}x` };
    expect(await refusal(by.call(papers.checkSheet, other, key))).toBe('KEY_REUSED');
    expect((await by.call(papers.imports, { communityId })).items).toHaveLength(1);
  });

  test('20,000 doors are in after few calls of the database', async () => {
    const { by, communityId } = await found(world, 'large');
    const began = performance.now();
    const { database, invocations } = await world.callsOf(async () => {
      const { import: ready, errors } = await check(by, communityId, manyDoors(20_000));
      expect(errors).toEqual([]);
      expect(ready.counts.doors).toBe(20_000);
      expect(await write(by, ready.id)).toMatchObject({ state: 'done' });
    });
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    process.stderr.write(`20,000 doors: ${seconds} s, ${database} database calls in ${invocations} invocations\n`);
    expect(database).toBeLessThanOrEqual(400);
    expect((await by.call(places.buildings, { communityId })).items).toHaveLength(506);
  });
});

describe('two imports at once', () => {
  test('the second is refused until the first is written or dropped', async () => {
    const { by, communityId } = await found(world, 'twice');
    const [one, two] = [await check(by, communityId, manyDoors(3000, 5)), await check(by, communityId, tables)];
    const { import: begun } = await by.call(papers.importSheet, { importId: one.import.id, from: 0 });
    expect(begun).toMatchObject({ state: 'writing', written: 500 });
    expect(await refusal(by.call(papers.importSheet, { importId: two.import.id, from: 0 }))).toBe('IMPORT_RUNNING');
    const dropped = await by.call(papers.dropImport, { importId: one.import.id });
    expect(dropped.import).toMatchObject({ state: 'dropped', abilities: [] });
    expect(await refusal(by.call(papers.importSheet, { importId: one.import.id, from: 500 }))).toBe('WRONG_STATE');
    expect(await write(by, two.import.id)).toMatchObject({ state: 'done' });
    const { items } = await by.call(places.buildings, { communityId });
    expect(items).toHaveLength(6);
  });

  test('of two that begin in the same moment one is written', async () => {
    const { by, communityId } = await found(world, 'moment');
    const checked = [await check(by, communityId, manyDoors(3000, 5)), await check(by, communityId, tables)];
    const heard = await Promise.all(
      checked.map(({ import: { id } }) => refusal(by.call(papers.importSheet, { importId: id, from: 0 }))),
    );
    // The small one may be over before the large one begins; then the large one was checked against what is gone.
    expect(heard.filter((code) => code === 'none')).toHaveLength(1);
    expect(['IMPORT_RUNNING', 'STALE']).toContain(heard.find((code) => code !== 'none'));
  });

  test('one that was interrupted is taken up where it was, and seen only when it is whole', async () => {
    const { by, communityId } = await found(world, 'again');
    const { import: ready } = await check(by, communityId, manyDoors(3000, 5));
    await by.call(papers.importSheet, { importId: ready.id, from: 0 });
    const { import: seen } = await by.call(papers.viewImport, { importId: ready.id });
    expect(seen).toMatchObject({ state: 'writing', written: 500, toWrite: 609, abilities: ['write', 'drop'] });
    expect((await by.call(places.buildings, { communityId })).items).toHaveLength(6);
    // A slice that was written is not written again; a slice that is still to come is not asked for early.
    expect((await by.call(papers.importSheet, { importId: ready.id, from: 0 })).import).toEqual(seen);
    expect(await refusal(by.call(papers.importSheet, { importId: ready.id, from: 501 }))).toBe('WRONG_STATE');
    expect(await write(by, ready.id)).toMatchObject({ state: 'done', written: 609 });
    expect((await by.call(places.buildings, { communityId })).items).toHaveLength(606);
    expect(await refusal(by.call(papers.dropImport, { importId: ready.id }))).toBe('WRONG_STATE');
  });

  test('a sheet checked before another one was switched to has to be checked again', async () => {
    const { by, communityId } = await found(world, 'stale');
    const [one, two] = [await check(by, communityId, tables), await check(by, communityId, tables)];
    await write(by, one.import.id);
    expect(await refusal(by.call(papers.importSheet, { importId: two.import.id, from: 0 }))).toBe('STALE');
  });

  test('what nobody reads any more goes when the next one begins', async () => {
    const { by, communityId } = await found(world, 'tidy');
    for (let turn = 0; turn < 3; turn += 1) await write(by, (await check(by, communityId, tables)).import.id);
    const buildings = (await readStore(world.cloud)).documents('buildings');
    const editions = buildings.filter(({ _id }) => _id.startsWith(`${communityId}~b1~`));
    expect(editions).toHaveLength(2);
  });
});

describe('people live there', () => {
  const lived = (sheet: readonly Table[]) => check(world.people.fang, placeId('').slice(0, -1), sheet);

  test('a building somebody calls his home cannot go, and cannot change its grid unasked', async () => {
    const without3 = without(tables, '楼栋', ([id]) => id === 'b3');
    const doors = without(without3, '户门', ([building]) => building === '青年路新村 3 号楼');
    const gone = await lived(without(doors, '店铺', ([id]) => id === 's1'));
    expect(gone.errors).toEqual([{ cell: '楼栋', text: expect.stringContaining('青年路新村 3 号楼') as string }]);
    const moved = withRow(tables, '楼栋', 3, ['b3', '青年路新村 3 号楼', '第 5 网格', '5-1', 3, 6]);
    expect((await lived(moved)).errors.map(({ cell }) => cell)).toEqual(['楼栋!C4']);
  });

  test('somebody who moves in between the check and the writing is heard in time', async () => {
    const { by, communityId } = await found(world, 'between');
    const sheet = without(tables, '楼栋', ([id]) => id === 'b4');
    const { import: ready } = await check(
      by,
      communityId,
      without(sheet, '户门', ([building]) => building === '青年路新村 4 号楼'),
    );
    expect(ready.state).toBe('ready');
    const neighbour = await world.signIn('moves-in-between');
    await neighbour.call(people.settle, { buildingId: `${communityId}~b4` });
    const { import: told, errors } = await by.call(papers.importSheet, { importId: ready.id, from: 0 });
    expect(told).toMatchObject({ state: 'wrong', errorCount: 1, abilities: [] });
    expect(errors[0]?.text).toContain('4 号楼');
    expect((await by.call(places.buildings, { communityId })).items).toHaveLength(6);
  });

  test('whoever lives there stays at home through an import', async () => {
    const { lin, fang } = world.people;
    const { import: ready } = await lived(tables);
    await write(fang, ready.id);
    // A warm instance knows the places of a minute ago.
    await world.advance(61_000);
    const { person } = await lin.call(people.me, {});
    const { workers, gridName, microGridName } = await lin.call(places.whose, {
      buildingId: person?.home?.buildingId ?? '',
    });
    expect([gridName, microGridName]).toEqual(['第 6 网格', '6-1']);
    expect(workers.map(({ role }) => role)).toEqual(expect.arrayContaining(['gridWorker', 'microGridWorker']));
    expect(Object.keys(workers[0] ?? {})).toEqual(['name', 'role']);
  });
});

describe('who may', () => {
  test('only the coordinator of that very community', async () => {
    const { by, communityId } = await found(world, 'mine');
    const { fang, zhou, lin } = world.people;
    const { import: ready } = await check(by, communityId, tables);
    const fileId = await fang.upload(workbookOf(tables), 'foreign.xlsx');
    expect(await refusal(fang.call(papers.checkSheet, { communityId, fileId }))).toBe('NOT_ALLOWED');
    expect(await refusal(fang.call(papers.imports, { communityId }))).toBe('NOT_ALLOWED');
    expect(await refusal(fang.call(papers.exportSheet, { communityId }))).toBe('NOT_ALLOWED');
    expect(await refusal(fang.call(papers.importSheet, { importId: ready.id, from: 0 }))).toBe('NOT_FOUND');
    expect(await refusal(fang.call(papers.viewImport, { importId: ready.id }))).toBe('NOT_FOUND');
    expect(await refusal(fang.call(papers.dropImport, { importId: ready.id }))).toBe('NOT_FOUND');
    for (const somebody of [zhou, lin]) {
      expect(await refusal(somebody.call(papers.imports, { communityId }))).toBe('NOT_ALLOWED');
    }
  });

  test("a sheet in somebody else's inbox is not there", async () => {
    const { by, communityId } = await found(world, 'inbox');
    const fileId = await world.people.lin.upload(workbookOf(tables), 'hers.xlsx');
    expect(await refusal(by.call(papers.checkSheet, { communityId, fileId }))).toBe('SHEET_MISSING');
  });
});

describe('wrong cells', () => {
  const rows = (name: string): readonly (readonly Cell[])[] => tables.find((table) => table.name === name)?.rows ?? [];
  const [b2, b4, b6] = [2, 4, 6].map((at) => rows('楼栋')[at] ?? []);

  /** Wrong as people are wrong: each one in a row of its own, and the cell it is to be named by. */
  const planted: readonly (readonly [table: string, at: number, row: readonly Cell[], cell: string])[] = [
    ['网格', 3, ['g7', '第 7 网格', null], '网格!C4'],
    ['网格', 4, ['G 8', '第 8 网格', '0513-0000-0108'], '网格!A5'],
    ['网格', 5, ['g9', '第 9 网格', '打居委会'], '网格!C6'],
    ['网格', 6, ['g10', '第 5 网格', '0513-0000-0110'], '网格!B7'],
    ['微网格', 4, ['m99', '9-9', '第 99 网格'], '微网格!C5'],
    ['微网格', 5, ['m63', '6-1', '第 6 网格'], '微网格!B6'],
    ['楼栋', 2, [b2![0]!, b2![1]!, '第 66 网格', null, 3, 6], '楼栋!C3'],
    ['楼栋', 4, [b4![0]!, b4![1]!, '第 6 网格', '5-1', 2, 6], '楼栋!D5'],
    ['楼栋', 6, [b6![0]!, b6![1]!, '第 6 网格', '6-2', 2, 99], '楼栋!F7'],
    ['楼栋', 7, ['b7', '青年路新村 1 号楼', '第 5 网格', null, 3, 6], '楼栋!B8'],
    ['楼栋', 8, ['b1', '青年路新村 8 号楼', '第 5 网格', null, 3, 6], '楼栋!A9'],
    ['楼栋', 9, ['b9', '青年路新村 9 号楼', '第 5 网格', null, '三个', 6], '楼栋!E10'],
    ['楼栋', 10, ['b10', '字'.repeat(31), '第 5 网格', null, 3, 6], '楼栋!B11'],
    ['楼栋', 11, ['b11', '=HYPERLINK("x")', '第 5 网格', null, 3, 6], '楼栋!B12'],
    ['户门', 1, ['青年路新村 77 号楼', 1, 1, '101'], '户门!A2'],
    ['户门', 2, ['青年路新村 1 号楼', 9, 1, '102'], '户门!B3'],
    ['户门', 3, ['青年路新村 1 号楼', 1, 17, '1701'], '户门!C4'],
    ['户门', 4, ['青年路新村 1 号楼', 1, 0, '202'], '户门!C5'],
    ['户门', 5, ['青年路新村 1 号楼', 1, 3, null], '户门!D6'],
    ['户门', 7, ['青年路新村 1 号楼', 1, 3, '302'], '户门!D8'],
    ['户门', 8, ['青年路新村 1 号楼', 1.5, 4, '402'], '户门!B9'],
    ['店铺', 1, ['s1', null, '餐饮', '第 6 网格', null, null], '店铺!B2'],
    ['店铺', 2, ['s2', '便利店', '黑店', '第 6 网格', null, null], '店铺!C3'],
    ['店铺', 3, ['s3', '修车', '维修', '第 5 网格', '没有的楼', null], '店铺!E4'],
    ['店铺', 4, ['s4', '理发店', '理发美容', '没有的网格', null, null], '店铺!D5'],
  ];

  test('each of 25 planted errors is named, none beside them, and nothing is taken', async () => {
    const { by, communityId } = await found(world, 'wrong');
    const sheet = planted.reduce((made, [table, at, row]) => withRow(made, table, at, row), tables);
    const { import: wrong, errors } = await check(by, communityId, sheet);
    expect(planted).toHaveLength(25);
    expect(errors.map(({ cell }) => cell).sort()).toEqual(planted.map(([, , , cell]) => cell).sort());
    expect(wrong).toMatchObject({ state: 'wrong', errorCount: 25, toWrite: 0, abilities: [] });
    expect(errors.filter(({ text }) => text.length < 4 || /[a-zA-Z。]/.test(text))).toEqual([]);
    expect(await refusal(by.call(papers.importSheet, { importId: wrong.id, from: 0 }))).toBe('WRONG_STATE');
    expect((await by.call(places.doors, { buildingId: `${communityId}~b1` })).floors).toEqual([]);
    const seen = await by.call(papers.viewImport, { importId: wrong.id });
    expect(seen.errors).toEqual(errors);
  });

  test('of very many the first two hundred are named and all are counted', async () => {
    const { by, communityId } = await found(world, 'many');
    const doors = Array.from({ length: 900 }, (_, at) => ['没有的楼', 1, 1, String(at)]);
    const sheet = tables.map((table) =>
      table.name === '户门' ? { ...table, rows: [table.rows[0]!, ...doors] } : table,
    );
    const { import: wrong, errors } = await check(by, communityId, sheet);
    expect([errors.length, wrong.errorCount]).toEqual([200, 900]);
  });

  test('a page that is not there and titles that were changed are named', async () => {
    const { by, communityId } = await found(world, 'pages');
    const missing = tables.filter(({ name }) => name !== '店铺');
    expect((await check(by, communityId, missing)).errors.map(({ cell }) => cell)).toEqual(['店铺']);
    const changed = withRow(tables, '楼栋', 0, ['编号', '楼栋', '微网格', '网格', '单元数', '层数']);
    expect((await check(by, communityId, changed)).errors.map(({ cell }) => cell)).toEqual(
      expect.arrayContaining(['楼栋!C1', '楼栋!D1']),
    );
  });

  test('a grid cannot be left out, since workers and cases stand in it', async () => {
    const { by, communityId } = await found(world, 'gridless');
    const renamed = withRow(tables, '网格', 1, ['g5', '东片', '0513-0000-0105']);
    const moved = renamed.map((table) => ({
      ...table,
      rows: table.rows.map((row) => row.map((cell) => (cell === '第 5 网格' ? '东片' : cell))),
    }));
    expect((await check(by, communityId, moved)).errors).toEqual([]);
    const without5 = withRow(moved, '网格', 1, [null, '东片', '0513-0000-0105']);
    expect((await check(by, communityId, without5)).errors.map(({ text }) => text)).toEqual([
      expect.stringContaining('第 5 网格'),
    ]);
  });
});
