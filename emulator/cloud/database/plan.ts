/** How a query is served, as data: made by the planner, walked by the scanner, told by `explain`. */
import type { Condition } from './condition';
import type { KeyPattern } from './index-entries';

/** An index as the planner sees it. */
export interface PlannedIndex {
  readonly id: number;
  readonly name: string;
  readonly isUnique: boolean;
  readonly pattern: KeyPattern;
  /** Bit i: some document had an array on field i's path. */
  readonly multikey: number;
}

export type Order = readonly (readonly [field: string, direction: 1 | -1])[];

export interface EntryRange {
  readonly low: Buffer;
  readonly high: Buffer;
  /** Length in bytes of the fixed beginning after 0, 1, 2 … fields. */
  readonly cuts: readonly number[];
}

export interface IndexPlan {
  readonly kind: 'index';
  readonly index: PlannedIndex;
  readonly ranges: readonly EntryRange[];
  readonly isReverse: boolean;
  /** Documents come in the order asked for. */
  readonly isOrdered: boolean;
  /** Ranges are walked side by side, comparing entries from this field on; null: one after the other. */
  readonly mergeFrom: number | null;
  /** Every document found meets the condition: no document has to be read to know. */
  readonly isExact: boolean;
  readonly isServed: boolean;
}

export type Plan =
  | IndexPlan
  | { readonly kind: 'union'; readonly plans: readonly IndexPlan[]; readonly isServed: true }
  | { readonly kind: 'collection'; readonly isServed: boolean };

export interface Request {
  readonly condition: Condition;
  readonly order: Order;
  readonly isLimited: boolean;
}

/** The fields an index fixes or bounds for a query. */
export interface Bounds {
  readonly ranges: readonly EntryRange[];
  /** Leading fields fixed to one or several values. */
  readonly points: number;
  /** Leading fields with a constraint of any kind. */
  readonly bounded: number;
  /** Fields fixed to a single value in every document found. */
  readonly single: readonly string[];
  readonly isExact: boolean;
  readonly isSelective: boolean;
}
