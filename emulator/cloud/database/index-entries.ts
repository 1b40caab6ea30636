/**
 * What a document leaves in an index: one entry, or one for each element where a path meets an array.
 *
 * The rules are MongoDB's multikey rules: fields that share an array are expanded together (element by element),
 * two different arrays cannot be indexed in parallel, a missing field counts as null, an empty array lies below null.
 * https://www.mongodb.com/docs/manual/core/indexes/index-types/index-multikey/
 */
import { maxEntryBytes } from './limits';
import { stepsOf } from './paths';
import { requestFailed } from './refusals';
import { fieldOf, isDocument, type DocumentValue, type Value } from './value';
import { encodeValues } from './value-encoding';

/** Fields in order, as an index or a sort names them. */
export interface KeyPattern {
  readonly fields: readonly string[];
  readonly isDescending: readonly boolean[];
}

export interface Entries {
  /** Encoded, distinct, in ascending byte order: the first is the document's place in an ascending walk. */
  readonly entries: readonly Buffer[];
  /** Bit i is set when field i was expanded from an array. */
  readonly multikey: number;
}

/** How far a field has been followed: what was found there, and which step of the path comes next. */
interface Trail {
  readonly value: Value | undefined;
  readonly path: readonly string[];
  readonly next: number;
}

/** Makes a pattern from `[field, 1 | -1]` pairs; throws on malformed paths. */
export function keyPattern(keys: readonly (readonly [field: string, direction: number])[]): KeyPattern {
  for (const [field] of keys) stepsOf(field);
  return { fields: keys.map(([field]) => field), isDescending: keys.map(([, direction]) => direction < 0) };
}

/** All entries of a document under a pattern. Throws when two different arrays would have to be expanded. */
export function entriesOf(document: DocumentValue, pattern: KeyPattern): Entries {
  const trails = pattern.fields.map((field) => follow({ value: document, path: stepsOf(field), next: 0 }));
  if (!trails.some((trail) => Array.isArray(trail.value))) {
    return { entries: [encodeValues(trails.map(endOf), pattern.isDescending)], multikey: 0 };
  }
  return expand(trails, pattern);
}

/** As `entriesOf`, refusing an entry longer than an index takes. */
export function indexEntriesOf(document: DocumentValue, pattern: KeyPattern, index: string): Entries {
  const made = entriesOf(document, pattern);
  for (const entry of made.entries) {
    if (entry.length > maxEntryBytes) {
      throw requestFailed(`key too large to index '${index}': ${entry.length} bytes, at most ${maxEntryBytes}`);
    }
  }
  return made;
}

function expand(trails: readonly Trail[], pattern: KeyPattern): Entries {
  const found = new Map<string, Buffer>();
  const multikey = spread(trails, pattern, (values) => {
    const entry = encodeValues(values, pattern.isDescending);
    found.set(entry.toString('latin1'), entry);
  });
  return { entries: [...found.values()].sort(Buffer.compare), multikey };
}

/** Expands the one array the trails have met, and again below it; answers which fields were expanded. */
function spread(trails: readonly Trail[], pattern: KeyPattern, emit: (values: (Value | undefined)[]) => void): number {
  const array = trails.find((trail) => isOpenArray(trail))?.value as Value[] | undefined;
  if (!array) {
    emit(trails.map(endOf));
    return 0;
  }
  let multikey = 0;
  trails.forEach((trail, field) => {
    if (!isOpenArray(trail)) return;
    if (trail.value !== array) throw requestFailed(`cannot index parallel arrays [${pattern.fields.join('] [')}]`);
    multikey |= 1 << field;
  });
  const elements: readonly (Value | undefined)[] = array.length > 0 ? array : [undefined];
  for (const element of elements) {
    const below = trails.map((trail) => (trail.value === array && isOpenArray(trail) ? enter(trail, element) : trail));
    multikey |= spread(below, pattern, emit);
  }
  return multikey;
}

const closed = -1;

const isOpenArray = (trail: Trail): boolean => trail.next !== closed && Array.isArray(trail.value);

/** Steps into one element: at the end of a path it is the value itself, even an array; before, only objects lead on. */
function enter(trail: Trail, element: Value | undefined): Trail {
  const isEnd = trail.next === trail.path.length;
  if (isEnd || element === undefined) return { value: element, path: trail.path, next: closed };
  if (!isDocument(element)) return { value: null, path: trail.path, next: closed };
  return follow({ ...trail, value: element });
}

/** Follows a path through objects until it ends, meets an array, or is lost (null). */
function follow(trail: Trail): Trail {
  let { value, next } = trail;
  while (next < trail.path.length) {
    if (Array.isArray(value)) return { value, path: trail.path, next };
    if (!isDocument(value)) return { value: null, path: trail.path, next: closed };
    value = fieldOf(value, trail.path[next] as string);
    next += 1;
    if (value === undefined) return { value: null, path: trail.path, next: closed };
  }
  return { value, path: trail.path, next };
}

const endOf = (trail: Trail): Value | undefined => trail.value;
