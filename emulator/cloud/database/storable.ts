/** What may be stored: field names, depth, size, and what an `_id` may be. */
import { randomBytes } from 'node:crypto';
import { ObjectId } from 'bson';
import { writeStored } from './ejson';
import { maxDepth, maxDocumentBytes } from './limits';
import { requestFailed } from './refusals';
import { isDocument, isOperatorName, type DocumentValue, type Value } from './value';

/** The text of a document that may be stored; throws DATABASE_REQUEST_FAILED for one that may not. */
export function storableText(document: DocumentValue): string {
  checkNames(document, 0);
  const text = writeStored(document);
  // UTF-8 takes at most three bytes a UTF-16 unit: most texts need no counting.
  if (text.length * 3 > maxDocumentBytes && Buffer.byteLength(text) > maxDocumentBytes) {
    throw requestFailed(`the document is larger than ${maxDocumentBytes / 1024 / 1024} MB`);
  }
  return text;
}

/** The document with its `_id` first: the given one, or a new one that sorts by the time it was made. */
export function withId(document: DocumentValue, now: number): DocumentValue {
  const { _id: given, ...rest } = document;
  if (given === undefined) return { _id: newId(now), ...rest };
  checkId(given);
  return { _id: given, ...rest };
}

/** 32 hexadecimal digits: 12 of the time in milliseconds, so that new ids lie together on disk, and 20 of chance. */
function newId(now: number): string {
  return Math.max(0, Math.trunc(now)).toString(16).padStart(12, '0') + randomBytes(10).toString('hex');
}

function checkId(id: Value): void {
  const isAllowed = typeof id === 'string' || typeof id === 'number' || typeof id === 'boolean';
  if (!isAllowed && !(id instanceof ObjectId) && !(id instanceof Date) && !isDocument(id)) {
    throw requestFailed(`_id cannot be ${JSON.stringify(id)}`);
  }
  if (id === '') throw requestFailed('_id cannot be an empty text');
}

function checkNames(value: Value, depth: number): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth > maxDepth) throw requestFailed(`the document nests deeper than ${maxDepth} levels`);
  if (Array.isArray(value)) {
    for (const element of value) checkNames(element, depth + 1);
    return;
  }
  if (!isDocument(value)) return;
  for (const name of Object.keys(value)) {
    if (isOperatorName(name)) throw requestFailed(`The dollar ($) prefixed field '${name}' is not valid for storage.`);
    if (name === '' || name.includes('.') || name.includes('\0')) {
      throw requestFailed(
        `The field name ${JSON.stringify(name)} is not valid for storage: it is empty or holds a dot or a zero`,
      );
    }
    checkNames(value[name] as Value, depth + 1);
  }
}
