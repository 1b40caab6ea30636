/**
 * The document database as repositories see it. One document, one atomic write; a query says its limit.
 *
 * A refusal for load (too many at once) never reached the data, so it is tried again with jitter; any other failure is
 * left to the caller, whose client comes back with the same key.
 */
import { cloudApp } from './cloud';
import { Refusal } from './refusal';
import { keptWhole } from './written-once';

export interface Document {
  readonly _id: string;
}

/** Query conditions and changes, in the vendor's operators; nested plain objects are field paths. */
export type Where = Record<string, unknown>;
export type Change = Record<string, unknown>;

export interface Find {
  readonly where: Where;
  readonly order?: readonly (readonly [field: string, direction: 'asc' | 'desc'])[];
  readonly limit: number;
  /** Lists always project: the fields to answer, beside `_id`. */
  readonly fields?: readonly string[];
}

export interface Collection<Doc extends Document> {
  get(id: string): Promise<Doc | undefined>;
  find(find: Find): Promise<Doc[]>;
  count(where: Where): Promise<number>;
  /** Answers false when a document with this `_id` is there already. */
  insert(doc: Doc): Promise<boolean>;
  /** Inserts those that are not there yet: one call for all, and two more when some were there. */
  insertMissing(docs: readonly Doc[]): Promise<void>;
  /** Changes what matches; answers how many documents changed. */
  update(where: Where, change: Change): Promise<number>;
  /** Changes the one document that matches and answers it as it is then. */
  updateAndReturn(where: Where, change: Change): Promise<Doc | undefined>;
  /** Removes what matches; answers how many documents are gone. */
  remove(where: Where): Promise<number>;
}

export interface Database {
  /** Of one that is append-only, changing and removing throw. */
  collection<Doc extends Document>(name: string): Collection<Doc>;
  /** How rows that are written once end: their time is over, or somebody in them left. Not for anything else. */
  endings<Doc extends Document>(name: string): Pick<Collection<Doc>, 'find' | 'update' | 'remove'>;
  /** The vendor's operators: `command.inc(1)`, `command.push({each, slice})` … */
  readonly command: ReturnType<ReturnType<typeof cloudApp>['database']>['command'];
}

/** The condition that a field is one of these; of a single one, that it is this one, which an index answers in order. */
export function oneOf({ command }: Pick<Database, 'command'>, values: readonly string[]): unknown {
  return values.length === 1 ? values[0] : command.in([...values]);
}

const overloadCodes = ['EXCEED_CONCURRENT_REQUEST_LIMIT', 'EXCEED_RATELIMIT', 'EXCEED_REQUEST_LIMIT'];
const attempts = 3;

/** The database of this environment. */
export function openDatabase(): Database {
  const db = cloudApp().database();
  return {
    command: db.command,
    collection: <Doc extends Document>(name: string) => keptWhole(name, collectionOf<Doc>(db, name)),
    endings: <Doc extends Document>(name: string) => collectionOf<Doc>(db, name),
  };
}

/** The vendor's answers, which its own types leave open. */
interface Found {
  readonly data?: unknown;
}
interface Written {
  readonly updated?: number;
  readonly deleted?: number | string;
  readonly doc?: unknown;
}

type VendorDatabase = ReturnType<ReturnType<typeof cloudApp>['database']>;
type VendorCollection = ReturnType<VendorDatabase['collection']>;

function collectionOf<Doc extends Document>(db: VendorDatabase, name: string): Collection<Doc> {
  const collection = db.collection(name);
  const insert = (docs: Doc | readonly Doc[]) =>
    patiently(() => collection.add(docs as object).then(() => true, onDuplicate));
  const find = async (asked: Find) =>
    rowsOf<Doc>(await patiently(() => vendorQuery(collection, asked).get() as Promise<Found>));
  const absentOf = async (docs: readonly Doc[]) => {
    const where = { _id: db.command.in(docs.map(({ _id }) => _id)) };
    const there = new Set((await find({ where, limit: docs.length, fields: ['_id'] })).map(({ _id }) => _id));
    return docs.filter(({ _id }) => !there.has(_id));
  };
  return {
    get: async (id) => rowsOf<Doc>(await patiently(() => collection.doc(id).get() as Promise<Found>))[0],
    find,
    count: async (where) => {
      const { total } = await patiently(() => collection.where(where).count() as Promise<{ total?: number }>);
      return total ?? 0;
    },
    insert,
    insertMissing: async (docs) => {
      let missing = docs;
      // An ordered bulk insert stops at the first duplicate; what is there then is asked for, and left out.
      while (missing.length > 0 && !(await insert(missing))) missing = await absentOf(missing);
    },
    update: async (where, change) => {
      const { updated } = await patiently(() => collection.where(where).update(change) as Promise<Written>);
      return updated ?? 0;
    },
    updateAndReturn: async (where, change) => {
      const { doc } = await patiently(() => collection.where(where).updateAndReturn(change) as Promise<Written>);
      return (doc ?? undefined) as Doc | undefined;
    },
    remove: async (where) => {
      const { deleted } = await patiently(() => collection.where(where).remove() as Promise<Written>);
      return Number(deleted ?? 0);
    },
  };
}

function vendorQuery(collection: VendorCollection, find: Find) {
  let query = collection.where(find.where).limit(find.limit);
  for (const [field, direction] of find.order ?? []) query = query.orderBy(field, direction);
  if (find.fields) query = query.field(Object.fromEntries(find.fields.map((field) => [field, true])));
  return query;
}

function rowsOf<Doc>({ data }: Found): Doc[] {
  return Array.isArray(data) ? (data as Doc[]) : [];
}

function onDuplicate(error: unknown): false {
  if (codeOf(error) === 'DATABASE_DUPLICATE_WRITE') return false;
  throw error;
}

async function patiently<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      if (!overloadCodes.includes(codeOf(error))) throw error;
      if (attempt === attempts) throw new Refusal('BUSY', codeOf(error));
      await pause(2 ** attempt * 20 + Math.random() * 40);
    }
  }
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
