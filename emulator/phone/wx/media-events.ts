import type { Apis } from './answer';

type Listener = (value: unknown) => void;

export interface MediaEvents {
  /** `onStop`, `offStop`… */
  readonly methods: Apis;
  tell(name: string, value?: unknown): void;
}

/** Listeners by event name, as recorder and player have them. */
export function createEvents(names: readonly string[]): MediaEvents {
  const listeners = new Map<string, Set<Listener>>();
  const methods = Object.fromEntries(
    names.flatMap((name): [string, unknown][] => [
      [`on${name}`, (listener: Listener) => void listeners.set(name, new Set(listeners.get(name)).add(listener))],
      [
        `off${name}`,
        (listener?: Listener) => (listener ? listeners.get(name)?.delete(listener) : listeners.delete(name)),
      ],
    ]),
  );
  return {
    methods,
    tell: (name, value = {}) => {
      for (const listener of listeners.get(name) ?? []) setTimeout(() => listener(value));
    },
  };
}
