/** What this phone lacks says so. */
import type { Apis } from './answer';

/** An API is a lower-case word in camel case; builders keep things of their own on `wx`, and promises ask for `then`. */
const apiName = /^[a-z]+([A-Z][a-zA-Z0-9]*)+$/;
const notApis = ['webpackJsonp', 'toString', 'toJSON', 'valueOf'];

/**
 * An API this phone lacks is a function that throws its name, so that nothing is lost in silence. Whether it is there
 * is answered truly: it is no own property, and `canIUse` says no.
 */
export function guarded(apis: Apis, owner: string): Apis {
  return new Proxy(apis, {
    get: (target, name) => {
      if (typeof name === 'symbol' || name in target || !apiName.test(name) || notApis.includes(name)) {
        return Reflect.get(target, name) as unknown;
      }
      return () => {
        throw new Error(`${owner}.${name} is not on this phone`);
      };
    },
  });
}
