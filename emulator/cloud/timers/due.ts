/** Which timers fall due when. */
import { CloudError } from '../cloud-error';
import type { Functions } from '../functions/functions';
import { nextFiring, parseCron, type Cron } from './cron';

export interface Due {
  readonly function: string;
  /** Cloud milliseconds. */
  readonly at: number;
}

const maxFiringsPerMove = 60;

/** Firings of all deployed functions in `(after, until]`, in order of time. @throws CloudError for a timer it cannot read */
export function dueBetween(functions: Functions, after: number, until: number): readonly Due[] {
  const due = functions.names().flatMap((name) => {
    const timer = functions.deployment(name)?.timer;
    return timer ? firingsOf(name, timer.cron, after, until) : [];
  });
  return due.sort((a, b) => a.at - b.at);
}

/** The last firing of each function. */
export function lastOfEach(due: readonly Due[]): readonly Due[] {
  return [...new Map(due.map((one) => [one.function, one])).values()];
}

/** At most sixty of each function, spread evenly, the last among them. */
export function thin(due: readonly Due[]): readonly Due[] {
  const byFunction = new Map<string, Due[]>();
  for (const one of due) {
    const known = byFunction.get(one.function);
    if (known) known.push(one);
    else byFunction.set(one.function, [one]);
  }
  return [...byFunction.values()].flatMap(spread).sort((a, b) => a.at - b.at);
}

function firingsOf(name: string, expression: string, after: number, until: number): Due[] {
  const cron = readCron(name, expression);
  const due: Due[] = [];
  for (let at = nextFiring(cron, after); at !== undefined && at <= until; at = nextFiring(cron, at)) {
    due.push({ function: name, at });
  }
  return due;
}

function readCron(name: string, expression: string): Cron {
  try {
    return parseCron(expression);
  } catch (error) {
    throw new CloudError('INVALID_PARAM', `${name}: ${(error as Error).message}`);
  }
}

function spread(due: readonly Due[]): readonly Due[] {
  if (due.length <= maxFiringsPerMove) return due;
  const stride = due.length / maxFiringsPerMove;
  return Array.from({ length: maxFiringsPerMove }, (_, index) => due[Math.round((index + 1) * stride) - 1]).filter(
    (one) => one !== undefined,
  );
}
