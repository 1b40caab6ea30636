/**
 * What the code of a mini-program sees: an app service has the language and `wx`, and nothing of a browser.
 *
 * A library that needs `fetch` or `Intl` must fail here, on the desk, and not in somebody's hand.
 */

/** Names of a browser that don't exist in the app service. */
const hiddenNames = [
  ...['window', 'self', 'document', 'location', 'history', 'navigator', 'screen', 'top', 'parent', 'frames', 'opener'],
  ...['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore', 'crypto', 'Crypto', 'performance'],
  ...['fetch', 'XMLHttpRequest', 'Request', 'Response', 'Headers', 'FormData', 'WebSocket', 'EventSource', 'Worker'],
  ...['SharedWorker', 'BroadcastChannel', 'MessageChannel', 'MessagePort', 'postMessage', 'AbortController'],
  ...['AbortSignal', 'URL', 'URLSearchParams', 'Blob', 'File', 'FileReader', 'ReadableStream', 'TextEncoder'],
  ...['TextDecoder', 'atob', 'btoa', 'structuredClone', 'queueMicrotask', 'requestAnimationFrame', 'alert', 'confirm'],
  ...['cancelAnimationFrame', 'requestIdleCallback', 'Event', 'EventTarget', 'CustomEvent', 'Image', 'Audio', 'Node'],
  ...['Element', 'HTMLElement', 'DOMParser', 'MutationObserver', 'IntersectionObserver', 'ResizeObserver', 'prompt'],
  ...['getComputedStyle', 'matchMedia', 'customElements', 'Intl', 'WebAssembly', 'Notification', 'open', 'close'],
  ...['addEventListener', 'removeEventListener', 'dispatchEvent', 'innerWidth', 'innerHeight', 'devicePixelRatio'],
] as const;

/** What stays, besides timers: the language itself and the console. */
const languageNames = [
  ...['Object', 'Array', 'String', 'Number', 'Boolean', 'Symbol', 'BigInt', 'Math', 'JSON', 'Date', 'RegExp', 'Map'],
  ...['Set', 'WeakMap', 'WeakSet', 'Promise', 'Proxy', 'Reflect', 'Error', 'TypeError', 'RangeError', 'SyntaxError'],
  ...['ReferenceError', 'EvalError', 'URIError', 'AggregateError', 'ArrayBuffer', 'DataView', 'Int8Array', 'NaN'],
  ...['Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array', 'Int32Array', 'Uint32Array', 'Float32Array'],
  ...['Float64Array', 'BigInt64Array', 'BigUint64Array', 'parseInt', 'parseFloat', 'isNaN', 'isFinite', 'Infinity'],
  ...['encodeURIComponent', 'decodeURIComponent', 'encodeURI', 'decodeURI', 'escape', 'unescape', 'undefined'],
  'console',
];

export type Scope = ReadonlyMap<string, unknown>;

/** Name → value of everything that differs from the browser; `own` are the names a mini-program has besides. */
export function createScope(own: Readonly<Record<string, unknown>>): Scope {
  const language = Object.fromEntries(
    languageNames.map((name) => [name, (globalThis as Record<string, unknown>)[name]]),
  ) as Record<string, unknown>;
  const service: Record<string, unknown> = { ...language, ...timers(), ...own };
  service['Function'] = functionWithoutCode(service);
  const scope = new Map<string, unknown>(hiddenNames.map((name) => [name, undefined]));
  for (const [name, value] of Object.entries({ ...timers(), ...own })) scope.set(name, value);
  for (const name of ['global', 'globalThis']) scope.set(name, service);
  scope.set('Function', service['Function']);
  scope.set('eval', () => refuseCode('eval'));
  closeConstructors(service['Function']);
  return scope;
}

/** A browser's want to be called on their window, and would run a text as code. */
function timers(): Record<string, unknown> {
  const names = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] as const;
  return Object.fromEntries(
    names.map((name) => {
      const timer = globalThis[name] as (...args: unknown[]) => unknown;
      const call = (act: unknown, ...rest: unknown[]): unknown =>
        typeof act === 'string' ? refuseCode(name) : timer.call(globalThis, act, ...rest);
      return [name, call];
    }),
  );
}

/** `Function` that makes nothing from text; only the old way to ask for the global object is answered. */
function functionWithoutCode(service: object): unknown {
  const make = (args: readonly unknown[]): unknown => {
    if (args.length === 1 && String(args[0]).replace(/;$/, '') === 'return this') return () => service;
    return refuseCode('new Function');
  };
  return new Proxy(Function, { apply: (_, __, args) => make(args), construct: (_, args) => make(args) as object });
}

/** Every function knows its constructor; there, too, nothing is made from text. */
function closeConstructors(guarded: unknown): void {
  const kinds = [() => undefined, async () => undefined, function* () {}, async function* () {}];
  for (const kind of kinds) {
    Object.defineProperty(Object.getPrototypeOf(kind), 'constructor', { value: guarded, configurable: true });
  }
}

function refuseCode(what: string): never {
  throw new EvalError(`${what} is not allowed in the app service`);
}
