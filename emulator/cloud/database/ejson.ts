/**
 * EJSON: how the SDK writes values, and how they lie on disk.
 *
 * The SDK sends the canonical form (`{"$numberInt":"5"}`); we store and answer the relaxed one (`5`), which its
 * `EJSON.parse` reads back as the same JavaScript values and which costs one `JSON.parse` here.
 * https://github.com/mongodb/specifications/blob/master/source/extended-json/extended-json.md
 */
import { ObjectId } from 'bson';
import { revive } from './ejson-read';
import { invalidParam } from './refusals';
import { isDocument, type DocumentValue, type Value } from './value';

/** The relaxed form writes a date as text between 1970 and 9999, and as a number outside. */
const lastTextDate = 253_402_300_799_999;

/**
 * Reads EJSON text of a request into values; `$tcb_server_date` becomes `now` plus its offset (both milliseconds).
 * Throws INVALID_PARAM naming `what` for text that is not EJSON, DATABASE_REQUEST_FAILED for values nobody can store.
 */
export function readEjson(text: unknown, what: string, now: number): Value {
  if (typeof text !== 'string') throw invalidParam(`${what} must be EJSON text`);
  let parsed: Value;
  try {
    parsed = JSON.parse(text) as Value;
  } catch {
    throw invalidParam(`${what} is not valid EJSON`);
  }
  return revive(parsed, now);
}

/** As `readEjson`, for what must be an object: a document, a query, an update. */
export function readEjsonObject(text: unknown, what: string, now: number): DocumentValue {
  const value = readEjson(text, what, now);
  if (!isDocument(value)) throw invalidParam(`${what} must be an object`);
  return value;
}

/** Reads a stored body. Most bodies hold plain values alone, and pay for one parse. */
export function readStored(body: string): DocumentValue {
  const parsed = JSON.parse(body) as DocumentValue;
  return body.includes('{"$') ? (revive(parsed, 0) as DocumentValue) : parsed;
}

/** Writes a document as it is stored: relaxed EJSON. */
export function writeStored(document: DocumentValue): string {
  return JSON.stringify(toPlain(document, false));
}

/** A stored body as the cloud answers it: the same text, but for ObjectIds, which it answers as plain strings. */
export function answerBody(body: string): string {
  return body.includes('{"$oid"') ? writeAnswer(readStored(body)) : body;
}

/** Writes a document as the cloud answers it. */
export function writeAnswer(document: DocumentValue): string {
  return JSON.stringify(toPlain(document, true));
}

/** Copies only what holds a value JSON cannot say, so a plain document goes to `JSON.stringify` as it is. */
function toPlain(value: Value, isAnswer: boolean): Value {
  if (typeof value === 'number') return Number.isFinite(value) ? value : { $numberDouble: String(value) };
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return toPlainArray(value, isAnswer);
  if (value instanceof Date) return dateToPlain(value);
  if (value instanceof RegExp) return { $regularExpression: { pattern: value.source, options: value.flags } };
  if (value instanceof ObjectId) return isAnswer ? value.toHexString() : { $oid: value.toHexString() };
  return toPlainObject(value, isAnswer);
}

function toPlainObject(value: DocumentValue, isAnswer: boolean): DocumentValue {
  let copy: DocumentValue | undefined;
  for (const field of Object.keys(value)) {
    const before = value[field] as Value;
    const after = toPlain(before, isAnswer);
    if (after !== before) (copy ??= { ...value })[field] = after;
  }
  return copy ?? value;
}

function toPlainArray(values: Value[], isAnswer: boolean): Value[] {
  let copy: Value[] | undefined;
  for (let i = 0; i < values.length; i++) {
    const before = values[i] as Value;
    const after = toPlain(before, isAnswer);
    if (after !== before) (copy ??= values.slice())[i] = after;
  }
  return copy ?? values;
}

function dateToPlain(date: Date): Value {
  const ms = date.getTime();
  return { $date: ms >= 0 && ms <= lastTextDate ? date.toISOString() : { $numberLong: String(ms) } };
}
