/** The form of the workbook: five tables, their columns in order, and how a cell of them is named. Pure. */
import { sheetLimits, type CellError } from '#contracts/places-papers';
import { tableNames, titles, wrong } from './words';

export type TableKey = keyof typeof tableNames;

interface Column {
  readonly key: string;
  readonly title: string;
  /** Characters it is wide. */
  readonly width: number;
}

/** Columns whose texts are longer than most. */
const wide: Readonly<Record<string, number>> = { name: 24, building: 28, address: 32 };
const usualWidth = 14;

export const tableKeys = Object.keys(titles) as TableKey[];

const columnsOf = (table: TableKey): readonly Column[] =>
  Object.entries(titles[table]).map(([key, title]) => ({ key, title, width: wide[key] ?? usualWidth }));

/** The columns of each table, as its titles stand. */
export const form: Readonly<Record<TableKey, readonly Column[]>> = {
  grids: columnsOf('grids'),
  microGrids: columnsOf('microGrids'),
  buildings: columnsOf('buildings'),
  doors: columnsOf('doors'),
  shops: columnsOf('shops'),
};

/** The first line is titles. */
export const sheetBounds = {
  rows: sheetLimits.rows + 1,
  columns: Math.max(...tableKeys.map((key) => form[key].length)),
} as const;

/** A cell as the spreadsheet shows it: 楼栋!C17. */
export function cellAt(table: TableKey, key: string, row: number): string {
  const column = form[table].findIndex((one) => one.key === key);
  return `${tableNames[table]}!${String.fromCharCode(65 + column)}${row}`;
}

/** Collects what is wrong; where many are, the first in reading order are the ones a person mends first. */
export interface Complaints {
  say(cell: string, text: string): void;
  readonly all: readonly CellError[];
}

/** An empty list of complaints; one cell is complained of once. */
export function complaints(): Complaints {
  const all = new Map<string, CellError>();
  return {
    say: (cell, text) => {
      if (!all.has(cell)) all.set(cell, { cell, text });
    },
    get all() {
      return [...all.values()];
    },
  };
}

/** The rows that are the first of their name and of their number; the others are complained of. */
export function once<Row extends { readonly at: number; readonly own: string | undefined }>(
  table: TableKey,
  rows: readonly Row[],
  found: Complaints,
  nameOf: (row: Row) => string | undefined,
): Row[] {
  const firsts = (some: readonly Row[], key: string, valueOf: (row: Row) => string | undefined) => {
    const seen = new Map<string, number>();
    return some.filter((row) => {
      const value = valueOf(row);
      const before = value === undefined ? undefined : seen.get(value);
      if (before !== undefined) found.say(cellAt(table, key, row.at), wrong.twice(before));
      else if (value !== undefined) seen.set(value, row.at);
      return before === undefined;
    });
  };
  return firsts(firsts(rows, 'name', nameOf), 'own', ({ own }) => own);
}
