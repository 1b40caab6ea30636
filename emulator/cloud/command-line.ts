/** The emulator's command line. */
import { parseArgs } from 'node:util';
import { functions } from '../../config/functions';
import type { CloudOptions } from './cloud';
import { planNamed } from './plan/plans';

export interface CommandLine {
  readonly options: CloudOptions;
  /** The address is told as one JSON line, for harnesses. */
  readonly isJson: boolean;
}

export const usage = `emulator [options]
  --port P          port, 0 for a free one (7701)
  --data DIR        everything the cloud remembers (.data)
  --functions DIR   function bundles (dist/cloudfunctions)
  --pages DIR       built H5 pages
  --weapp DIR       built package for WeChat, for phones (dist/weapp)
  --host HOST       address to listen on (127.0.0.1)
  --callback E=F    the function F hears WeChat's event E; may be repeated
  --env NAME=VALUE  an environment variable of the functions; may be repeated
  --plan NAME       refuse what this plan does not hold: basic1 (none)
  --pool N          instances of one function (4)
  --no-timers       timers fire only when asked to
  --lenient         allow queries that no index serves
  --quiet           do not print what functions write
  --json            say {"url": …} in one line when ready`;

/** @throws Error naming the option that cannot be read. */
export function readCommandLine(args: readonly string[], environment: NodeJS.ProcessEnv): CommandLine {
  const text = (fallback: string) => ({ type: 'string', default: fallback }) as const;
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: text('7701'),
      data: text('.data'),
      functions: text('dist/cloudfunctions'),
      pages: { type: 'string' },
      weapp: text('dist/weapp'),
      host: text('127.0.0.1'),
      env: { type: 'string', multiple: true, default: [] },
      callback: { type: 'string', multiple: true, default: [] },
      plan: text('none'),
      pool: text('4'),
      'no-timers': flag,
      lenient: flag,
      quiet: flag,
      json: flag,
    },
  });
  return {
    isJson: values.json,
    options: {
      port: numberIn('port', values.port, 0, 65535),
      dataDir: values.data,
      functionsDir: values.functions,
      host: values.host,
      plan: planIn(values.plan),
      poolSize: numberIn('pool', values.pool, 1, 64),
      hasTimers: !values['no-timers'],
      isStrict: !values.lenient,
      isQuiet: values.quiet,
      weappDir: values.weapp,
      environment: { ...declared(environment), ...pairsOf('env', values.env) },
      callbacks: pairsOf('callback', values.callback),
      ...(values.pages === undefined ? {} : { pagesDir: values.pages }),
    },
  };
}

/** What the functions are declared to need is taken from this process's own environment when it is there. */
function declared(environment: NodeJS.ProcessEnv): Record<string, string> {
  const names = functions.flatMap((plan) => plan.environment);
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = environment[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function pairsOf(option: string, given: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    given.map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1) throw new Error(`--${option} takes NAME=VALUE, not ${pair}`);
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}

function planIn(name: string): string {
  try {
    planNamed(name);
    return name;
  } catch (error) {
    throw new Error(`--plan: ${(error as Error).message}`);
  }
}

function numberIn(option: string, value: string, low: number, high: number): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < low || number > high) {
    throw new Error(`--${option} takes a number from ${low} to ${high}, not ${value}`);
  }
  return number;
}
