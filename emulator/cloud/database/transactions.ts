/**
 * Transactions as CloudBase keeps them: a snapshot, own writes kept aside until commit, and first updater wins.
 *
 * A transaction that writes a document holds it: another transaction's write of it is a conflict at once, a plain
 * write waits. A document (or unique key) changed by anyone since the snapshot is a conflict too. 30 seconds after its
 * start a transaction is gone, by the cloud's clock or by the real one, whichever comes first.
 */
import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock';
import type { Collection } from './catalog';
import { transactionMs } from './limits';
import { transactionNotExist } from './refusals';
import type { SnapshotPool } from './snapshots';
import type { Reader, Row } from './store';
import type { DocumentValue } from './value';

/** A document as a transaction will leave it. */
export interface Pending {
  readonly collection: Collection;
  /** Where the snapshot has it; null for one the transaction made. */
  readonly row: Row | null;
  readonly base: DocumentValue | null;
  readonly after: DocumentValue | null;
  readonly body: string;
}

export interface Transaction {
  readonly id: string;
  /** The function invocation that opened it, where known. */
  readonly invocation: string | undefined;
  readonly startedAt: number;
  readonly locks: Set<string>;
  /** By lock name of the document. */
  readonly pending: Map<string, Pending>;
  snapshot: Reader | null;
  isEnded: boolean;
}

export type Transactions = ReturnType<typeof createTransactions>;

/** The lock of one document: its collection and the encoding of its `_id`. */
export const documentLock = (collection: Collection, idEntry: Buffer): string =>
  `${collection.id}/${idEntry.toString('latin1')}`;

/** The lock of one key of a unique index. */
export const uniqueLock = (index: number, entry: Buffer): string => `unique ${index}/${entry.toString('latin1')}`;

/** Keeps the open transactions and their locks, in memory: a restart drops them, as expiry would. */
export function createTransactions(clock: Clock, snapshots: SnapshotPool) {
  const open = new Map<string, { transaction: Transaction; timer: NodeJS.Timeout }>();
  const holders = new Map<string, Transaction>();
  const waiting = new Set<() => void>();

  /** Nobody can use it any more; its locks stay until it ends. */
  function seal(transaction: Transaction): void {
    clearTimeout(open.get(transaction.id)?.timer);
    open.delete(transaction.id);
  }

  function end(transaction: Transaction): void {
    if (transaction.isEnded) return;
    seal(transaction);
    transaction.isEnded = true;
    for (const name of transaction.locks) holders.delete(name);
    if (transaction.snapshot) snapshots.release(transaction.snapshot);
    transaction.snapshot = null;
    for (const wake of [...waiting]) wake();
  }

  /** Moving the clock by hand ends transactions without any timer firing. */
  function dropExpired(): void {
    for (const { transaction } of open.values()) {
      if (clock.now() - transaction.startedAt > transactionMs) end(transaction);
    }
  }

  return {
    begin(invocation: string | undefined): string {
      const id = randomUUID();
      const transaction: Transaction = {
        id,
        invocation,
        startedAt: clock.now(),
        locks: new Set(),
        pending: new Map(),
        snapshot: null,
        isEnded: false,
      };
      open.set(id, { transaction, timer: setTimeout(() => end(transaction), transactionMs).unref() });
      return id;
    },

    /** The open transaction of an id, its snapshot taken at the first use. */
    use(id: unknown): Transaction & { snapshot: Reader } {
      dropExpired();
      const transaction = typeof id === 'string' ? open.get(id)?.transaction : undefined;
      if (!transaction) throw transactionNotExist();
      transaction.snapshot ??= snapshots.take();
      return transaction as Transaction & { snapshot: Reader };
    },

    seal,

    end,

    endAll(): void {
      for (const { transaction } of [...open.values()]) end(transaction);
    },

    /** Who holds a lock now; undefined most of the time. */
    holderOf(name: string): Transaction | undefined {
      if (holders.size === 0) return undefined;
      dropExpired();
      return holders.get(name);
    },

    hasLocks: (): boolean => holders.size > 0,

    lock(transaction: Transaction, name: string): void {
      transaction.locks.add(name);
      holders.set(name, transaction);
    },

    /** True while the invocation has a transaction open. */
    isOpenIn(invocation: string): boolean {
      dropExpired();
      for (const { transaction } of open.values()) if (transaction.invocation === invocation) return true;
      return false;
    },

    /** Resolves when a transaction has ended, when its time by the cloud's clock may be over, or after `ms`. */
    async someEnd(ms: number): Promise<void> {
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          clearTimeout(timer);
          waiting.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, Math.min(ms, 100));
        waiting.add(wake);
      });
    },
  };
}
