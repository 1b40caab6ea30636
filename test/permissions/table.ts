/** The reviewed table: who may do what where. It is written by hand and read by the walk; no policy is asked for it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ErrorCode } from '#contracts/errors';
import type { Role } from '#contracts/values';

export const walkedRoles = [
  'visitor',
  'resident',
  'gridWorker',
  'microGridWorker',
  'volunteer',
  'mediator',
  'lawyer',
  'departmentOfficer',
  'shopkeeper',
  'organiser',
  'coordinator',
  'streetOverseer',
  'admin',
] as const satisfies readonly Role[];
export type WalkedRole = (typeof walkedRoles)[number];

/** Where the record is, as seen by whoever asks: his own, in his grid, his community, another one, or nowhere. */
export const wheres = ['own', 'grid', 'community', 'other', 'none'] as const;
export type Where = (typeof wheres)[number];

/** One letter an answer. */
export const letters = {
  '+': 'allowed',
  A: 'NOT_ALLOWED',
  F: 'NOT_FOUND',
  P: 'PLACE_UNKNOWN',
  C: 'CODE_WRONG',
  I: 'IDENTITY_WRONG',
  S: 'SETUP_CODE_WRONG',
  W: 'WRONG_STATE',
  H: 'HOME_NEEDED',
  M: 'SHEET_MISSING',
} as const satisfies Record<string, ErrorCode | 'allowed'>;

/** There is no such case: a visitor has no request of his own, an inbox is nowhere. */
export const noCase = '.';

export interface TableRow {
  readonly operation: string;
  /** What it is, in plain Chinese, for `docs/permissions.md`. */
  readonly words: string;
  /** Five letters a role, one for each of `wheres`. */
  readonly cells: Readonly<Record<WalkedRole, string>>;
}

/** The table as it is committed. */
export function readTable(): readonly TableRow[] {
  return parseTable(readFileSync(join(__dirname, 'table.txt'), 'utf8'));
}

/** @throws Error for a line that is no row */
export function parseTable(text: string): readonly TableRow[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map(parseRow);
}

function parseRow(line: string): TableRow {
  const [operation = '', ...rest] = line.trim().split(/\s+/);
  const cells = rest.slice(0, walkedRoles.length);
  const words = rest.slice(walkedRoles.length).join(' ');
  const isCell = (cell: string) => cell.length === wheres.length && [...cell].every(isLetter);
  if (cells.length !== walkedRoles.length || !cells.every(isCell) || words === '') throw new Error(`no row: ${line}`);
  return { operation, words, cells: Object.fromEntries(walkedRoles.map((role, at) => [role, cells[at]])) as never };
}

function isLetter(letter: string): boolean {
  return letter === noCase || letter in letters;
}
