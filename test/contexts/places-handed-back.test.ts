/** A wrong sheet is handed back with every wrong cell named and marked, however many there are, to who brought it. */
import * as papers from '#contracts/places-papers';
import * as roles from '#contracts/roles';
import { unzip } from '../../cloudfunctions/kernel/zip';
import type { PersonOnPhone } from '../../emulator/seed/person';
import { tables } from '../../emulator/seed/places';
import { workbookOf, type Table } from '../../emulator/seed/workbook';
import { refusal } from '../support/refusal';
import { found, manyDoors, withRow } from '../support/sheets';
import { startWorld, type World } from '../support/world';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

async function check(by: PersonOnPhone, communityId: string, sheet: readonly Table[] | Buffer) {
  const fileId = await by.upload(Buffer.isBuffer(sheet) ? sheet : workbookOf(sheet), 'sheet.xlsx');
  return by.call(papers.checkSheet, { communityId, fileId });
}

async function handedBack(by: PersonOnPhone, paperId = ''): Promise<Buffer> {
  const { url } = await by.call(papers.paperLink, { paperId });
  return Buffer.from(await (await fetch(url)).arrayBuffer());
}

/** What stands in the n-th page, by cell, and the cells with a ground of their own. */
function pageOf(bytes: Buffer, page: number) {
  const parts = unzip(bytes, { files: 100, bytes: 1e8, isWanted: (name) => name.endsWith('.xml') });
  const [shared, styles, sheet] = ['sharedStrings', 'styles', `worksheets/sheet${page}`].map((name) =>
    String(parts.get(`xl/${name}.xml`) ?? ''),
  ) as [string, string, string];
  const texts = [...shared.matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map(([, text = '']) => text);
  const formats = /<cellXfs.*<\/cellXfs>/.exec(styles)?.[0].match(/<xf [^>]*>/g) ?? [];
  const cells = [...sheet.matchAll(/<c r="([A-Z]+\d+)"([^>]*)><v>([^<]*)<\/v>/g)].map(
    ([, at = '', kind = '', value = '']) => ({
      at,
      text: kind.includes('t="s"') ? (texts[Number(value)] ?? '') : value,
      isMarked: formats[Number(/s="(\d+)"/.exec(kind)?.[1])]?.includes('applyFill="true"') === true,
    }),
  );
  const marked = cells.filter(({ isMarked }) => isMarked).map(({ at }) => at);
  return { isThere: sheet !== '', byCell: new Map(cells.map(({ at, text }) => [at, text])), marked };
}

const pages = { list: 1, buildings: 4, doors: 5 } as const;

/** Each wrong cell with what is said of it, as the first page has them. */
function listIn(bytes: Buffer): (readonly [string, string])[] {
  const { byCell } = pageOf(bytes, pages.list);
  return Array.from({ length: byCell.size / 2 - 1 }, (_, at) => [
    byCell.get(`A${at + 2}`) ?? '',
    byCell.get(`B${at + 2}`) ?? '',
  ]);
}

test('of a thousand wrong cells two hundred are answered, and all of them are in the sheet that comes back', async () => {
  const { by, communityId } = await found(world, 'thousand');
  const wrongDoors = manyDoors(1000, 5).map((table) =>
    table.name === '户门'
      ? { ...table, rows: table.rows.map((row, at) => (at === 0 ? row : [...row.slice(0, 3), null])) }
      : table,
  );
  const { import: told, errors, paper } = await check(by, communityId, wrongDoors);
  expect(told).toMatchObject({ state: 'wrong', errorCount: 1000 });
  expect(errors).toHaveLength(papers.sheetLimits.errors);
  const bytes = await handedBack(by, paper?.paperId);
  const expected = Array.from({ length: 1000 }, (_, at) => `D${at + 2}`);
  expect(listIn(bytes)).toEqual(expected.map((cell) => [`户门!${cell}`, '这里要填']));
  expect(pageOf(bytes, pages.doors).marked).toEqual(expected);
  expect(pageOf(bytes, pages.buildings).marked).toEqual([]);
});

test('what comes back is what was brought: checked again, nothing else is wrong in it', async () => {
  const { by, communityId } = await found(world, 'mended');
  const { errors, paper } = await check(
    by,
    communityId,
    withRow(tables, '楼栋', 2, ['b2', '青年路新村 2 号楼', '第 66 网格', null, 3, 6]),
  );
  const bytes = await handedBack(by, paper?.paperId);
  expect(listIn(bytes)).toEqual([['楼栋!C3', expect.stringContaining('第 66 网格')]]);
  const { marked, byCell } = pageOf(bytes, pages.buildings);
  expect(marked).toEqual(['C3']);
  expect(byCell.get('C3')).toBe('第 66 网格');
  const again = await check(by, communityId, bytes);
  // Nothing else became wrong on the way: what is read of it is what was brought.
  expect(again.errors.map(({ cell }) => cell)).toEqual(['楼栋!C3']);
  expect(errors).toEqual(again.errors);
});

test('a sheet that could not be read in whole comes back as the list alone, so that nothing is lost with it', async () => {
  const { by, communityId } = await found(world, 'part');
  const { errors, paper } = await check(
    by,
    communityId,
    tables.filter(({ name }) => name !== '店铺'),
  );
  const bytes = await handedBack(by, paper?.paperId);
  expect(listIn(bytes)).toEqual(errors.map(({ cell, text }) => [cell, text]));
  expect(pageOf(bytes, pages.list + 1).isThere).toBe(false);
});

test('it is for who brought it: a colleague reads what is wrong and has no way to the sheet', async () => {
  const { by, communityId } = await found(world, 'alone');
  const { import: told, paper } = await check(by, communityId, withRow(tables, '网格', 1, ['g5', '第 5 网格', null]));
  expect((await by.call(papers.viewImport, { importId: told.id })).paper).toEqual(paper);
  const { code } = await by.call(roles.invite, { role: 'coordinator', scope: { communityId }, termDays: 365 });
  const colleague = await world.signIn('colleague-of-alone');
  await colleague.call(roles.acceptInvitation, { code, name: '同事' });
  const seen = await colleague.call(papers.viewImport, { importId: told.id });
  expect(seen.errors).not.toEqual([]);
  expect(seen.paper).toBeUndefined();
  expect(await refusal(colleague.call(papers.paperLink, { paperId: paper?.paperId ?? '' }))).toBe('NOT_FOUND');
});
