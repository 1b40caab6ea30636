/** Files nobody should be able to hurt anybody with: refused by code and sentence, or named by their cell. */
import * as places from '#contracts/places';
import * as papers from '#contracts/places-papers';
import { tables } from '../../emulator/seed/places';
import { Refused, type PersonOnPhone } from '../../emulator/seed/person';
import { partsOf, workbookOf, zipOf } from '../../emulator/seed/workbook';
import { refusal } from '../support/refusal';
import { found, withRow } from '../support/sheets';
import { startWorld, type World } from '../support/world';

const megabyte = 1024 * 1024;
const buildingsPart = 'xl/worksheets/sheet3.xml';

let world: World;
let by: PersonOnPhone;
const communityId = 'attacked';

beforeAll(async () => {
  world = await startWorld();
  ({ by } = await found(world, communityId));
});
afterAll(() => world.stop());

test.each([
  ['no workbook at all', () => Buffer.from('PK no archive'), 'SHEET_UNREADABLE'],
  ['more than a sheet may be', () => Buffer.alloc(papers.sheetLimits.bytes + 1), 'SHEET_TOO_BIG'],
] as const)('%s is not left behind', async (_, bytes, code) => {
  const fileId = await by.upload(bytes(), 'sheet.xlsx');
  const checking = () => refusal(by.call(papers.checkSheet, { communityId, fileId }));
  expect([await checking(), await checking()]).toEqual([code, 'SHEET_MISSING']);
});

async function check(bytes: Buffer) {
  const fileId = await by.upload(bytes, 'sheet.xlsx');
  return by.call(papers.checkSheet, { communityId, fileId });
}

/** The workbook with one of its parts otherwise. */
function changed(part: string, change: (text: string) => string | Buffer): Buffer {
  const parts: Map<string, string | Buffer> = partsOf(tables);
  const text = parts.get(part);
  if (typeof text !== 'string') throw new Error(`no ${part}`);
  parts.set(part, change(text));
  return zipOf(parts);
}

const inBuildings = (row: string) => (text: string) => text.replace('</sheetData>', `${row}</sheetData>`);
const anotherCell = (cell: string) => (text: string) => text.replace(/<c r="B2".*?<\/c>/, cell);

afterEach(async () => {
  const { items } = await by.call(places.buildings, { communityId });
  expect(items).toHaveLength(6);
  expect((await by.call(places.doors, { buildingId: `${communityId}~b1` })).floors).toEqual([]);
});

describe('cells', () => {
  test.each([
    ['a formula', '<c r="B2"><f>1+1</f><v>2</v></c>'],
    ['a formula with the very text that belongs there', '<c r="B2" t="str"><f>"x"</f><v>青年路新村 1 号楼</v></c>'],
    ['a shared formula', '<c r="B2" t="str"><f t="shared" si="0"/><v>楼</v></c>'],
    ['a formula in single quotes and a namespace', `<x:c r='B2' t='str'><x:f>A1</x:f><x:v>楼</x:v></x:c>`],
    ['a text that would be run', '<c r="B2" t="inlineStr"><is><t>=cmd|calc</t></is></c>'],
    ['a text with an at sign', '<c r="B2" t="inlineStr"><is><t>@SUM(A1)</t></is></c>'],
    ['an error', '<c r="B2" t="e"><v>#REF!</v></c>'],
    ['a boolean', '<c r="B2" t="b"><v>1</v></c>'],
    ['words that turn the direction of writing', '<c r="B2" t="inlineStr"><is><t>楼\u202e</t></is></c>'],
  ])('%s is named by its cell', async (_, cell) => {
    const { errors } = await check(changed(buildingsPart, anotherCell(cell)));
    expect(errors.map((error) => error.cell)).toContain('楼栋!B2');
  });

  test('a door that became a day is named, with what to do', async () => {
    const parts = partsOf(withRow(tables, '户门', 1, ['青年路新村 1 号楼', 1, 1, 46_113]));
    const styles = '<styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>';
    parts.set('xl/styles.xml', styles);
    const relation = (text: string) => text.replace('</Relationships>', `${stylesRelation}</Relationships>`);
    parts.set('xl/_rels/workbook.xml.rels', relation(parts.get('xl/_rels/workbook.xml.rels') ?? ''));
    const doors = parts.get('xl/worksheets/sheet4.xml') ?? '';
    parts.set('xl/worksheets/sheet4.xml', doors.replace('<c r="D2">', '<c r="D2" s="1">'));
    const { errors } = await check(zipOf(parts));
    expect(errors).toEqual([{ cell: '户门!D2', text: expect.stringContaining('日期') as string }]);
  });

  test('the last cell of the grid is named, and nothing as large as the grid is made', async () => {
    const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    const { errors } = await check(changed(buildingsPart, inBuildings(far)));
    expect(errors.map((error) => error.cell)).toEqual(['楼栋!XFD1048576']);
  });

  test.each([
    ['a sign that ends a tag in an attribute', '<row r="50"><c x=">" r="XFD50"><v>1</v></c></row>'],
    [
      'a comment between a cell and its formula',
      '<row r="50"><c r="A50"><!-- <c r="Z9"> --><f>1</f><v>1</v></c></row>',
    ],
  ])('%s makes it no sheet', async (_, row) => {
    expect(await refusal(check(changed(buildingsPart, inBuildings(row))))).toBe('SHEET_UNREADABLE');
  });

  test('a table that only the library would be led to is not there for it', async () => {
    const parts = partsOf(tables);
    const far = inBuildings('<row r="50"><c r="XFD50"><v>1</v></c></row>');
    parts.set('xl/worksheets/sheet9.xml', far(parts.get(buildingsPart) ?? ''));
    const other = '<Relationship Id="rId9" Type="x/worksheet" Target="worksheets/sheet9.xml"/></Relationships>';
    parts.set(
      'xl/_rels/workbook.xml.rels',
      (parts.get('xl/_rels/workbook.xml.rels') ?? '').replace('</Relationships>', other),
    );
    const led = (parts.get('xl/workbook.xml') ?? '').replace('r:id="rId3"', 'x:id="rId3" r:id="rId9"');
    parts.set('xl/workbook.xml', led);
    expect(await refusal(check(zipOf(parts)))).toBe('SHEET_UNREADABLE');
  });

  test('cells with a look and nothing in them are nothing, however many', async () => {
    const empty = Array.from({ length: 5000 }, (_, at) => `<row r="${at + 100}"><c r="XFD${at + 100}" s="0"/></row>`);
    expect((await check(changed(buildingsPart, inBuildings(empty.join(''))))).errors).toEqual([]);
  });
});

const stylesRelation =
  '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>';

describe('archives', () => {
  test('a bomb is refused before it goes off', async () => {
    const bomb = changed(buildingsPart, () => Buffer.alloc(200 * megabyte, ' '));
    expect(bomb.length).toBeLessThan(megabyte);
    expect(await refusal(check(bomb))).toBe('SHEET_TOO_BIG');
  });

  test('a bomb that says it is small is refused where it lies', async () => {
    const bomb = changed(buildingsPart, () => Buffer.alloc(200 * megabyte, ' '));
    const lying = Buffer.from(bomb);
    const size = Buffer.alloc(4);
    size.writeUInt32LE(200 * megabyte);
    for (let at = lying.indexOf(size); at >= 0; at = lying.indexOf(size, at + 1)) lying.writeUInt32LE(1000, at);
    expect(await refusal(check(lying))).toBe('SHEET_TOO_BIG');
  });

  test('thousands of files in one archive are refused', async () => {
    const parts = new Map([
      ...partsOf(tables),
      ...Array.from({ length: 2000 }, (_, at) => [`xl/x${at}.xml`, ''] as const),
    ]);
    expect(await refusal(check(zipOf(parts)))).toBe('SHEET_TOO_BIG');
  });

  test('words that define words are not read', async () => {
    const laughs = '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>';
    const bytes = changed('xl/workbook.xml', (text) => laughs + text);
    expect(await refusal(check(bytes))).toBe('SHEET_UNREADABLE');
  });

  test.each([
    [
      'in GBK',
      Buffer.concat([
        Buffer.from('<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>'),
        Buffer.from([0xb1, 0xe0, 0xba, 0xc5]),
      ]),
    ],
    ['in UTF-16', Buffer.from('\ufeff<worksheet><sheetData/></worksheet>', 'utf16le')],
  ])('a table written %s is refused', async (_, content) => {
    expect(await refusal(check(changed(buildingsPart, () => content)))).toBe('SHEET_UNREADABLE');
  });
});

describe('files', () => {
  const good = workbookOf(tables);
  const csv = Buffer.concat([Buffer.from([0xc2, 0xa5, 0xb6, 0xb0]), Buffer.from(',1,2\n')]);

  test.each([
    ['nothing', Buffer.from(' ')],
    ['a list with commas', csv],
    ['an old workbook', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)])],
    ['half a workbook', good.subarray(0, Math.floor(good.length / 2))],
    ['a workbook with its end cut off', good.subarray(0, good.length - 10)],
    ['an archive that is no workbook', zipOf(new Map([['letter.xml', '<letter/>']]))],
    ['a workbook without what leads to its tables', changedWithout('xl/_rels/workbook.xml.rels')],
    ['a workbook with a broken table', changed(buildingsPart, (text) => text.slice(0, 300))],
  ])('%s is refused', async (_, bytes) => {
    const outcome = await check(bytes).then(
      ({ errors }) => errors.map((error) => error.cell),
      (error: unknown) => (error instanceof Refused ? error.code : 'none'),
    );
    // A table that breaks off may be read up to there: then its rows are missed by name.
    expect(outcome === 'SHEET_UNREADABLE' || outcome.length > 0).toBe(true);
    if (typeof outcome === 'string') expect(outcome).toBe('SHEET_UNREADABLE');
  });

  function changedWithout(part: string): Buffer {
    const parts = partsOf(tables);
    parts.delete(part);
    return zipOf(parts);
  }

  test('a hundred megabytes do not even arrive, and six are refused before they are read', async () => {
    await expect(by.upload(Buffer.alloc(100 * megabyte), 'huge.xlsx')).rejects.toThrow('upload refused');
    const fileId = await by.upload(Buffer.alloc(6 * megabyte), 'large.xlsx');
    expect(await refusal(by.call(papers.checkSheet, { communityId, fileId }))).toBe('SHEET_TOO_BIG');
  });

  test('a file that is gone, elsewhere or climbing is not there', async () => {
    const fileId = await by.upload(good, 'gone.xlsx');
    await by.call(papers.checkSheet, { communityId, fileId });
    const wayOut = fileId.replace('gone.xlsx', '../demo-lin/gone.xlsx');
    for (const one of [fileId, wayOut, 'cloud://elsewhere/x.xlsx']) {
      expect(await refusal(by.call(papers.checkSheet, { communityId, fileId: one }))).toBe('SHEET_MISSING');
    }
  });
});
