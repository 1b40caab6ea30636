/**
 * The first look into an unpacked workbook: what is written in another alphabet or defines words of its own is no
 * workbook of ours, formulas are found by cell, and so is whatever stands far outside where anybody would write.
 */
import { Refusal } from './refusal';

export interface Bounds {
  readonly rows: number;
  readonly columns: number;
}

export interface Looked {
  /** The parts again; cells without anything in them are left out of tables. */
  readonly parts: ReadonlyMap<string, Buffer>;
  /** Name of a table → cells outside the bounds. Every table of the workbook is here. */
  readonly outside: ReadonlyMap<string, readonly string[]>;
  readonly formulas: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Cells outside that are named; one is enough to refuse. */
const namedOutside = 5;
/** A row, a cell, or the formula in it. */
const tag = /<(?:\w+:)?(row|c|f)(?=[\s/>])([^>]*)>/g;
/** Styled and empty: whole columns of them are common. Only with a reference, or those after it would move. */
const emptyCell = /<(?:\w+:)?c\s(?=[^>]*\br=)[^>]*\/>/g;

/** @throws Refusal SHEET_UNREADABLE */
export function lookThrough(parts: ReadonlyMap<string, Buffer>, bounds: Bounds): Looked {
  const texts = new Map([...parts].map(([name, bytes]) => [name, decoded(bytes)]));
  const kept = new Map(parts);
  const outside = new Map<string, readonly string[]>();
  const formulas = new Map<string, ReadonlySet<string>>();
  for (const { name, part } of tablesIn(texts)) {
    const text = (texts.get(part) ?? '').replace(emptyCell, '');
    const found = strays(text, bounds);
    kept.set(part, Buffer.from(text));
    if (!outside.has(name)) outside.set(name, found.outside);
    if (!formulas.has(name)) formulas.set(name, found.formulas);
  }
  return { parts: kept, outside, formulas };
}

/** The cells of a table that hold a formula. */
export function formulasOf({ formulas }: Looked, name: string): ReadonlySet<string> {
  return formulas.get(name) ?? new Set();
}

function decoded(bytes: Buffer): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('<!DOCTYPE')) return text;
  } catch {
    // Told below: GBK, UTF-16, or no text at all.
  }
  throw new Refusal('SHEET_UNREADABLE', 'encoding');
}

/** Which table is in which part, as the workbook and its relations say. */
function tablesIn(texts: ReadonlyMap<string, string>): { name: string; part: string }[] {
  const relations = new Map(
    [...(texts.get('xl/_rels/workbook.xml.rels') ?? '').matchAll(/<(?:\w+:)?Relationship\s([^>]*)>/g)].map(
      ([, attributes = '']) => [attribute(attributes, 'Id'), attribute(attributes, 'Target')],
    ),
  );
  const named = [...(texts.get('xl/workbook.xml') ?? '').matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)];
  if (named.length === 0) throw new Refusal('SHEET_UNREADABLE', 'no tables');
  return named.map(([, attributes = '']) => {
    const target = relations.get(attribute(attributes, '\\w+:id')) ?? '';
    return { name: attribute(attributes, 'name'), part: target.startsWith('/') ? target.slice(1) : `xl/${target}` };
  });
}

function strays(text: string, { rows, columns }: Bounds): { outside: string[]; formulas: Set<string> } {
  const outside: string[] = [];
  const formulas = new Set<string>();
  let [row, column] = [0, 0];
  for (const [, kind, attributes = ''] of text.matchAll(tag)) {
    const at = /\sr=["']([A-Za-z]*)(\d+)["']/.exec(attributes);
    if (kind === 'row') [row, column] = [at ? Number(at[2]) : row + 1, 0];
    else if (kind === 'c') {
      [row, column] = at ? [Number(at[2]), columnOf(at[1] ?? '')] : [row, column + 1];
      if ((row > rows || column > columns) && outside.length < namedOutside) outside.push(lettersOf(column) + row);
    } else formulas.add(lettersOf(column) + row);
  }
  return { outside, formulas };
}

function attribute(attributes: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}=["']([^"']*)["']`).exec(attributes)?.[1] ?? '';
}

/** A → 1, XFD → 16384. */
function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function lettersOf(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return (before > 0 ? lettersOf(before) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}
