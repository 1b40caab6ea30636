/**
 * Commands on their way: kept on the phone until the server has answered, sent one after another, each always under its
 * own key, so that a second arrival is harmless.
 */
import type { ErrorCode } from '#contracts/errors';
import { toApiError } from './api-error';

export interface WaitingPhoto {
  /** Where the phone keeps it until it has been stored. */
  readonly path?: string | undefined;
  readonly fileId?: string | undefined;
}

export interface Waiting {
  readonly key: string;
  /** The operation's name. */
  readonly operation: string;
  /** Everything but the photos, which may still have to be stored. */
  readonly input: object;
  readonly photos: readonly WaitingPhoto[];
  /** What was said into the phone for it. */
  readonly voice?: (WaitingPhoto & { readonly seconds: number }) | undefined;
  /** Where this person may store photos. */
  readonly folder?: string | undefined;
  readonly madeAt: string;
  /** What it is called while it waits, where its input has no words of its own. */
  readonly title?: string;
  /** What came of the last try, its own or of one before it. */
  readonly trouble?: { readonly code: ErrorCode; readonly message: string };
}

export interface OutboxState {
  /** Oldest first. */
  readonly waiting: readonly Waiting[];
  /** Answers by key, of those that arrived since the app was opened. */
  readonly arrived: Readonly<Record<string, unknown>>;
  readonly isSending: boolean;
}

/** Changes one that waits, e.g. because one of its photos is stored now. */
export type Note = (change: Partial<Waiting>) => void;

export interface OutboxPorts {
  read(): readonly Waiting[];
  /** False when the phone has no room. */
  write(waiting: readonly Waiting[]): boolean;
  send(one: Waiting, note: Note): Promise<unknown>;
  /** The answer is there and the command still waits: what is on the screen takes it in without a gap. */
  onAnswer?(one: Waiting, answer: unknown): void;
  onArrived(one: Waiting): void;
  /** Nobody takes it as it is: what it was about may have moved. */
  onRefused?(one: Waiting): void;
}

export type Outbox = ReturnType<typeof createOutbox>;

/** Failures that pass by themselves; after any other the command must be changed first. */
const passing: readonly ErrorCode[] = ['OFFLINE', 'SLOW', 'BUSY', 'UNAVAILABLE'];

/** Nobody will take it as it is: its words, its place or its photos must change. */
export function isRefused({ trouble }: Waiting): boolean {
  return trouble !== undefined && !passing.includes(trouble.code);
}

/** An outbox over what the phone kept of it. */
export function createOutbox(ports: OutboxPorts) {
  let state: OutboxState = { waiting: ports.read(), arrived: {}, isSending: false };
  let running: Promise<void> | undefined;
  let isAsked = false;
  const listeners = new Set<() => void>();

  const show = (change: Partial<OutboxState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const setWaiting = (waiting: readonly Waiting[]): boolean => {
    show({ waiting });
    return ports.write(waiting);
  };
  const without = (key: string) => state.waiting.filter((one) => one.key !== key);
  const note = (key: string, change: Partial<Waiting>): void =>
    void setWaiting(state.waiting.map((one) => (one.key === key ? { ...one, ...change } : one)));

  /** False when it has to wait on. */
  const sendOne = async (one: Waiting): Promise<boolean> => {
    try {
      const answer = await ports.send(one, (change) => note(one.key, change));
      show({ arrived: { ...state.arrived, [one.key]: answer } });
      ports.onAnswer?.(one, answer);
      setWaiting(without(one.key));
      ports.onArrived(one);
      return true;
    } catch (thrown) {
      const { code, message } = toApiError(thrown);
      const trouble = { code, message };
      if (!passing.includes(code)) {
        note(one.key, { trouble });
        ports.onRefused?.(one);
        return true;
      }
      // They go in order: what is behind it waits for the same.
      setWaiting(state.waiting.map((waits) => (isRefused(waits) ? waits : { ...waits, trouble })));
      return false;
    }
  };
  const sendAll = async (): Promise<void> => {
    show({ isSending: true });
    let hasToWait = false;
    for (let next = nextOf(state); next && !(hasToWait && !isAsked); next = nextOf(state)) {
      isAsked = false;
      hasToWait = !(await sendOne(next));
    }
    running = undefined;
    show({ isSending: false });
  };
  return {
    now: () => state,
    listen: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** Takes one in; false when it is known only until the app is closed, because the phone has no room. */
    put: (one: Waiting) => setWaiting([...without(one.key), one]),
    drop: (key: string) => void setWaiting(without(key)),
    /** Sends what waits, in order, until something has to wait on. Asked meanwhile, it tries once more. */
    flush: (): Promise<void> => {
      isAsked = true;
      if (nextOf(state)) running ??= sendAll();
      return running ?? Promise.resolve();
    },
  };
}

/** The next to be sent. */
export function nextOf({ waiting }: Pick<OutboxState, 'waiting'>): Waiting | undefined {
  return waiting.find((one) => !isRefused(one));
}
