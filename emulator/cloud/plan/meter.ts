/**
 * Stands before the database and the functions, counts what is asked of them, and refuses what the plan does not hold,
 * in the cloud's words: docs.cloudbase.net/en/error-code/basic.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { CloudError } from '../cloud-error';
import type { Clock } from '../clock';
import type { Functions } from '../functions/functions';
import type { SdkAction, SdkCall } from '../http/sdk-door';
import { perPeriod, perSecond } from './allowance';
import type { Plan } from './plans';
import { createUsageBook, kindOf, type Usage } from './usage';

export interface Meter {
  /** The same database actions, counted. */
  overDatabase(actions: ReadonlyMap<string, SdkAction>): ReadonlyMap<string, SdkAction>;
  /** The same functions, their invocations counted. */
  overFunctions(functions: Functions): Functions;
  readonly plan: Plan | undefined;
  usage(): Usage;
  /** Counts from nothing again; what the day has used of the plan stays used. */
  clear(): void;
}

/**
 * Real milliseconds an answer takes at least under a plan. A cloud's database is a network away; at the pace of this
 * machine twenty connections would never be too few.
 */
const answerMs = 10;

/** A meter for a plan; without one it counts and refuses nothing. */
export function createMeter(plan: Plan | undefined, clock: Clock): Meter {
  const book = createUsageBook();
  const limits = plan && limitsOf(plan, clock);
  return {
    plan,
    usage: book.read,
    clear: book.clear,
    overDatabase: (actions) =>
      new Map([...actions].map(([name, act]) => [name, (call: SdkCall) => perform(call, () => act(call))])),
    overFunctions: (functions) => ({
      ...functions,
      invoke: async (call) => {
        refuse(limits?.call());
        book.call(call.name);
        return functions.invoke(call);
      },
    }),
  };

  async function perform<T>(call: SdkCall, work: () => Promise<T>): Promise<T> {
    refuse(limits?.action(call.action));
    const collection = call.params['collectionName'];
    book.action({
      function: call.invocation?.function ?? null,
      action: call.action,
      collection: typeof collection === 'string' ? collection : null,
    });
    return limits ? limits.connected(work) : work();
  }

  function refuse(refusal: Refusal | undefined): void {
    if (!refusal) return;
    book.refusal(refusal.code);
    throw new CloudError(refusal.code, `[${refusal.code}] ${refusal.why}`);
  }
}

interface Refusal {
  readonly code: string;
  readonly why: string;
}

const usedUp = (what: string): Refusal => ({ code: 'EXCEED_REQUEST_LIMIT', why: `${what} are used up` });

function limitsOf(plan: Plan, clock: Clock) {
  const second = perSecond(plan.perSecond, clock);
  const reads = perPeriod(plan.readsPerDay, 'day', clock);
  const writes = perPeriod(plan.writesPerDay, 'day', clock);
  const calls = perPeriod(plan.callsPerMonth, 'month', clock);
  let connections = 0;
  return {
    /** Why a function may not be called now. */
    call: (): Refusal | undefined => (calls() ? undefined : usedUp('the calls of this month')),
    /** Why a database action may not be done now. */
    action(name: string): Refusal | undefined {
      if (connections >= plan.connections) {
        return { code: 'EXCEED_CONCURRENT_REQUEST_LIMIT', why: `${plan.connections} connections are in use` };
      }
      if (!second()) return { code: 'EXCEED_RATELIMIT', why: `more than ${plan.perSecond} database actions a second` };
      const kind = kindOf(name);
      if (kind === 'read' && !reads()) return usedUp('the reads of this day');
      return kind === 'write' && !writes() ? usedUp('the writes of this day') : undefined;
    },
    /** Does the work with a connection of its own. */
    async connected<T>(work: () => Promise<T>): Promise<T> {
      connections += 1;
      try {
        const [done] = await Promise.all([work(), sleep(answerMs)]);
        return done;
      } finally {
        connections -= 1;
      }
    },
  };
}
