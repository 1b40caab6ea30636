/** From the tables of a workbook to rows of meaning; what isn't as it should be is named cell by cell. Pure. */
import * as v from 'valibot';
import { ownId, phoneNumber, shopKinds, type ShopKind } from '#contracts/places';
import { shopKindWords } from '#contracts/shop-words';
import { limits, text } from '#contracts/values';
import type { SheetCell, SheetRow, SheetTable } from '../../kernel/sheet-port';
import { cellAt, form, tableKeys, type Complaints, type TableKey } from './sheet-form';
import { tableNames, wrong } from './words';

interface Row {
  /** As the spreadsheet counts. */
  readonly at: number;
}
interface OwnRow extends Row {
  readonly own: string | undefined;
  readonly name: string | undefined;
}
export type GridRow = OwnRow & { readonly phone: string | undefined };
export type MicroGridRow = OwnRow & { readonly grid: string | undefined };
export type BuildingRow = OwnRow & {
  readonly grid: string | undefined;
  readonly microGrid: string | undefined;
  readonly units: number | undefined;
  readonly floors: number | undefined;
};
export type DoorRow = Row & {
  readonly building: string | undefined;
  readonly unit: number | undefined;
  readonly floor: number | undefined;
  readonly door: string | undefined;
};
export type ShopRow = OwnRow & {
  readonly kind: ShopKind | undefined;
  readonly grid: string | undefined;
  readonly building: string | undefined;
  readonly address: string | undefined;
};

/** What stands in a workbook; a cell that was complained of is undefined. */
export interface SheetRows {
  readonly grids: readonly GridRow[];
  readonly microGrids: readonly MicroGridRow[];
  readonly buildings: readonly BuildingRow[];
  readonly doors: readonly DoorRow[];
  readonly shops: readonly ShopRow[];
}

export const lengths = { name: 20, building: 30, door: 10, address: 40 } as const;
const lowestFloor = -3;
/** Made once: a sheet has a hundred thousand cells. */
const textOf = { 10: text({ max: 10 }), 20: text({ max: 20 }), 30: text({ max: 30 }), 40: text({ max: 40 }) } as const;
type Length = keyof typeof textOf;
const kindOf = new Map<string, ShopKind>(shopKinds.map((kind) => [shopKindWords[kind], kind]));

/** Reads all tables. @returns rows, of use only when there are no complaints */
export function readRows(tables: ReadonlyMap<string, SheetTable>, { say }: Complaints): SheetRows {
  const read = <T>(key: TableKey, rowOf: (cells: Cells, at: number) => T): T[] => {
    const table = tables.get(tableNames[key]);
    if (!table) say(tableNames[key], wrong.noTable);
    else for (const cell of table.outside) say(`${tableNames[key]}!${cell}`, wrong.outside);
    const [first, ...rest] = table?.rows ?? [];
    if (table?.outside.length === 0 && !hasTitles(key, first, say)) return [];
    return rest.map((row) => rowOf(cellsOf(key, row, say), row.number));
  };
  return {
    grids: read('grids', (cells, at) => ({ at, ...ownOf(cells, lengths.name), phone: cells.phone('phone') })),
    microGrids: read('microGrids', (cells, at) => ({
      at,
      ...ownOf(cells, lengths.name),
      grid: cells.text('grid', lengths.name),
    })),
    buildings: read('buildings', (cells, at) => ({
      at,
      ...ownOf(cells, lengths.building),
      grid: cells.text('grid', lengths.name),
      microGrid: cells.optionalText('microGrid', lengths.name),
      units: cells.whole('units', limits.building.units),
      floors: cells.whole('floors', limits.building.floors),
    })),
    doors: read('doors', (cells, at) => ({
      at,
      building: cells.text('building', lengths.building),
      unit: cells.whole('unit', limits.building.units),
      floor: cells.floor('floor'),
      door: cells.text('door', lengths.door),
    })),
    shops: read('shops', shopOf),
  };
}

function hasTitles(key: TableKey, first: SheetRow | undefined, say: Complaints['say']): boolean {
  const strange = form[key].filter(({ title }, at) => first?.number !== 1 || first.cells[at] !== title);
  for (const { key: column, title } of strange) say(cellAt(key, column, 1), wrong.header(title));
  return strange.length === 0;
}

function shopOf(cells: Cells, at: number): ShopRow {
  return {
    at,
    ...ownOf(cells, lengths.name),
    kind: cells.kind('kind'),
    grid: cells.text('grid', lengths.name),
    building: cells.optionalText('building', lengths.building),
    address: cells.optionalText('address', lengths.address),
  };
}

function ownOf(cells: Cells, most: Length) {
  return { own: cells.ownId('own'), name: cells.text('name', most) };
}

type Cells = ReturnType<typeof cellsOf>;

/** The cells of one row, each read as what it should be. */
function cellsOf(table: TableKey, { number, cells }: SheetRow, say: Complaints['say']) {
  const complain = (key: string, words: string): undefined => {
    say(cellAt(table, key, number), words);
    return undefined;
  };
  const cell = (key: string): SheetCell => cells[form[table].findIndex((column) => column.key === key)] ?? null;
  const plain = (key: string): string | undefined => {
    const value = cell(key);
    if (value === null) return undefined;
    return typeof value === 'object' ? complain(key, wrong[value.odd]) : String(value);
  };
  const optionalText = (key: string, most: Length) => {
    const value = plain(key);
    if (value === undefined || v.is(textOf[most], value)) return value;
    return complain(key, [...value].length > most ? wrong.long(most) : wrong.marks);
  };
  const between = (key: string, least: number, most: number, words: string) => {
    const value = plain(key);
    if (value === undefined) return complain(key, wrong.empty);
    const count = /^-?\d{1,4}$/.test(value) ? Number(value) : 0;
    return count !== 0 && count >= least && count <= most ? count : complain(key, words);
  };
  const matching = (key: string, schema: v.GenericSchema<string>, words: string) => {
    const value = plain(key);
    return value === undefined || v.is(schema, value) ? value : complain(key, words);
  };
  const needed = <T>(key: string, value: T | undefined) => value ?? complain(key, wrong.empty);
  return {
    optionalText,
    text: (key: string, most: Length) => needed(key, optionalText(key, most)),
    whole: (key: string, most: number) => between(key, 1, most, wrong.whole(1, most)),
    floor: (key: string) => between(key, lowestFloor, limits.building.floors, wrong.floor(limits.building.floors)),
    ownId: (key: string) => matching(key, ownId, wrong.ownId),
    phone: (key: string) => needed(key, matching(key, phoneNumber, wrong.phone)),
    kind: (key: string) => {
      const value = plain(key);
      return needed(key, value === undefined ? undefined : (kindOf.get(value) ?? complain(key, wrong.kind)));
    },
  };
}

/** Whether every table could be read at all; only then does it make sense to compare them. */
export function hasAllTables(tables: ReadonlyMap<string, SheetTable>): boolean {
  return tableKeys.every((key) => tables.get(tableNames[key])?.outside.length === 0);
}
