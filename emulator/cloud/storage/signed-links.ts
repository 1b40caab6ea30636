/** Links that die: path, method and the instant of death under a secret of this data folder. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../clock';

export interface SignedLinks {
  /** A signature for `method` on `path`, dead after `seconds` of the cloud's time. */
  sign(method: 'GET' | 'PUT', path: string, seconds: number): { readonly expires: number; readonly signature: string };
  /** `forged` also for anything that is no signature at all. */
  check(method: 'GET' | 'PUT', path: string, expires: number, signature: string): 'good' | 'forged' | 'expired';
}

/** Links signed by `secret`, living by `clock`. */
export function createSignedLinks(secret: string, clock: Clock): SignedLinks {
  const macOf = (method: string, path: string, expires: number): Buffer =>
    createHmac('sha256', secret).update(`${method}\n${path}\n${expires}`).digest();
  return {
    sign(method, path, seconds) {
      const expires = Math.floor(clock.now() / 1000) + seconds;
      return { expires, signature: macOf(method, path, expires).toString('hex') };
    },
    check(method, path, expires, signature) {
      const given = Buffer.from(signature, 'hex');
      const right = macOf(method, path, expires);
      if (given.length !== right.length || !timingSafeEqual(given, right)) return 'forged';
      return clock.now() / 1000 > expires ? 'expired' : 'good';
    },
  };
}
