/**
 * The first look into an unpacked workbook: what is written in another alphabet or defines words of its own is no
 * workbook of ours, formulas are found by cell, and so is whatever stands far outside where anybody would write.
 */
import { plainAttribute, tagsOf, unreadable, type Tag } from './sheet-tags';

export interface Bounds {
  readonly rows: number;
  readonly columns: number;
}

export interface LookedTable {
  readonly part: string;
  /** Its part again; cells without anything in them are left out. */
  readonly bytes: Buffer;
  /** Cells outside the bounds. */
  readonly outside: readonly string[];
  /** Cells that hold a formula. */
  readonly formulas: ReadonlySet<string>;
}

export interface Looked {
  /** Every table of the workbook, by its name. */
  readonly tables: ReadonlyMap<string, LookedTable>;
  /** The parts that could not be read as a table. */
  readonly others: ReadonlyMap<string, Buffer>;
}

/** Where the look has come to. */
interface Place {
  row: number;
  column: number;
  /** Which of them has not closed yet. */
  readonly isOpen: { row: boolean; c: boolean };
}

/** Cells outside that are named; one is enough to refuse. */
const namedOutside = 5;
const cellAt = /^([A-Za-z]{1,3})([1-9]\d{0,6})$/;
const rowAt = /^[1-9]\d{0,6}$/;
/** What the rows of a table stand in: whatever has it could be read as one. */
const ofTable = /<[^<>\s]*sheetData/;

/** @throws Refusal SHEET_UNREADABLE */
export function lookThrough(parts: ReadonlyMap<string, Buffer>, bounds: Bounds): Looked {
  const texts = new Map([...parts].map(([name, bytes]) => [name, decoded(bytes)]));
  const tables = new Map<string, LookedTable>();
  for (const { name, part } of tablesIn(texts)) {
    if (!tables.has(name)) tables.set(name, { part, ...lookAt(texts.get(part) ?? '', bounds) });
  }
  const others = [...parts].filter(([name]) => !ofTable.test(texts.get(name) ?? ''));
  return { tables, others: new Map(others) };
}

/** A workbook in which this table is the only one: whoever is led to another finds nothing. */
export function partsWith({ others }: Looked, { part, bytes }: LookedTable): ReadonlyMap<string, Buffer> {
  return new Map([...others, [part, bytes]]);
}

function decoded(bytes: Buffer): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('<!DOCTYPE')) return text;
  } catch {
    // Told below: GBK, UTF-16, or no text at all.
  }
  throw unreadable('encoding');
}

/** Which table is in which part, as the workbook and its relations say. */
function tablesIn(texts: ReadonlyMap<string, string>): { name: string; part: string }[] {
  const relations = new Map(
    [...(texts.get('xl/_rels/workbook.xml.rels') ?? '').matchAll(/<(?:\w+:)?Relationship\s([^<>]*)>/g)].map(
      ([, attributes = '']) => [attribute(attributes, 'Id'), attribute(attributes, 'Target')],
    ),
  );
  const named = [...(texts.get('xl/workbook.xml') ?? '').matchAll(/<(?:\w+:)?sheet\s([^<>]*)>/g)];
  if (named.length === 0) throw unreadable('no tables');
  return named.map(([, attributes = '']) => {
    const target = relations.get(attribute(attributes, '\\w+:id')) ?? '';
    return { name: attribute(attributes, 'name'), part: target.startsWith('/') ? target.slice(1) : `xl/${target}` };
  });
}

function lookAt(text: string, bounds: Bounds): Omit<LookedTable, 'part'> {
  const outside: string[] = [];
  const formulas = new Set<string>();
  const kept: string[] = [];
  let upTo = 0;
  const place: Place = { row: 0, column: 0, isOpen: { row: false, c: false } };
  for (const tag of tagsOf(text)) {
    if (holdsNothing(tag)) {
      kept.push(text.slice(upTo, tag.from));
      upTo = tag.to;
      continue;
    }
    move(place, tag);
    if (tag.kind === 'close') continue;
    if (tag.name === 'f' && place.isOpen.c) formulas.add(nameOf(place));
    const isOutside = tag.name === 'c' && (place.row > bounds.rows || place.column > bounds.columns);
    if (isOutside && outside.length < namedOutside) outside.push(nameOf(place));
  }
  kept.push(text.slice(upTo));
  return { bytes: Buffer.from(kept.join('')), outside, formulas };
}

/** Styled and empty: whole columns of them are common. Only with a reference, or those after it would move. */
function holdsNothing(tag: Tag): boolean {
  return tag.name === 'c' && tag.kind === 'empty' && plainAttribute(tag, 'r') !== undefined;
}

/** On to where a row or a cell says that it is; one within another would be told of either's place. */
function move(place: Place, tag: Tag): void {
  const { isOpen } = place;
  const { name } = tag;
  if (name !== 'row' && name !== 'c') return;
  if (tag.kind !== 'close') {
    if (isOpen.c || isOpen[name]) throw unreadable(`${name} within another`);
    const at = plainAttribute(tag, 'r');
    if (name === 'row') [place.row, place.column] = [rowIn(at, place.row + 1), 0];
    else place.column = columnIn(at, place);
  }
  isOpen[name] = tag.kind === 'open';
}

function rowIn(at: string | undefined, next: number): number {
  if (at === undefined) return next;
  if (!rowAt.test(at)) throw unreadable('row');
  return Number(at);
}

/** A cell that says it is in another row than it stands in is found in either by somebody. */
function columnIn(at: string | undefined, { row, column }: Place): number {
  if (at === undefined) return column + 1;
  const [, letters = '', number] = cellAt.exec(at) ?? [];
  if (Number(number) !== row) throw unreadable('cell');
  return columnOf(letters);
}

function attribute(attributes: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}=["']([^"']*)["']`).exec(attributes)?.[1] ?? '';
}

/** A → 1, XFD → 16384. */
function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function nameOf({ row, column }: Pick<Place, 'row' | 'column'>): string {
  return lettersOf(column) + row;
}

function lettersOf(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return (before > 0 ? lettersOf(before) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}
