/** The `wx` of an app: what this phone has, and a clear word for what it has not. */
import type { Phone } from '../runtime/phone';
import type { Apis } from './answer';
import { barApis } from './bars';
import { canvasApis } from './canvas';
import { cloudApis } from './cloud';
import { deviceApis } from './device';
import { dialogApis } from './dialogs';
import { httpApis } from './http';
import { lifecycleApis } from './lifecycle';
import { mediaApis } from './media';
import { networkApis } from './network';
import { privacyApis } from './privacy';
import { routeApis } from './routes';
import { selectorApis } from './selector-query';
import { soundApis } from './sound';
import { storageApis } from './storage';
import { subscribeApis } from './subscribe';
import { systemApis } from './system';

const families = [
  ...[storageApis, routeApis, dialogApis, systemApis, networkApis, subscribeApis, barApis, lifecycleApis],
  ...[mediaApis, deviceApis, privacyApis, soundApis, httpApis, selectorApis, canvasApis],
];

/** An API is a lower-case word in camel case; builders keep things of their own on `wx`, and promises ask for `then`. */
const apiName = /^[a-z]+([A-Z][a-zA-Z0-9]*)+$/;
const notApis = ['webpackJsonp', 'toString', 'toJSON', 'valueOf'];

/** Everything this phone has, by name. */
export function apisOf(phone: Phone): Apis {
  const cloud = guarded(cloudApis(phone), 'wx.cloud');
  return Object.assign({}, ...families.map((family) => family(phone)), { cloud }) as Apis;
}

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
