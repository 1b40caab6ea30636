/**
 * Workbooks as contexts see them: tables of texts and numbers. The library behind it is young, so it is known here
 * alone; and it reads only what was unpacked, bounded and looked through before.
 */
import { breathe } from './breathe';
import { lookThrough, partsWith, type Bounds, type Looked, type LookedTable } from './sheet-scan';
import { Refusal } from './refusal';
import { unzip, zipStored } from './zip';

/** `odd`: a formula, a day (spreadsheets turn 4-1 into one), or something else nobody typed. */
export type SheetCell = string | number | { readonly odd: 'formula' | 'day' | 'other' } | null;

export interface SheetRow {
  /** As the spreadsheet counts: from 1. */
  readonly number: number;
  readonly cells: readonly SheetCell[];
}

export interface SheetTable {
  readonly rows: readonly SheetRow[];
  /** Cells with something in them beyond the bounds, by reference; with one of them no row is read. */
  readonly outside: readonly string[];
}

export interface WrittenTable {
  readonly name: string;
  /** Characters of each column; all of them are texts, unless a number stands in them. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** Cells to be seen at once, by reference: C17. */
  readonly marked?: ReadonlySet<string>;
}

/** Bytes of all parts of a workbook unpacked: 20,000 doors take five megabytes. */
const unpackedAtMost = 32 * 1024 * 1024;
const partsAtMost = 300;
const errorText = /^#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)/;

/**
 * Reads the named tables of a workbook; one that isn't in it is not in the answer.
 * @throws Refusal SHEET_UNREADABLE, SHEET_TOO_BIG
 */
export async function readSheets(
  bytes: Buffer,
  names: readonly string[],
  bounds: Bounds,
): Promise<ReadonlyMap<string, SheetTable>> {
  const parts = unzip(bytes, { files: partsAtMost, bytes: unpackedAtMost, isWanted: isXml });
  const looked = lookThrough(parts, bounds);
  const tables = new Map<string, SheetTable>();
  for (const name of names) {
    const table = looked.tables.get(name);
    if (!table) continue;
    const { outside } = table;
    tables.set(name, { outside, rows: outside.length > 0 ? [] : await rowsOf(looked, name, table, bounds) });
  }
  await breathe();
  return tables;
}

/** A workbook of these tables, each with its first line held in view. */
export async function writeSheets(tables: readonly WrittenTable[]): Promise<Buffer> {
  const { writeXlsx } = await import('./sheet-library');
  const sheets = tables.map(({ name, widths, rows, marked }) => ({
    name,
    columns: widths.map((width) => ({ width, numFmt: '@' })),
    rows: rows.map((row) => row.map(harmless)),
    freezePane: { rows: 1 },
    ...(marked && { cells: marksOf(marked) }),
  }));
  const bytes = Buffer.from(await writeXlsx({ sheets }));
  await breathe();
  return bytes;
}

/** A ground that is seen from afar; what stands in the cell stays as it is. */
const mark = {
  style: { numFmt: '@', fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFC300' } } },
} as const;

function marksOf(marked: ReadonlySet<string>) {
  return new Map([...marked].map((cell) => [placeOf(cell), mark]));
}

/** The library counts rows and columns from nought: C17 is 16,2. No table here has more columns than letters. */
function placeOf(cell: string): string {
  return `${Number(cell.slice(1)) - 1},${cell.charCodeAt(0) - 65}`;
}

/** Saved as plain text and opened again, a cell that begins like this would be run. */
function harmless(value: string | number): string | number {
  return typeof value === 'string' && /^[=+\-@\t]/.test(value) ? `'${value}` : value;
}

function isXml(name: string): boolean {
  return /\.(xml|rels)$/.test(name) && !name.split('/').includes('..');
}

async function rowsOf(looked: Looked, name: string, table: LookedTable, bounds: Bounds): Promise<SheetRow[]> {
  const { colToLetter, streamXlsxRows } = await import('./sheet-library');
  const { formulas } = table;
  const rows: SheetRow[] = [];
  try {
    for await (const { index, values } of streamXlsxRows(zipStored(partsWith(looked, table)), { sheet: name })) {
      // The library has the last word on what it reads; it should be what the first look saw.
      if (values.length > bounds.columns || (values.length > 0 && index >= bounds.rows)) throw new Error('outside');
      const number = index + 1;
      const cells = values.map((value, column) =>
        formulas.has(`${colToLetter(column)}${number}`) ? ({ odd: 'formula' } as const) : cellOf(value),
      );
      if (cells.some((cell) => cell !== null)) rows.push({ number, cells });
    }
  } catch (error) {
    throw new Refusal('SHEET_UNREADABLE', error instanceof Error ? error.name : 'workbook');
  }
  return rows;
}

function cellOf(value: unknown): SheetCell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : { odd: 'other' };
  if (value instanceof Date) return { odd: 'day' };
  if (typeof value !== 'string') return { odd: 'other' };
  const text = value.trim().replace(/^'(?=[=+\-@])/, '');
  if (text === '') return null;
  return errorText.test(text) || isRun(value) ? { odd: 'formula' } : text;
}

/** Typed as text, it still is what a spreadsheet would run. */
function isRun(text: string): boolean {
  return /^\s*[=@+]/.test(text);
}
