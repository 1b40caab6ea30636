/** From parsed EJSON to values: wrappers such as `{"$date": …}` become what they stand for, in place. */
import { ObjectId } from 'bson';
import { maxDepth } from './limits';
import { invalidParam, requestFailed } from './refusals';
import { firstKey, isDocument, isOperatorName, type DocumentValue, type Value } from './value';

const readers = new Map<string, (content: Value, now: number) => Value>([
  ['$numberInt', readNumber],
  ['$numberLong', readNumber],
  ['$numberDouble', readNumber],
  ['$date', readDate],
  ['$oid', readObjectId],
  ['$regularExpression', readPattern],
  ['$tcb_server_date', readServerDate],
  ['$undefined', () => null],
]);

const unsupported = new Set([
  '$numberDecimal',
  '$binary',
  '$uuid',
  '$timestamp',
  '$minKey',
  '$maxKey',
  '$code',
  '$symbol',
  '$dbPointer',
]);

/**
 * Revives a parsed value; `now` (milliseconds) is what `$tcb_server_date` counts from. Objects of operators
 * (`{"$gt": …}`) pass, wrappers nobody can store here are refused, as are `__proto__` and depths above 100.
 */
export function revive(value: Value, now: number, depth = 0): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > maxDepth) throw requestFailed(`objects and arrays nest deeper than ${maxDepth} levels`);
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) value[i] = revive(value[i] as Value, now, depth + 1);
    return value;
  }
  return reviveObject(value as DocumentValue, now, depth);
}

function reviveObject(document: DocumentValue, now: number, depth: number): Value {
  const key = firstKey(document);
  if (key !== undefined && isOperatorName(key)) {
    const reader = readers.get(key);
    if (reader) return reader(document[key] as Value, now);
    if (unsupported.has(key)) throw requestFailed(`values of type ${key} are not emulated`);
  }
  for (const field of Object.keys(document)) {
    if (field === '__proto__') throw requestFailed("'__proto__' is not a field name");
    document[field] = revive(document[field] as Value, now, depth + 1);
  }
  return document;
}

function readNumber(content: Value): number {
  const number = typeof content === 'string' && content.trim() !== '' ? Number(content) : Number.NaN;
  if (Number.isNaN(number) && content !== 'NaN') throw invalidParam(`${JSON.stringify(content)} is not a number`);
  return number;
}

function readDate(content: Value): Date {
  const inner = isDocument(content) ? content['$numberLong'] : content;
  const date = new Date(typeof inner === 'string' && isDocument(content) ? Number(inner) : (inner as string | number));
  if (Number.isNaN(date.getTime())) throw invalidParam(`${JSON.stringify(content)} is not a date`);
  return date;
}

function readObjectId(content: Value): ObjectId {
  if (typeof content !== 'string' || !/^[0-9a-f]{24}$/i.test(content)) {
    throw invalidParam(`${JSON.stringify(content)} is not an ObjectId`);
  }
  return new ObjectId(content);
}

function readPattern(content: Value): RegExp {
  const { pattern, options = '' } = isDocument(content) ? content : {};
  return makePattern(pattern, options);
}

/** MongoDB's options i, m, s (u is always on there); x has no JavaScript counterpart and is refused. */
export function makePattern(pattern: Value | undefined, options: Value = ''): RegExp {
  if (typeof pattern !== 'string' || typeof options !== 'string' || /[^imsug]/.test(options)) {
    throw requestFailed(
      `not a pattern that can be matched: ${JSON.stringify(pattern)} with options ${JSON.stringify(options)}`,
    );
  }
  try {
    return new RegExp(pattern, [...new Set(options.replace(/g/g, ''))].join(''));
  } catch {
    throw requestFailed(`Regular expression is invalid: ${pattern}`);
  }
}

function readServerDate(content: Value, now: number): Date {
  const offset = isDocument(content) ? (content['offset'] ?? 0) : 0;
  const ms = isDocument(offset) ? readNumber(Object.values(offset)[0] ?? null) : Number(offset);
  if (!Number.isFinite(ms)) throw invalidParam('serverDate needs an offset in milliseconds');
  return new Date(now + ms);
}
