/** What a phone keeps for a mini-program: 10 MB in all, 1 MB a key, one store a person and appid. */
import type { Phone } from '../runtime/phone';
import { asynchronous, Refusal, type Apis } from './answer';

const kilobyte = 1024;
const mostBytes = 10 * kilobyte * kilobyte;
const mostItemBytes = kilobyte * kilobyte;

interface Store {
  set(key: string, value: unknown): void;
  get(key: string): unknown;
  has(key: string): boolean;
  remove(key: string): void;
  clear(): void;
  info(): { keys: string[]; currentSize: number; limitSize: number };
}

/** `setStorage` and its family. */
export function storageApis({ base, package: { appid } }: Phone): Apis {
  const store = createStore(`${base}${appid}/`);
  const keyOf = (key: unknown): string => String(key);
  return {
    setStorageSync: (key: unknown, value: unknown) => synchronous('setStorageSync', () => store.set(keyOf(key), value)),
    getStorageSync: (key: unknown) => store.get(keyOf(key)) ?? '',
    removeStorageSync: (key: unknown) => store.remove(keyOf(key)),
    clearStorageSync: () => store.clear(),
    getStorageInfoSync: () => store.info(),
    setStorage: asynchronous('setStorage', ({ key, data }) => store.set(keyOf(key), data)),
    getStorage: asynchronous('getStorage', ({ key }) => {
      if (!store.has(keyOf(key))) throw new Refusal('data not found');
      return { data: store.get(keyOf(key)) };
    }),
    removeStorage: asynchronous('removeStorage', ({ key }) => store.remove(keyOf(key))),
    clearStorage: asynchronous('clearStorage', () => store.clear()),
    getStorageInfo: asynchronous('getStorageInfo', () => store.info()),
  };
}

function createStore(prefix: string): Store {
  const keys = (): string[] => Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  const sizeOf = (key: string): number => bytesOf(localStorage.getItem(key) ?? '');
  return {
    set(key, value) {
      const text = JSON.stringify({ value });
      const size = bytesOf(text);
      if (size > mostItemBytes) throw new Refusal('entry size limit reached');
      const others = keys().filter((one) => one !== prefix + key);
      if (others.reduce((sum, one) => sum + sizeOf(one), size) > mostBytes) {
        throw new Refusal('exceed storage max size 10Mb');
      }
      put(prefix + key, text);
    },
    get: (key) => (JSON.parse(localStorage.getItem(prefix + key) ?? '{}') as { value?: unknown }).value,
    has: (key) => localStorage.getItem(prefix + key) !== null,
    remove: (key) => localStorage.removeItem(prefix + key),
    clear: () => keys().forEach((key) => localStorage.removeItem(key)),
    info: () => ({
      keys: keys().map((key) => key.slice(prefix.length)),
      currentSize: Math.ceil(keys().reduce((sum, key) => sum + sizeOf(key), 0) / kilobyte),
      limitSize: mostBytes / kilobyte,
    }),
  };
}

/** A browser keeps about 5 million characters; whatever it refuses is, to the app, a full phone. */
function put(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    throw new Refusal('exceed storage max size 10Mb');
  }
}

function synchronous(name: string, run: () => void): void {
  try {
    run();
  } catch (error) {
    throw new Error(`${name}:fail ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
