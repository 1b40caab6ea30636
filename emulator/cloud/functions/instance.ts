/** One warm instance of a function, seen from outside: a worker thread that runs one invocation at a time. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { InstanceMessage, InstanceStart, RunMessage } from './worker-messages';

export type Outcome =
  | { readonly kind: 'answer'; readonly json: string }
  | { readonly kind: 'failure'; readonly message: string; readonly stack: string }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'memory' };

export interface Job extends RunMessage {
  readonly timeoutMs: number;
  readonly onLog: (text: string) => void;
}

export interface Instance {
  readonly id: string;
  /** The deployment it was started from. */
  readonly version: string;
  /** False once its thread is gone or going. */
  readonly isAlive: () => boolean;
  /** Runs one invocation; never rejects. Whatever it leaves unfinished at the timeout dies with the thread. */
  run(job: Job): Promise<Outcome>;
  end(): Promise<void>;
}

export interface InstancePlan {
  readonly id: string;
  readonly version: string;
  /** File of the thread's own code. */
  readonly workerFile: string;
  readonly start: InstanceStart;
  /** The whole of its `process.env` before the first invocation. */
  readonly environment: Readonly<Record<string, string>>;
  readonly memoryMegabytes: number;
  /** Told what V8 made of the bundle, by an instance that was not given it. */
  readonly onCompiled: (code: Uint8Array) => void;
}

/** Milliseconds a bundle may take to load. */
const loadMs = 30_000;

interface Running {
  readonly settle: (outcome: Outcome) => void;
  readonly onLog: (text: string) => void;
}

/** Starts the thread; it is ready as soon as it has loaded its bundle, and `run` waits for that. */
export function startInstance(plan: InstancePlan): Instance {
  const worker = startWorker(plan);
  let isAlive = true;
  let running: Running | undefined;
  let markReady = (): void => undefined;
  let isReady = false;
  const ready = new Promise<void>((resolve) => {
    markReady = () => {
      isReady = true;
      resolve();
    };
  });
  const die = (outcome: Outcome): void => {
    isAlive = false;
    markReady();
    running?.settle(outcome);
  };
  worker.on('message', (message: InstanceMessage) => {
    if (message.kind === 'ready') {
      if (message.code) plan.onCompiled(message.code);
      markReady();
    } else if (message.kind === 'log') running?.onLog(message.text);
    else running?.settle(message);
  });
  worker.on('error', (error) => die(fatal(error)));
  worker.on('exit', (code) => {
    die({ kind: 'failure', message: `Error: the function's process exited with code ${code}`, stack: '' });
  });
  const end = async (): Promise<void> => {
    isAlive = false;
    await worker.terminate();
  };
  return { id: plan.id, version: plan.version, isAlive: () => isAlive, run, end };

  async function run(job: Job): Promise<Outcome> {
    await Promise.race([ready, sleep(loadMs, undefined, { ref: false })]);
    if (!isReady) await end();
    if (!isAlive) return { kind: 'failure', message: 'Error: the function did not load', stack: '' };
    const outcome = await new Promise<Outcome>((resolve) => {
      const timer = setTimeout(() => resolve({ kind: 'timeout' }), job.timeoutMs);
      const settle = (settled: Outcome): void => {
        clearTimeout(timer);
        resolve(settled);
      };
      running = { settle, onLog: job.onLog };
      worker.postMessage({ event: job.event, variables: job.variables, context: job.context } satisfies RunMessage);
    });
    running = undefined;
    if (outcome.kind === 'timeout') await end();
    return outcome;
  }
}

function startWorker({ workerFile, start, environment, memoryMegabytes }: InstancePlan): Worker {
  const worker = new Worker(workerFile, {
    workerData: start,
    env: { ...environment },
    resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
    stdout: true,
    stderr: true,
  });
  // What writes past `console` still must not reach the emulator's own output, which harnesses read.
  worker.stdout.on('data', (bytes: Buffer) => process.stderr.write(bytes));
  worker.stderr.on('data', (bytes: Buffer) => process.stderr.write(bytes));
  return worker;
}

function fatal(error: unknown): Outcome {
  if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') return { kind: 'memory' };
  return { kind: 'failure', message: String(error), stack: (error as Error).stack ?? '' };
}
