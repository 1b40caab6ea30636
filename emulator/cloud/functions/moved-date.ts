/** The cloud's time inside an instance: `Date` reads the machine's clock plus the shared offset. */

/**
 * Replaces the realm's `Date` by one that is ahead by what `offset` holds (one Float64, milliseconds) at each reading.
 * Dates made from given values, `instanceof` and `Date.prototype` stay as they were.
 */
export function moveDate(offset: SharedArrayBuffer): void {
  const lead = new Float64Array(offset);
  const RealDate = globalThis.Date;
  const realNow = RealDate.now;
  const now = (): number => realNow() + (lead[0] ?? 0);
  const MovedDate = new Proxy(RealDate, {
    construct: (target, given, newTarget) =>
      Reflect.construct(target, given.length > 0 ? given : [now()], newTarget) as object,
    apply: (target) => new target(now()).toString(),
  });
  RealDate.now = now;
  RealDate.prototype.constructor = MovedDate;
  globalThis.Date = MovedDate;
}
