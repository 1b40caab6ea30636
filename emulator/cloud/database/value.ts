/** The values a document holds once it is out of its text. */
import type { ObjectId } from 'bson';

export type Value = null | boolean | number | string | Date | RegExp | ObjectId | Value[] | DocumentValue;

/** A document or an object inside one. */
export interface DocumentValue {
  [field: string]: Value;
}

/** True for an object that holds fields, as against a date, an ObjectId, a pattern, an array or null. */
export function isDocument(value: unknown): value is DocumentValue {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** The field's own value; what every object inherits (`constructor`, `toString`) is not a field. */
export function fieldOf(document: DocumentValue, field: string): Value | undefined {
  return Object.hasOwn(document, field) ? document[field] : undefined;
}

/** True for the field names of operators: `$set`, `$gt` … */
export const isOperatorName = (name: string): boolean => name.charCodeAt(0) === 36;

/** The one key of a wrapper such as `{$gt: 5}`, or undefined when the object has none. */
export function firstKey(document: DocumentValue): string | undefined {
  for (const key in document) return key;
  return undefined;
}
