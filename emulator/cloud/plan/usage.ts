/** What was used since the cloud was started: kept in memory, for whoever wants to know what a day costs. */

export interface UsageRow {
  /** The function that asked; null for a program outside. */
  readonly function: string | null;
  readonly action: string;
  readonly collection: string | null;
  readonly count: number;
}

export interface Usage {
  readonly reads: number;
  readonly writes: number;
  /** Invocations of functions, by name. */
  readonly calls: Readonly<Record<string, number>>;
  /** Database actions by who asked what of which collection, the most frequent first. */
  readonly rows: readonly UsageRow[];
  /** Refusals by their code. */
  readonly refused: Readonly<Record<string, number>>;
}

export interface UsageBook {
  action(used: Omit<UsageRow, 'count'>): void;
  call(name: string): void;
  refusal(code: string): void;
  read(): Usage;
  clear(): void;
}

const reads = ['database.getDocument', 'database.calculateDocument', 'database.aggregateDocuments'];
const writes = [
  'database.insertDocument',
  'database.modifyDocument',
  'database.modifyAndReturnDoc',
  'database.removeDocument',
];

/** How a plan counts an action; beginning and ending a transaction is neither. */
export function kindOf(action: string): 'read' | 'write' | 'other' {
  if (reads.includes(action)) return 'read';
  return writes.includes(action) ? 'write' : 'other';
}

/** An empty book. */
export function createUsageBook(): UsageBook {
  const rows = new Map<string, UsageRow>();
  const calls = new Map<string, number>();
  const refused = new Map<string, number>();
  const countOf = (kind: 'read' | 'write'): number =>
    [...rows.values()].reduce((sum, { action, count }) => sum + (kindOf(action) === kind ? count : 0), 0);
  return {
    action(used) {
      const key = JSON.stringify([used.function, used.action, used.collection]);
      rows.set(key, { ...used, count: (rows.get(key)?.count ?? 0) + 1 });
    },
    call: (name) => void calls.set(name, (calls.get(name) ?? 0) + 1),
    refusal: (code) => void refused.set(code, (refused.get(code) ?? 0) + 1),
    read: () => ({
      reads: countOf('read'),
      writes: countOf('write'),
      calls: Object.fromEntries(calls),
      rows: [...rows.values()].sort((a, b) => b.count - a.count),
      refused: Object.fromEntries(refused),
    }),
    clear: () => [rows, calls, refused].forEach((map) => map.clear()),
  };
}
