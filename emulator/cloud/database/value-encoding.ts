/**
 * MongoDB's order of values, as bytes: two values compare as their encodings do, whatever their types.
 *
 * Order of types and of embedded objects: https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order/
 * No encoding is the beginning of another, so encodings of several fields can be joined, and a field is turned
 * round (descending) by inverting its bytes.
 */
import { ObjectId } from 'bson';
import { requestFailed } from './refusals';
import type { Value } from './value';

/** One byte a type, in MongoDB's order; gaps leave room, 0 ends objects and arrays, 255 is above everything. */
export const typeRank = {
  nothing: 0x05,
  null: 0x0a,
  number: 0x10,
  string: 0x14,
  object: 0x18,
  array: 0x1c,
  objectId: 0x24,
  boolean: 0x28,
  date: 0x2c,
  pattern: 0x34,
} as const;

let scratch = Buffer.alloc(4096);
let end = 0;

/** The type's place in the order; `undefined` is an empty array's only index entry, below null. */
export function rankOf(value: Value | undefined): number {
  if (value === undefined) return typeRank.nothing;
  if (value === null) return typeRank.null;
  if (typeof value === 'number') return typeRank.number;
  if (typeof value === 'string') return typeRank.string;
  if (typeof value === 'boolean') return typeRank.boolean;
  if (Array.isArray(value)) return typeRank.array;
  if (value instanceof Date) return typeRank.date;
  if (value instanceof ObjectId) return typeRank.objectId;
  return value instanceof RegExp ? typeRank.pattern : typeRank.object;
}

/** Encodes values one after the other, each inverted where `isDescending` says so. */
export function encodeValues(values: readonly (Value | undefined)[], isDescending: readonly boolean[]): Buffer {
  end = 0;
  for (let i = 0; i < values.length; i++) {
    const start = end;
    write(values[i]);
    if (isDescending[i]) for (let at = start; at < end; at++) scratch[at] = 255 - (scratch[at] as number);
  }
  return Buffer.from(scratch.subarray(0, end));
}

function write(value: Value | undefined): void {
  const rank = rankOf(value);
  writeByte(rank);
  switch (rank) {
    case typeRank.number:
      return writeNumber(value as number);
    case typeRank.string:
      return writeText(value as string);
    case typeRank.object:
      return writeObject(value as Record<string, Value>);
    case typeRank.array:
      for (const element of value as Value[]) write(element);
      return writeByte(0);
    case typeRank.objectId:
      for (const byte of (value as ObjectId).id) writeByte(byte);
      return;
    case typeRank.boolean:
      return writeByte(value === true ? 1 : 0);
    case typeRank.date:
      return writeNumber((value as Date).getTime());
    case typeRank.pattern:
      writeText((value as RegExp).source);
      return writeText((value as RegExp).flags);
  }
}

/** Field by field: first the value's type, then the field's name, then the value. */
function writeObject(object: Record<string, Value>): void {
  for (const field of Object.keys(object)) {
    const value = object[field] as Value;
    writeByte(rankOf(value));
    writeText(field);
    write(value);
  }
  writeByte(0);
}

/** IEEE bits in an order that counts: negative ones inverted, positive ones above them, NaN below all. */
function writeNumber(value: number): void {
  reserve(8);
  if (Number.isNaN(value)) {
    scratch.fill(0, end, end + 8);
  } else {
    scratch.writeDoubleBE(value === 0 ? 0 : value, end);
    const isNegative = value < 0;
    if (isNegative) for (let at = end; at < end + 8; at++) scratch[at] = 255 - (scratch[at] as number);
    else scratch[end] = (scratch[end] as number) | 128;
  }
  end += 8;
}

/** UTF-8 bytes; a zero inside is followed by 255, and 0, 1 ends the text, so that "a" sorts before "a\0". */
function writeText(text: string): void {
  for (const [at, part] of (text.includes('\0') ? text.split('\0') : [text]).entries()) {
    if (at > 0) writePair(0, 255);
    reserve(part.length * 3);
    end += scratch.write(part, end, 'utf8');
  }
  writePair(0, 1);
}

function writePair(first: number, second: number): void {
  writeByte(first);
  writeByte(second);
}

function writeByte(byte: number): void {
  reserve(1);
  scratch[end++] = byte;
}

function reserve(bytes: number): void {
  if (end + bytes <= scratch.length) return;
  if (end + bytes > 64 * 1024 * 1024) throw requestFailed('a value is too large to be compared');
  const larger = Buffer.alloc(Math.max(scratch.length * 2, end + bytes));
  scratch.copy(larger, 0, 0, end);
  scratch = larger;
}
