/** How a sheet is looked through before its library reads it: once, and as the library reads it. */
import { lookThrough } from '../../cloudfunctions/kernel/sheet-scan';
import { partsOf } from '../../emulator/seed/workbook';

const bounds = { rows: 100, columns: 10 };
const part = 'xl/worksheets/sheet1.xml';

function look(rows: string) {
  const parts = partsOf([{ name: '表', rows: [] }]);
  parts.set(part, `<worksheet><sheetData>${rows}</sheetData></worksheet>`);
  const looked = lookThrough(new Map([...parts].map(([name, text]) => [name, Buffer.from(text)])), bounds);
  return looked.tables.get('表');
}

/** Nanoseconds a look takes at best, whatever it says. */
function timeOf(name: string, text: string): number {
  const parts = new Map([...partsOf([{ name: '表', rows: [] }])].map(([one, was]) => [one, Buffer.from(was)]));
  parts.set(name, Buffer.from(text));
  const times = [1, 2, 3, 4, 5].map(() => {
    const began = process.hrtime.bigint();
    try {
      lookThrough(parts, bounds);
    } catch (error) {
      expect(error).toMatchObject({ code: 'SHEET_UNREADABLE' });
    }
    return Number(process.hrtime.bigint() - began);
  });
  return Math.min(...times);
}

test.each([
  ['cells that never close', part, '<c '],
  ['rows that never close', part, '<row r="1" '],
  ['signs that open', part, '<'],
  ['comments that never close', part, '<!--'],
  ['relations that never close', 'xl/_rels/workbook.xml.rels', '<Relationship '],
  ['names of tables that never close', 'xl/workbook.xml', '<sheet '],
])('%s are read once, however many: ten times as many take ten times as long', (_, name, piece) => {
  const few = piece.repeat(100_000 / piece.length);
  // Squared it would be a hundred times as long; half of that is no noise. What is refused at once is compared with a text without any tag.
  const once = Math.max(timeOf(name, few), timeOf(name, ' '.repeat(10 * few.length)));
  expect(timeOf(name, few.repeat(10))).toBeLessThan(50 * once);
});

test.each([
  ['a sign that closes in an attribute', '<row r="1"><c x=">" r="XFD1"><v>1</v></c></row>'],
  ['a sign that opens in an attribute', `<row r="1"><c x='<c r="A1">' r="XFD1"><v>1</v></c></row>`],
  ['a comment', '<row r="1"><c r="B1"><!-- <c r="Z9"> --><f>1</f></c></row>'],
  ['another reference within an attribute', `<row r="1"><c x=' r="A1"' r="B1" r="C1"><f>1</f></c></row>`],
  ['a reference written in signs', '<row r="1"><c r="&#66;1"><f>1</f></c></row>'],
  ['a cell of another row', '<row r="1"><c r="B7"><f>1</f></c></row>'],
  ['a cell within a cell', '<row r="1"><c r="A1"><f>1</f><c r="B1"><v>1</v></c></c></row>'],
  ['an instruction with a cell in it', '<row r="1"><c r="B1"><?x ><c r="A1"> ?><f>1</f></c></row>'],
  ['a quote that never closes', '<row r="1"><c r="B1" x="><v>1</v></c></row>'],
])('%s is no table', (_, rows) => {
  expect(() => look(rows)).toThrow('SHEET_UNREADABLE');
});

test('what another reader takes for a reference within an attribute is none', () => {
  const found = look(`<row r="1"><c x=' r="A1"' r="B1"><f>1</f></c></row>`);
  expect([...(found?.formulas ?? [])]).toEqual(['B1']);
});

test('formulas are found where they stand, in any way of writing; those outside of cells are none', () => {
  const found = look(
    `<row><c><f>1</f></c><c r='C1'><x:f/></c><x:c><f t="shared"/></x:c></row><row r="4"><c><v>1</v></c></row><f>1</f>`,
  );
  expect([...(found?.formulas ?? [])]).toEqual(['A1', 'C1', 'D1']);
});

test('cells outside are named, empty ones are left out', () => {
  const found = look('<row r="1"><c r="XFD1" s="1"/><c r="K1"><v>1</v></c></row><row r="101"><c><v>1</v></c></row>');
  expect(found?.outside).toEqual(['K1', 'A101']);
  expect(found?.bytes.toString()).not.toContain('XFD1');
});
