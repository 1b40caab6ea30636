/**
 * Cursor paging: newest first by an instant, then by id. Never by `skip`: a list that grows while somebody reads it
 * would show him a row twice and hide another.
 */
import type { Database, Where } from './database';
import { Refusal } from './refusal';

export interface Position {
  readonly at: Date;
  readonly id: string;
}

/** The cursor a list hands out for what comes from `position` on. */
export function toCursor(position: Position): string {
  return `${position.at.getTime()}~${position.id}`;
}

/** @throws Refusal INVALID_INPUT when the cursor is not one a list handed out */
export function fromCursor(cursor: string): Position {
  const [, at, id] = /^(\d{1,15})~(.+)$/.exec(cursor) ?? [];
  if (at === undefined || id === undefined) throw new Refusal('INVALID_INPUT', 'foreign cursor', ['cursor']);
  return { at: new Date(Number(at)), id };
}

/**
 * The condition of a list from a cursor on: newest first by `field`, then by id. Without a cursor, from the beginning. The
 * cursor's own row is the first of what follows: no row is looked at only to be left out.
 */
export function fromThere({ command }: Database, where: Where, field: string, cursor: string | undefined): Where {
  if (cursor === undefined) return where;
  const { at, id } = fromCursor(cursor);
  const after = command.or([{ [field]: command.lt(at) }, { [field]: at, _id: command.lte(id) }]);
  return command.and([where, after]) as unknown as Where;
}

/** The same for a list that begins with the earliest by `field`, then by id. */
export function onFromThere({ command }: Database, where: Where, field: string, cursor: string | undefined): Where {
  if (cursor === undefined) return where;
  const { at, id } = fromCursor(cursor);
  const after = command.or([{ [field]: command.gt(at) }, { [field]: at, _id: command.gte(id) }]);
  return command.and([where, after]) as unknown as Where;
}

/** Cuts one row more than a page into the page and the cursor of the next, which is that row; or null at the end. */
export function toPage<Row>(rows: readonly Row[], size: number, positionOf: (row: Row) => Position) {
  const items = rows.slice(0, size);
  const next = rows[size];
  return { items, cursor: next === undefined ? null : toCursor(positionOf(next)) };
}
