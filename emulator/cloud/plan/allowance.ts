/** How much of something a plan still allows: in a period of the calendar, in a second, at once. */
import type { Clock } from '../clock';

/** Answers whether there was one left, and takes it. */
export type Take = () => boolean;

/** The platform counts its days from midnight at UTC+8. */
const zoneMs = 8 * 3_600_000;

/** So many in each day or month. */
export function perPeriod(limit: number, period: 'day' | 'month', clock: Clock): Take {
  let current = '';
  let used = 0;
  return () => {
    const now = periodOf(clock.now(), period);
    if (now !== current) used = 0;
    current = now;
    if (used >= limit) return false;
    used += 1;
    return true;
  };
}

/** So many a second: at most that many at once, and as they flow back, steadily. */
export function perSecond(limit: number, clock: Clock): Take {
  let left = limit;
  let seenAt = clock.now();
  return () => {
    const now = clock.now();
    left = Math.min(limit, left + ((now - seenAt) * limit) / 1000);
    seenAt = now;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}

/** `2026-11-24` or `2026-11`, at UTC+8. */
export function periodOf(now: number, period: 'day' | 'month'): string {
  return new Date(now + zoneMs).toISOString().slice(0, period === 'day' ? 10 : 7);
}
