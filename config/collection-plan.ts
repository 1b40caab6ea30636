/** What the plan of a collection says. */
export interface IndexPlan {
  readonly name: string;
  /** Field paths in order, each ascending (1) or descending (-1). */
  readonly keys: readonly (readonly [field: string, direction: 1 | -1])[];
  readonly unique?: boolean;
}

export interface CollectionPlan {
  readonly name: string;
  /** One sentence: what is kept here and whose it is. */
  readonly purpose: string;
  readonly indexes: readonly IndexPlan[];
  /** Rows are written once: whoever tries to change or remove one is refused. */
  readonly isAppendOnly?: boolean;
}
