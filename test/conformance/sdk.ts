/** The SDK's database as the cases use it: its own types end where a document begins, and lack what is passed raw. */

export type Document = Record<string, unknown>;

export interface Query {
  get(): Promise<{ data: Document[] }>;
  count(): Promise<{ total: number }>;
  update(change: Document): Promise<{ updated: number }>;
  remove(): Promise<{ deleted: number }>;
  updateAndReturn(change: Document): Promise<{ updated: number; doc: Document | null }>;
  where(query: object): Query;
  orderBy(field: string, direction: 'asc' | 'desc'): Query;
  skip(count: number): Query;
  limit(count: number): Query;
  field(projection: Document): Query;
  options(options: { raw?: boolean; multiple?: boolean }): Collection;
}

export interface DocumentReference<Data> {
  get(): Promise<{ data: Data }>;
  update(change: Document): Promise<{ updated: number }>;
  set(document: Document): Promise<{ updated: number; upsertedId: string | null }>;
  remove(): Promise<{ deleted: number }>;
}

export interface Collection<Data = Document[]> extends Query {
  add(documents: Document | Document[]): Promise<{ id: string }>;
  doc(id: string | number): DocumentReference<Data>;
  aggregate(stages?: Document[]): Pipeline;
}

type Stage = 'match' | 'group' | 'sort' | 'unwind' | 'sortByCount' | 'limit' | 'lookup' | 'project';

export type Pipeline = Record<Stage, (operand: unknown) => Pipeline> & { end(): Promise<{ data: Document[] }> };

/** What `_.gt(1)` makes; conditions can be joined further. */
export interface Command {
  and(other: unknown): Command;
}

type Operator =
  | ('eq' | 'neq' | 'gt' | 'gte' | 'lt' | 'lte' | 'in' | 'nin' | 'and' | 'or' | 'nor' | 'not' | 'exists' | 'mod')
  | ('all' | 'size' | 'elemMatch' | 'expr' | 'geoNear')
  | ('set' | 'remove' | 'inc' | 'mul' | 'min' | 'max' | 'rename' | 'bit')
  | ('push' | 'unshift' | 'pop' | 'shift' | 'pull' | 'pullAll' | 'addToSet');

type Expression = 'sum' | 'gt' | 'eq' | 'week' | 'indexOfCP' | 'substrBytes';

export type Commands = Record<Operator, (...operands: unknown[]) => Command & Document> & {
  readonly aggregate: Record<Expression, (operand: unknown) => unknown>;
};

export interface Transaction {
  /** One document is answered alone inside a transaction, null when it is missing. */
  collection(name: string): Collection<Document | null>;
  commit(): Promise<unknown>;
  rollback(): Promise<unknown>;
}

export interface SdkDatabase {
  readonly command: Commands;
  readonly Geo: { readonly Point: new (longitude: number, latitude: number) => object };
  readonly ObjectId: new (options: { id: string }) => object;
  RegExp(options: { regexp: string; options: string }): object;
  serverDate(options?: { offset: number }): object;
  collection(name: string): Collection;
  createCollection(name: string): Promise<unknown>;
  startTransaction(): Promise<Transaction>;
  runTransaction(work: (transaction: Transaction) => Promise<unknown>, retries?: number): Promise<unknown>;
}
