/** Declared indexes: checked at start-up, and built from the documents that are there. */
import type { IndexPlan } from '../../../config/collection-plan';
import { readStored } from './ejson';
import { indexEntriesOf } from './index-entries';
import { maxFieldsPerIndex, maxIndexesPerCollection } from './limits';
import { isPosition, stepsOf } from './paths';
import type { PlannedIndex } from './plan';
import { firstRow, type Reader, type Row, type Writer } from './store';

/** An index in memory; `multikey` only ever grows, as arrays are met. */
export interface Index extends PlannedIndex {
  multikey: number;
}

/** What `buildIndex` works with. */
interface Building {
  readonly reader: Reader;
  readonly writer: Writer;
  readonly collection: number;
  readonly collectionName: string;
  readonly index: Index;
}

/** The index every collection has. */
export const idIndex: IndexPlan = { name: '_id_', keys: [['_id', 1]], unique: true };

const chunkSize = 500;

/** What makes an index another one: a change of it means rebuilding. */
export const signature = ({ keys, unique }: IndexPlan): string => JSON.stringify([keys, unique === true]);

/** Refuses declarations that cannot be kept. A mistake here is the developer's: a plain error, at start-up. */
export function checkPlans(collection: string, plans: readonly IndexPlan[]): void {
  if (plans.length > maxIndexesPerCollection) {
    throw new Error(`${collection} declares more than ${maxIndexesPerCollection} indexes`);
  }
  for (const plan of plans) {
    const reason = mistakeIn(plan, plans);
    if (reason !== null) throw new Error(`index ${plan.name} of ${collection}: ${reason}`);
  }
}

/** Makes the entries of all documents. Throws when two of them break a unique index. */
export function buildIndex(building: Building): void {
  const { reader, writer, collection, index } = building;
  let after = firstRow(collection);
  let chunk: Row[];
  do {
    chunk = reader.inOrder(collection, after, chunkSize);
    for (const row of chunk) addEntries(building, row);
    after = chunk.at(-1)?.seq ?? after;
  } while (chunk.length === chunkSize);
  writer.markMultikey(index.id, index.multikey);
}

function mistakeIn(plan: IndexPlan, plans: readonly IndexPlan[]): string | null {
  const fields = plan.keys.map(([field]) => field);
  if (fields.length === 0 || fields.length > maxFieldsPerIndex) return `1 to ${maxFieldsPerIndex} fields`;
  if (plans.filter((other) => other.name === plan.name).length > 1) return 'the name is taken';
  if (plan.name === idIndex.name) return 'the name is taken by the index on _id';
  if (fields.some((field) => stepsOf(field).some(isPosition))) return 'array positions cannot be indexed';
  return new Set(fields).size < fields.length ? 'a field is named twice' : null;
}

function addEntries({ reader, writer, collectionName, index }: Building, { seq, body }: Row): void {
  const { entries, multikey } = indexEntriesOf(readStored(body), index.pattern, index.name);
  index.multikey |= multikey;
  for (const entry of entries) {
    if (index.isUnique && reader.owners(index.id, entry).length > 0) {
      throw new Error(`${collectionName} already holds documents that break its unique index ${index.name}`);
    }
    writer.addEntry(index.id, entry, seq);
  }
}
