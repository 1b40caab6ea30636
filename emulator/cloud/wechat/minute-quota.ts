/** How often an API may be called in a minute, for the whole mini-program; more is 45009. */
import type { Clock } from '../clock';

/** Calls a minute, from the APIs' own pages; an API that is not here has no bound of that kind. */
export const callsPerMinute: Readonly<Record<string, number>> = {
  'security.msgSecCheck': 4000,
  'security.mediaCheckAsync': 2000,
  'wxacode.getUnlimited': 5000,
};

export interface MinuteQuota {
  /** Counts a call of the API; false when the minute holds no more. */
  take(api: string): boolean;
}

/** Counts by the minutes of `clock`. */
export function createMinuteQuota(clock: Clock, limits = callsPerMinute): MinuteQuota {
  let minute = 0;
  let counts = new Map<string, number>();
  return {
    take(api) {
      const now = Math.floor(clock.now() / 60_000);
      if (now !== minute) counts = new Map();
      minute = now;
      const count = (counts.get(api) ?? 0) + 1;
      counts.set(api, count);
      return count <= (limits[api] ?? Infinity);
    },
  };
}
