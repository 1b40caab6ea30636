/** A database in a folder of its own, and short ways to fill and ask it: for tests of the database itself. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CollectionPlan, IndexPlan } from '../../config/collection-plan';
import { createClock, type Clock } from '../../emulator/cloud/clock';
import { openDatabase, type Caller, type Database, type Explanation } from '../../emulator/cloud/database/database';
import { readStored, writeStored } from '../../emulator/cloud/database/ejson';
import type { DocumentValue } from '../../emulator/cloud/database/value';

export interface FreshDatabase {
  readonly database: Database;
  readonly clock: Clock;
  readonly file: string;
  /** One action on the collection `things`. Objects among the fields are sent as EJSON. */
  act(action: string, fields?: Record<string, unknown>, caller?: Caller): Promise<Record<string, unknown>>;
  add(...documents: object[]): Promise<void>;
  get(query: object, fields?: Record<string, unknown>): Promise<DocumentValue[]>;
  explain(query: object, order?: object, limit?: number): Explanation;
  close(): void;
}

export type Keys = readonly (readonly [field: string, direction: 1 | -1])[];

/** Index plans from key lists, named after their fields. */
export function indexPlans(...keys: readonly Keys[]): IndexPlan[] {
  return keys.map((each) => ({ name: each.map(([field]) => field).join('+'), keys: each }));
}

/** Opens a database with one collection, `things`, and the given indexes. */
export function freshDatabase(indexes: readonly IndexPlan[] = [], isStrict = false): FreshDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'database-'));
  const file = join(folder, 'database.sqlite');
  const clock = createClock();
  const collections: CollectionPlan[] = [{ name: 'things', purpose: 'Things to test with.', indexes }];
  const database = openDatabase({ file, collections, clock, isStrict });

  const act: FreshDatabase['act'] = (action, fields = {}, caller = {}) =>
    database.perform(`database.${action}`, { collectionName: 'things', ...encoded(fields) }, caller);

  return {
    database,
    clock,
    file,
    act,
    async add(...documents) {
      await act('insertDocument', { data: documents.map((document) => writeStored(document as DocumentValue)) });
    },
    async get(query, fields = {}) {
      const { data } = await act('getDocument', { query, limit: 1000, ...fields });
      return (data as { list: string[] }).list.map(readStored);
    },
    explain: (query, order, limit) => database.explain('things', query, order, limit),
    close() {
      database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function encoded(fields: Record<string, unknown>): Record<string, unknown> {
  const isObject = (value: unknown): value is DocumentValue =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, isObject(value) ? writeStored(value) : value]),
  );
}
