/**
 * A workbook as a spreadsheet program would save it, written by hand: the smallest .xlsx that is one. The server reads
 * and writes with a library; what stands for the outside world here shares nothing with it.
 */
import { crc32, deflateRawSync } from 'node:zlib';

export type Cell = string | number | null;

export interface Table {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** Bytes of a workbook with these tables. */
export function workbookOf(tables: readonly Table[]): Buffer {
  return zipOf(partsOf(tables));
}

/** The files inside it, by name: for whoever wants one of them to be otherwise. */
export function partsOf(tables: readonly Table[]): Map<string, string> {
  const numbered = tables.map((table, at) => ({ ...table, id: at + 1 }));
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const sheets = numbered.map(({ name, id }) => `<sheet name="${name}" sheetId="${id}" r:id="rId${id}"/>`).join('');
  const targets = numbered.map(({ id }) => relation(id, 'worksheet', `worksheets/sheet${id}.xml`)).join('');
  const types = numbered.map(({ id }) => contentType(`/xl/worksheets/sheet${id}.xml`, 'worksheet')).join('');
  return new Map([
    [
      '[Content_Types].xml',
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
        `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `${contentType('/xl/workbook.xml', 'sheet.main')}${types}</Types>`,
    ],
    ['_rels/.rels', relationsOf(relation(1, 'officeDocument', 'xl/workbook.xml'))],
    ['xl/workbook.xml', `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets}</sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', relationsOf(targets)],
    ...numbered.map(({ id, rows }) => [`xl/worksheets/sheet${id}.xml`, sheetXml(main, rows)] as const),
  ]);
}

/** An archive of these texts. */
export function zipOf(parts: ReadonlyMap<string, string | Buffer>): Buffer {
  const written: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, text] of parts) {
    const content = Buffer.from(text);
    const packed = deflateRawSync(content);
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    header.writeUInt16LE(8, 4);
    header.writeUInt32LE(crc32(content), 10);
    header.writeUInt32LE(packed.length, 14);
    header.writeUInt32LE(content.length, 18);
    header.writeUInt16LE(Buffer.byteLength(name), 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), header, Buffer.from(name), packed]);
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), header, place, Buffer.from(name));
    written.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.size, 4);
  end.writeUInt16LE(parts.size, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...written, listed, Buffer.from('PK\u0005\u0006'), end]);
}

function sheetXml(main: string, rows: Table['rows']): string {
  const lines = rows.map(
    (cells, at) => `<row r="${at + 1}">${cells.map((cell, to) => cellXml(cell, to, at)).join('')}</row>`,
  );
  return `<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: Cell, column: number, row: number): string {
  if (cell === null || cell === '') return '';
  const at = `${String.fromCharCode(65 + column)}${row + 1}`;
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function relation(id: number, kind: string, target: string): string {
  const type = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`;
  return `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`;
}

function relationsOf(inside: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
}

function contentType(part: string, kind: string): string {
  const type = `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`;
  return `<Override PartName="${part}" ContentType="${type}"/>`;
}
