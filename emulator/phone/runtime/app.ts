/** The app itself: `App()`, `getApp()`, its start and its going to the background. */
import { everyPage } from '../every-page';
import { causeOf } from './failures';
import type { Phone } from './phone';

export interface LaunchOptions {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly scene: number;
  readonly referrerInfo: Readonly<Record<string, unknown>>;
}

type Listener = (...values: unknown[]) => void;

export interface AppLife {
  /** What the app's code calls. */
  readonly App: (definition: Record<string, unknown>) => void;
  readonly instance: () => Record<string, unknown> | undefined;
  readonly launchOptions: () => LaunchOptions;
  /** Runs `app.js` and opens the first page. */
  launch(options: LaunchOptions): void;
  show(): void;
  hide(): void;
  /** `onError`, `onPageNotFound`, `onAppShow`…: to the app's own method and to everybody who listens. */
  tell(event: string, ...values: readonly unknown[]): void;
  /** Whether anybody listens. */
  hears(event: string): boolean;
  listen(event: string, listener: Listener): void;
  forget(event: string, listener?: Listener): void;
}

/** An app that hasn't started. */
export function createApp(phone: Phone): AppLife {
  let instance: Record<string, unknown> | undefined;
  let options: LaunchOptions = { path: '', query: {}, scene: 1001, referrerInfo: {} };
  const listeners = new Map<string, Set<Listener>>();

  const tell: AppLife['tell'] = (event, ...values) => {
    const own = instance?.[event.replace(/^onApp/, 'on')];
    if (typeof own === 'function') guard(event, () => void Reflect.apply(own, instance, values));
    for (const listener of listeners.get(event) ?? []) guard(event, () => listener(...values));
  };
  const guard = (event: string, act: () => unknown): void => {
    try {
      act();
    } catch (error) {
      // An app whose onError fails must not be told of that again.
      if (event !== 'onError') phone.reportError(error, `app.js ${event}`);
    }
  };
  return {
    App: (definition) => (instance = definition),
    instance: () => instance,
    launchOptions: () => options,
    launch(given) {
      options = given;
      try {
        phone.modules.require('app.js');
      } catch (error) {
        phone.failures.add({ file: 'app.js', cause: causeOf(error) });
        return;
      }
      if (!instance) phone.failures.add({ file: 'app.js', cause: 'it has run and called no App' });
      tell('onLaunch', options);
      tell('onAppShow', options);
      if (!everyPage(phone.package.app).includes(options.path))
        tell('onPageNotFound', { ...options, isEntryPage: true });
      const search = Object.entries(options.query).map(([name, value]) => `${name}=${value}`);
      try {
        phone.stack.reLaunch(`/${options.path}?${search.join('&')}`);
        performance.mark('phone-shown');
      } catch {
        // The stack has written down why; there is nothing to show.
      }
    },
    show: () => {
      tell('onAppShow', options);
      phone.stack.top()?.wake();
    },
    hide: () => {
      phone.stack.top()?.rest();
      tell('onAppHide', {});
    },
    tell,
    listen: (event, listener) => {
      listeners.set(event, (listeners.get(event) ?? new Set()).add(listener));
    },
    hears: (event) => (listeners.get(event)?.size ?? 0) > 0,
    forget: (event, listener) => {
      if (listener) listeners.get(event)?.delete(listener);
      else listeners.delete(event);
    },
  };
}
