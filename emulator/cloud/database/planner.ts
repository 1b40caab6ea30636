/**
 * Chooses how a query is served: which index, which stretches of it, and whether they come in the order asked for.
 *
 * The order of an index's fields decides: leading fields that are fixed to values, then one range, or the sort. The
 * conditions an index cannot answer are tested on the documents afterwards.
 */
import { conjunctsOf, type Condition } from './condition';
import { boundsOf } from './index-bounds';
import type { Bounds, IndexPlan, Plan, PlannedIndex, Request } from './plan';
import { matchOrder } from './planner-order';

/** Chooses the plan for a request among the indexes of a collection (the one on `_id` included). */
export function planQuery(request: Request, indexes: readonly PlannedIndex[]): Plan {
  const conjuncts = conjunctsOf(request.condition);
  let best: { plan: IndexPlan; score: number } | null = null;
  for (const index of indexes) {
    const rated = rate(index, conjuncts, request);
    if (rated && rated.score > (best?.score ?? 0)) best = rated;
  }
  if (best?.plan.isServed) return best.plan;
  return (
    planUnion(conjuncts, request, indexes) ?? best?.plan ?? { kind: 'collection', isServed: conjuncts.length === 0 }
  );
}

function rate(index: PlannedIndex, conjuncts: readonly Condition[], request: Request) {
  const bounds = boundsOf(index, conjuncts);
  const ordering = matchOrder(index, bounds, request.order);
  const isWalk = conjuncts.length === 0 && ordering.isOrdered && request.order.length > 0;
  const isOnId = index.name === '_id_' && conjuncts.some((part) => part.kind === 'field' && part.path === '_id');
  const isUseful = isOnId || bounds.bounded > 0 || (ordering.isOrdered && request.order.length > 0);
  if (!isUseful) return null;
  const plan: IndexPlan = {
    kind: 'index',
    index,
    ranges: bounds.ranges,
    ...ordering,
    isExact: bounds.isExact,
    isServed: bounds.isSelective || isOnId || isWalk,
  };
  return { plan, score: score(bounds, plan, request) };
}

/** Fixed fields tell most, then order when the reader stops early, then a range. */
function score(bounds: Bounds, plan: IndexPlan, request: Request): number {
  const isOneDocument = plan.index.isUnique && bounds.points === plan.index.pattern.fields.length;
  const ordered = plan.isOrdered && request.order.length > 0 ? (request.isLimited ? 8 : 3) : 0;
  const range = bounds.bounded > bounds.points ? 5 : 0;
  const own = (isOneDocument ? 1000 : 0) + bounds.points * 10 + range + ordered + (bounds.isExact ? 1 : 0);
  return bounds.isSelective || bounds.bounded === 0 ? own + 1 : own / 100;
}

/** A list of alternatives, each served by an index of its own, when nothing else bounds the query. */
function planUnion(conjuncts: readonly Condition[], request: Request, indexes: readonly PlannedIndex[]): Plan | null {
  for (const part of conjuncts) {
    if (part.kind !== 'or') continue;
    const rest = conjuncts.filter((other) => other !== part);
    const plans = part.parts.map((branch) =>
      planQuery({ ...request, condition: { kind: 'and', parts: [branch, ...rest] }, order: [] }, indexes),
    );
    const served = plans.filter((plan): plan is IndexPlan => plan.kind === 'index' && plan.isServed);
    if (served.length === plans.length) return { kind: 'union', plans: served, isServed: true };
  }
  return null;
}
