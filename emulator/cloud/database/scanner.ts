/** Walks a plan over the store: rows in the plan's order, each document once. */
import type { Collection } from './catalog';
import type { EntryRange, IndexPlan, Plan } from './plan';
import { firstRow, type Reader, type Row } from './store';

/** Rows fetched at a time after the first helping; fewer trips to SQLite against rows nobody looks at. */
const largestChunk = 1000;

interface Place {
  readonly reader: Reader;
  readonly collection: Collection;
}

/**
 * Rows that may meet the query, lazily. `helping` is how many are likely to be wanted; a reader who stops there has
 * read no more. Rows are fetched in helpings that double.
 */
export function* walkPlan({ reader, collection }: Place, plan: Plan, helping: number): Generator<Row> {
  if (plan.kind === 'collection') {
    yield* chunks(
      (after, limit) => reader.inOrder(collection.id, after?.seq ?? firstRow(collection.id), limit),
      helping,
    );
    return;
  }
  const plans = plan.kind === 'union' ? plan.plans : [plan];
  const isRepeating = plans.length > 1 || plans.some((part) => part.index.multikey !== 0);
  if (!isRepeating) {
    yield* walkIndex(reader, plans[0] as IndexPlan, helping);
    return;
  }
  const seen = new Set<number>();
  for (const part of plans) {
    for (const row of walkIndex(reader, part, helping)) {
      if (!seen.has(row.seq)) yield row;
      seen.add(row.seq);
    }
  }
}

function* walkIndex(reader: Reader, plan: IndexPlan, helping: number): Generator<Row> {
  const open = (range: EntryRange): Generator<Row> =>
    chunks((after, limit) => reader.inStretch(plan.index.id, range, plan.isReverse, limit, after), helping);
  if (plan.mergeFrom !== null) {
    yield* merge(plan, plan.mergeFrom, open);
    return;
  }
  for (const range of plan.isReverse ? [...plan.ranges].reverse() : plan.ranges) yield* open(range);
}

/** Walks several stretches side by side, always taking the row whose entry comes first after the fixed beginning. */
function* merge(plan: IndexPlan, field: number, open: (range: EntryRange) => Generator<Row>): Generator<Row> {
  const heads = plan.ranges.flatMap((range) => {
    const rows = open(range);
    const first = rows.next();
    return first.done ? [] : [{ rows, row: first.value, cut: range.cuts[field] ?? 0 }];
  });
  const sign = plan.isReverse ? -1 : 1;
  while (heads.length > 0) {
    let least = 0;
    for (let i = 1; i < heads.length; i++) {
      const [a, b] = [heads[i] as (typeof heads)[0], heads[least] as (typeof heads)[0]];
      const order = (tail(a).compare(tail(b)) || a.row.seq - b.row.seq) * sign;
      if (order < 0) least = i;
    }
    const head = heads[least] as (typeof heads)[0];
    yield head.row;
    const next = head.rows.next();
    if (next.done) heads.splice(least, 1);
    else head.row = next.value;
  }
}

const tail = ({ row, cut }: { row: Row; cut: number }): Buffer => (row.entry as Buffer).subarray(cut);

function* chunks(fetch: (after: Row | undefined, limit: number) => Row[], helping: number): Generator<Row> {
  let after: Row | undefined;
  for (let limit = helping; ; limit = Math.min(limit * 2, largestChunk)) {
    const rows = fetch(after, limit);
    yield* rows;
    if (rows.length < limit) return;
    after = rows[rows.length - 1];
  }
}
