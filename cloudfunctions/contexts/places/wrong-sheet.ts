/** A sheet handed back with all that is wrong in it: named on its first page, and marked where it stands. Pure. */
import type { CellError } from '#contracts/places-papers';
import type { SheetCell, SheetRow, SheetTable, WrittenTable } from '../../kernel/sheet-port';
import { form, tableKeys, type TableKey } from './sheet-form';
import { fileNames, tableNames, wrongTitles } from './words';

const listWidths = [16, 60] as const;

/**
 * The list comes as a page of its own, which is not read when the sheet comes back. A sheet that could not be read in
 * whole is not handed back: what was not read would be gone from it.
 */
export function wrongTables(
  tables: ReadonlyMap<string, SheetTable>,
  errors: readonly CellError[],
): readonly WrittenTable[] {
  const list = {
    name: fileNames.wrong,
    widths: listWidths,
    rows: [[...wrongTitles], ...errors.map(({ cell, text }) => [cell, text])],
  };
  const isWhole = tableKeys.every((key) => tables.get(tableNames[key])?.outside.length === 0);
  const wrongCells = new Set(errors.map(({ cell }) => cell));
  return isWhole ? [list, ...tableKeys.map((key) => markedTable(key, tables, wrongCells))] : [list];
}

function markedTable(
  key: TableKey,
  tables: ReadonlyMap<string, SheetTable>,
  wrongCells: ReadonlySet<string>,
): WrittenTable {
  const name = tableNames[key];
  const given = tables.get(name)?.rows ?? [];
  const cells = given.flatMap(({ number }) => form[key].map((_, at) => `${letterOf(at)}${number}`));
  return {
    name,
    widths: form[key].map(({ width }) => width),
    rows: inTheirPlaces(given, form[key].length),
    marked: new Set(cells.filter((cell) => wrongCells.has(`${name}!${cell}`))),
  };
}

/** Every row where it stood, and a cell that was left out too: the list names them by number and letter. */
function inTheirPlaces(given: readonly SheetRow[], columns: number): (string | number)[][] {
  const rows: (string | number)[][] = [];
  for (const { number, cells } of given) {
    while (rows.length < number - 1) rows.push([]);
    rows.push(Array.from({ length: columns }, (_, at) => plain(cells[at] ?? null)));
  }
  return rows;
}

/** What was no text and no number is left empty, and marked. */
function plain(cell: SheetCell): string | number {
  return cell === null || typeof cell === 'object' ? '' : cell;
}

function letterOf(column: number): string {
  return String.fromCharCode(65 + column);
}
