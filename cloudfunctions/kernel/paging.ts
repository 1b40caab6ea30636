/**
 * Cursor paging: newest first by an instant, then by id. Never by `skip`: a list that grows while somebody reads it
 * would show him a row twice and hide another.
 */
import { Refusal } from './refusal';

export interface Position {
  readonly at: Date;
  readonly id: string;
}

/** The cursor a list hands out for what comes after `position`. */
export function toCursor(position: Position): string {
  return `${position.at.getTime()}~${position.id}`;
}

/** @throws Refusal INVALID_INPUT when the cursor is not one a list handed out */
export function fromCursor(cursor: string): Position {
  const [, at, id] = /^(\d{1,15})~(.+)$/.exec(cursor) ?? [];
  if (at === undefined || id === undefined) throw new Refusal('INVALID_INPUT', 'foreign cursor', ['cursor']);
  return { at: new Date(Number(at)), id };
}

/** Cuts one row more than a page into the page and the cursor of the next, or null at the end. */
export function toPage<Row>(rows: readonly Row[], size: number, positionOf: (row: Row) => Position) {
  const items = rows.slice(0, size);
  const last = items.at(-1);
  return { items, cursor: rows.length > size && last !== undefined ? toCursor(positionOf(last)) : null };
}
