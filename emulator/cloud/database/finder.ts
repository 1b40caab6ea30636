/** Finds documents: the planner's choice walked, tested, sorted and cut, through a transaction's eyes where there is one. */
import type { Collection } from './catalog';
import type { Condition } from './condition';
import { readStored } from './ejson';
import { entriesOf, keyPattern } from './index-entries';
import { makeMatcher, type Evaluate } from './matcher';
import type { Order, Plan } from './plan';
import { planQuery } from './planner';
import { walkPlan } from './scanner';
import type { Reader, Row } from './store';
import type { Pending } from './transactions';
import type { DocumentValue } from './value';

/** A document found: its row (null for one only an open transaction has), its text, and its value once read. */
export interface Found {
  readonly row: Row | null;
  readonly body: string;
  document: DocumentValue | null;
}

/** What is looked at: the live file, or a snapshot with a transaction's own changes over it. */
export interface View {
  readonly reader: Reader;
  readonly collection: Collection;
  readonly pending: readonly Pending[];
}

export interface FindRequest {
  readonly condition: Condition;
  readonly order: Order;
  readonly offset: number;
  /** Infinity for all. */
  readonly limit: number;
}

/** How a query was served. */
export interface Explanation {
  /** The index's name; several joined by ` | ` for alternatives; null when the whole collection was read. */
  readonly index: string | null;
  /** Some index bounds the query, or there was nothing to search for: what strict mode demands. */
  readonly isServed: boolean;
  /** The index delivered the order; otherwise all matches were read and sorted. */
  readonly isOrdered: boolean;
  readonly keysExamined: number;
  readonly examined: number;
  readonly returned: number;
}

export interface FindResult {
  readonly found: Found[];
  readonly explanation: Explanation;
}

/** Rows fetched first when all that match are wanted. */
const largeHelping = 200;

/** The value of a found document, read from its text once. */
export function documentOf(found: Found): DocumentValue {
  return (found.document ??= readStored(found.body));
}

/** Chooses the plan of a request; separate, so that strict mode can refuse before anything is read. */
export function planFind(collection: Collection, request: FindRequest): Plan {
  const isLimited = request.limit !== Infinity;
  return planQuery({ condition: request.condition, order: request.order, isLimited }, collection.indexes);
}

/** Walks a plan and answers the documents that meet the condition, sorted, without the offset, up to the limit. */
export function find(view: View, request: FindRequest, plan: Plan, evaluate: Evaluate): FindResult {
  const isOrdered = request.order.length === 0 || (plan.kind === 'index' && plan.isOrdered);
  const matches = makeMatcher(request.condition, evaluate);
  const wanted = request.offset + request.limit;
  const { found, examined } = walk(view, plan, matches, { isOrdered, wanted });
  const own = ownDocuments(view.pending, matches);
  const all = own.length > 0 || !isOrdered ? sorted([...found, ...own], request.order) : found;
  const answer = request.offset === 0 && all.length <= wanted ? all : all.slice(request.offset, wanted);
  return { found: answer, explanation: explain(plan, isOrdered, examined, answer.length) };
}

/** Counts what meets the condition, from the index alone where that is exact. */
export function count(view: View, condition: Condition, plan: Plan, evaluate: Evaluate): FindResult['explanation'] {
  if (plan.kind === 'index' && plan.isExact && view.pending.length === 0) {
    const counts = plan.ranges.map(({ low, high }) => view.reader.countEntries(plan.index.id, low, high));
    const total = counts.reduce((sum, each) => sum + each, 0);
    return { ...explain(plan, true, 0, total), keysExamined: total };
  }
  return find(view, { condition, order: [], offset: 0, limit: Infinity }, plan, evaluate).explanation;
}

interface Appetite {
  /** The first `wanted` that match are the answer; otherwise all are needed, to be sorted. */
  readonly isOrdered: boolean;
  readonly wanted: number;
}

function walk(view: View, plan: Plan, matches: (document: DocumentValue) => boolean, appetite: Appetite) {
  const { isOrdered, wanted } = appetite;
  const isExact = plan.kind === 'index' && plan.isExact;
  const hidden = new Set(view.pending.map((pending) => pending.row?.seq));
  const found: Found[] = [];
  let examined = 0;
  if (wanted === 0) return { found, examined };
  for (const row of walkPlan(view, plan, firstHelping(wanted, isOrdered, isExact))) {
    examined += 1;
    const candidate: Found = { row, body: row.body, document: null };
    if (hidden.has(row.seq) || (!isExact && !matches(documentOf(candidate)))) continue;
    found.push(candidate);
    if (isOrdered && found.length === wanted) break;
  }
  return { found, examined };
}

/** A reader who stops early is first given what he wants, and some more where documents may fail the test. */
function firstHelping(wanted: number, isOrdered: boolean, isExact: boolean): number {
  if (!isOrdered || wanted > 1000) return largeHelping;
  return isExact ? Math.max(1, wanted) : Math.ceil(wanted * 1.5) + 4;
}

/** The order words of a request, `{at: -1}`, as pairs. */
export function orderOf(order: DocumentValue | object | undefined): Order {
  return Object.entries(order ?? {}).map(([field, direction]) => [field, Number(direction) < 0 ? -1 : 1] as const);
}

function ownDocuments(pending: readonly Pending[], matches: (document: DocumentValue) => boolean): Found[] {
  return pending.flatMap((own) =>
    own.after && matches(own.after) ? [{ row: own.row, body: own.body, document: own.after }] : [],
  );
}

/** Sorts by the entries an index on the same fields would hold, so both orders are one; ties by insertion. */
function sorted(found: Found[], order: Order): Found[] {
  const pattern = keyPattern(order);
  const place = (one: Found): number => one.row?.seq ?? Infinity;
  const keyed = found.map((one) => ({
    one,
    key: order.length > 0 ? entriesOf(documentOf(one), pattern).entries[0] : undefined,
  }));
  keyed.sort((a, b) => {
    const ranks = a.key && b.key ? a.key.compare(b.key) : 0;
    if (ranks !== 0) return ranks;
    const [first, second] = [place(a.one), place(b.one)];
    return first === second ? 0 : first - second;
  });
  return keyed.map(({ one }) => one);
}

function explain(plan: Plan, isOrdered: boolean, examined: number, returned: number): Explanation {
  const keysExamined = plan.kind === 'collection' ? 0 : examined;
  return { index: nameOf(plan), isServed: plan.isServed, isOrdered, keysExamined, examined, returned };
}

function nameOf(plan: Plan): string | null {
  if (plan.kind === 'collection') return null;
  return plan.kind === 'index' ? plan.index.name : plan.plans.map((part) => part.index.name).join(' | ');
}
