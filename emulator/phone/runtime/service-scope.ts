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

/** What stays: the language itself, timers and the console. */
const languageNames = [
  ...['Object', 'Array', 'String', 'Number', 'Boolean', 'Symbol', 'BigInt', 'Math', 'JSON', 'Date', 'RegExp', 'Map'],
  ...['Set', 'WeakMap', 'WeakSet', 'Promise', 'Proxy', 'Reflect', 'Error', 'TypeError', 'RangeError', 'SyntaxError'],
  ...['ReferenceError', 'EvalError', 'URIError', 'AggregateError', 'ArrayBuffer', 'DataView', 'Int8Array', 'NaN'],
  ...['Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array', 'Int32Array', 'Uint32Array', 'Float32Array'],
  ...['Float64Array', 'BigInt64Array', 'BigUint64Array', 'parseInt', 'parseFloat', 'isNaN', 'isFinite', 'Infinity'],
  ...['encodeURIComponent', 'decodeURIComponent', 'encodeURI', 'decodeURI', 'escape', 'unescape', 'undefined'],
  ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'console'],
];

export type Scope = ReadonlyMap<string, unknown>;

/** Name → value of everything that differs from the browser; `own` are the names a mini-program has besides. */
export function createScope(own: Readonly<Record<string, unknown>>): Scope {
  const language = Object.fromEntries(
    languageNames.map((name) => [name, (globalThis as Record<string, unknown>)[name]]),
  ) as Record<string, unknown>;
  // Timers of a browser want to be called on their window.
  for (const name of ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval']) {
    language[name] = (language[name] as (...args: unknown[]) => unknown).bind(globalThis);
  }
  const service: Record<string, unknown> = { ...language, ...own };
  service['Function'] = functionWithoutCode(service);
  const scope = new Map<string, unknown>(hiddenNames.map((name) => [name, undefined]));
  for (const [name, value] of Object.entries(own)) scope.set(name, value);
  for (const name of ['global', 'globalThis']) scope.set(name, service);
  scope.set('Function', service['Function']);
  scope.set('eval', () => {
    throw new EvalError('eval is not allowed in the app service');
  });
  return scope;
}

/** `Function` that makes nothing from text; only the old way to ask for the global object is answered. */
function functionWithoutCode(service: object): unknown {
  const make = (args: readonly unknown[]): unknown => {
    if (args.length === 1 && String(args[0]).replace(/;$/, '') === 'return this') return () => service;
    throw new EvalError('new Function is not allowed in the app service');
  };
  return new Proxy(Function, { apply: (_, __, args) => make(args), construct: (_, args) => make(args) as object });
}
