/** Pushed events as they lie in the ledger. */
import type { Ledger } from '../ledger';

export interface Push {
  readonly traceId: string;
  /** WeChat's name of it, e.g. `wxa_media_check`. */
  readonly name: string;
  /** Cloud milliseconds when it is to be delivered. */
  readonly dueAt: number;
  /** How its last delivery ended: `ok`, or the code of the failure; null while it waits. */
  readonly outcome: string | null;
  /** What the function is called with. */
  readonly event: Readonly<Record<string, unknown>>;
}

export interface PushRows {
  add(push: Omit<Push, 'outcome'>): void;
  find(traceId: string): Push | undefined;
  /** Oldest first. */
  all(): readonly Push[];
  /** Those never delivered, the soonest due first. */
  waiting(): readonly Push[];
  settle(traceId: string, outcome: string): void;
  clear(): void;
}

/** Rows kept in `ledger`. */
export function openPushRows(ledger: Ledger): PushRows {
  const insert = ledger.prepare('INSERT INTO pushes (traceId, name, dueAt, event) VALUES (?, ?, ?, ?)');
  const one = ledger.prepare('SELECT * FROM pushes WHERE traceId = ?');
  const all = ledger.prepare('SELECT * FROM pushes ORDER BY place');
  const waiting = ledger.prepare('SELECT * FROM pushes WHERE outcome IS NULL ORDER BY dueAt');
  const settle = ledger.prepare('UPDATE pushes SET outcome = ? WHERE traceId = ?');
  return {
    add: ({ traceId, name, dueAt, event }) => void insert.run(traceId, name, dueAt, JSON.stringify(event)),
    find: (traceId) => one.all(traceId).map(toPush)[0],
    all: () => all.all().map(toPush),
    waiting: () => waiting.all().map(toPush),
    settle: (traceId, outcome) => void settle.run(outcome, traceId),
    clear: () => void ledger.exec('DELETE FROM pushes'),
  };
}

function toPush(row: unknown): Push {
  const { traceId, name, dueAt, outcome, event } = row as Omit<Push, 'event'> & { event: string };
  return { traceId, name, dueAt, outcome, event: JSON.parse(event) as Record<string, unknown> };
}
