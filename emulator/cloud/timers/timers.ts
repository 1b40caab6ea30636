/** Timers: fired by the machine's time, by hand, or one after another while the clock is moved. */
import type { Clock } from '../clock';
import { CloudError } from '../cloud-error';
import type { Functions } from '../functions/functions';
import { dueBetween, lastOfEach, thin, type Due } from './due';

export interface Firing extends Due {
  /** `ok` or the code of the failure; a timer's failure reaches nobody else. */
  readonly outcome: string;
}

export interface Moved {
  readonly fired: readonly Firing[];
  /** Firings left out because there were too many. */
  readonly skipped: number;
}

export interface Timers {
  /** Fires a function's timer now and waits for its end. @throws CloudError when it has none or it fails. */
  fire(name: string): Promise<void>;
  /**
   * Moves the clock forward, firing what falls due on the way, each at its own time.
   *
   * A long way would be thousands of firings: of more than sixty of one function, sixty are fired, spread evenly,
   * the last among them; `skipped` counts the rest. As a machine that slept (`isAsleep`), it fires the last of each
   * function alone, when it is there.
   */
  advance(ms: number, isAsleep?: boolean): Promise<Moved>;
  close(): void;
}

export interface TimersOptions {
  readonly functions: Functions;
  readonly clock: Clock;
  /** Whether timers fire by themselves. */
  readonly isRunning: boolean;
  /** What is to be done each time one was fired. */
  readonly afterEach: () => void;
}

/** The schedule is looked at again this often, so that a function deployed later is found. */
const lookMs = 30_000;

/** Opens the timers of all deployed functions. */
export function openTimers({ functions, clock, isRunning, afterEach }: TimersOptions): Timers {
  let seen = clock.now();
  let alarm: NodeJS.Timeout | undefined;
  let isClosed = false;
  let work: Promise<unknown> = Promise.resolve();
  schedule();
  return {
    fire: (name) => wake(functions, { function: name, at: clock.now() }).finally(afterEach),
    advance: (ms, isAsleep = false) => inTurn(() => advance(ms, isAsleep)),
    close() {
      isClosed = true;
      clearTimeout(alarm);
    },
  };

  async function advance(ms: number, isAsleep: boolean): Promise<Moved> {
    const target = clock.now() + ms;
    const due = dueBetween(functions, clock.now(), target);
    const chosen = isAsleep ? lastOfEach(due).map((one) => ({ ...one, at: target })) : thin(due);
    const fired: Firing[] = [];
    for (const one of chosen) {
      clock.advance(Math.max(0, one.at - clock.now()));
      fired.push(await firing(functions, one).finally(afterEach));
    }
    clock.advance(Math.max(0, target - clock.now()));
    seen = Math.max(seen, target);
    schedule();
    return { fired, skipped: due.length - chosen.length };
  }

  /** Sleeps until the next firing or look, whichever is sooner. */
  function schedule(): void {
    clearTimeout(alarm);
    if (!isRunning || isClosed) return;
    const now = clock.now();
    const next = nextDue(now) ?? now + lookMs;
    const fire = () =>
      void inTurn(fireDue)
        .catch(() => undefined)
        .finally(schedule);
    alarm = setTimeout(fire, Math.max(1, next - now));
  }

  /** A timer nobody can read is told, and stops neither the others nor the cloud. */
  function nextDue(now: number): number | undefined {
    try {
      return dueBetween(functions, now, now + lookMs)[0]?.at;
    } catch (error) {
      console.error(`timers: ${(error as Error).message}`);
      return undefined;
    }
  }

  /** A machine that slept does not catch up: the last firing of each function stands for those missed. */
  async function fireDue(): Promise<void> {
    const now = clock.now();
    const last = lastOfEach(dueBetween(functions, Math.min(seen, now), now));
    seen = now;
    await Promise.all(last.map((one) => firing(functions, one))).finally(afterEach);
  }

  function inTurn<T>(run: () => Promise<T>): Promise<T> {
    const result = work.then(run);
    work = result.catch(() => undefined);
    return result;
  }
}

async function firing(functions: Functions, due: Due): Promise<Firing> {
  try {
    await wake(functions, due);
    return { ...due, outcome: 'ok' };
  } catch (error) {
    return { ...due, outcome: error instanceof CloudError ? error.code : 'SYS_ERR' };
  }
}

async function wake(functions: Functions, { function: name, at }: Due): Promise<void> {
  const timer = functions.deployment(name)?.timer;
  if (!timer) throw new CloudError('INVALID_PARAM', `${name} has no timer`);
  const event = { Type: 'Timer', TriggerName: timer.name, Time: isoSeconds(at), Message: '' };
  const caller = { openid: undefined, source: 'wx_trigger' };
  await functions.invoke({ name, event: JSON.stringify(event), caller });
}

/** As the cloud writes it: seconds, UTC. */
function isoSeconds(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
}
