/** What an environment was paid for, as data. */

export interface Plan {
  /** Database actions under way at once. */
  readonly connections: number;
  /** Database actions in a second. */
  readonly perSecond: number;
  /** Database reads and writes between two midnights at UTC+8. */
  readonly readsPerDay: number;
  readonly writesPerDay: number;
  /** Invocations of functions in a month at UTC+8. */
  readonly callsPerMonth: number;
}

/**
 * Plans by name. `basic1` is 基础版 1 of an older quota table of WeChat's cloud; plans change, so look the numbers up in
 * the console before an environment goes live. That its rate and its connections are the database's is our reading.
 */
export const plans: Readonly<Record<string, Plan>> = {
  basic1: { connections: 20, perSecond: 30, readsPerDay: 50_000, writesPerDay: 30_000, callsPerMonth: 200_000 },
};

/** The plan of a name; `none` has no limits. @throws Error naming the plans there are */
export function planNamed(name: string): Plan | undefined {
  if (name === 'none') return undefined;
  const plan = Object.hasOwn(plans, name) ? plans[name] : undefined;
  if (!plan) throw new Error(`there is no plan ${name}; there are none, ${Object.keys(plans).join(', ')}`);
  return plan;
}
