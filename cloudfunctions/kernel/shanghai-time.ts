/** The one module of the server that knows Asia/Shanghai: fixed UTC+8, no summer time since 1991. */
import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';

dayjs.extend(utc);

const offsetHours = 8;

/** The wall clock in Shanghai as WeChat's `time` field wants it: `2026年11月23日 18:05`. */
export function messageTime(at: Date): string {
  return dayjs(at).utcOffset(offsetHours).format('YYYY年M月D日 HH:mm');
}

/** The midnight with which the day of that moment ends in Shanghai. */
export function endOfDay(at: Date): Date {
  return dayjs(at).utcOffset(offsetHours).add(1, 'day').startOf('day').toDate();
}

/** The hour of the day in Shanghai. */
export function hourOfDay(at: Date): number {
  return dayjs(at).utcOffset(offsetHours).hour();
}

/** The day in Shanghai: `2026-11-23`. */
export function dayOf(at: Date): string {
  return dayjs(at).utcOffset(offsetHours).format('YYYY-MM-DD');
}
