/** The line between a page and the one it opened. */

type Listener = (value: unknown) => void;

export interface EventChannel {
  emit(name: string, value?: unknown): void;
  on(name: string, listener: Listener): void;
  once(name: string, listener: Listener): void;
  off(name: string, listener?: Listener): void;
}

/** `given` listens from the first moment. */
export function createEventChannel(given: Readonly<Record<string, Listener>>): EventChannel {
  const listeners = new Map<string, Set<Listener>>();
  const on: EventChannel['on'] = (name, listener) => {
    listeners.set(name, (listeners.get(name) ?? new Set()).add(listener));
  };
  const off: EventChannel['off'] = (name, listener) => {
    if (listener) listeners.get(name)?.delete(listener);
    else listeners.delete(name);
  };
  for (const [name, listener] of Object.entries(given)) on(name, listener);
  return {
    on,
    off,
    emit: (name, value) => {
      for (const listener of [...(listeners.get(name) ?? [])]) listener(value);
    },
    once: (name, listener) => {
      const first: Listener = (value) => {
        off(name, first);
        listener(value);
      };
      on(name, first);
    },
  };
}
