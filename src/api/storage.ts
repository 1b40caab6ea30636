/** What the phone keeps between two openings. A full or broken storage never stops a person. */
import Taro from '@tarojs/taro';

/** The kept value, or undefined when there is none or it can't be read. */
export function readKept<Value>(name: string): Value | undefined {
  try {
    const value: unknown = Taro.getStorageSync(name);
    return value === '' || value === null ? undefined : (value as Value);
  } catch {
    return undefined;
  }
}

/** Keeps a value; false when the phone refused (storage full). */
export function keep(name: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(name, value);
    return true;
  } catch {
    return false;
  }
}

/** How one reads on this phone: the phone's, whoever holds it. */
export const readingName = 'reading';

/** Names of what is kept for the person whose names begin so. */
export function keptNames(owner: string): readonly string[] {
  try {
    return Taro.getStorageInfoSync().keys.filter((name) => name.startsWith(owner) && name !== readingName);
  } catch {
    return [];
  }
}

/** Forgets a value. */
export function forget(name: string): void {
  Taro.removeStorageSync(name);
}
