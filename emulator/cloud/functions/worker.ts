/**
 * The inside of one instance: a thread with its own `process.env`, one invocation at a time, kept warm between them.
 *
 * Identity is in the environment, so two invocations here at once would read each other's.
 */
import { Console } from 'node:console';
import { Writable } from 'node:stream';
import { parentPort, workerData } from 'node:worker_threads';
import { loadBundle } from './bundle';
import { moveDate } from './moved-date';
import type { InstanceMessage, InstanceStart, RunMessage } from './worker-messages';

type Main = (event: unknown, context: object) => unknown;

const start = workerData as InstanceStart;
let previous: readonly string[] = [];

moveDate(start.offset);
globalThis.console = createConsole();
const { main, code } = loadMain(start);
parentPort?.on('message', (message: RunMessage) => void run(message));
tell({ kind: 'ready', code });

async function run({ event, variables, context }: RunMessage): Promise<void> {
  setVariables(variables);
  try {
    if (main instanceof Error) throw main;
    const value = await main(JSON.parse(event), context);
    tell({ kind: 'answer', json: toJson(value) });
  } catch (error) {
    tell({ kind: 'failure', message: String(error), stack: error instanceof Error ? (error.stack ?? '') : '' });
  }
}

/** What has no JSON (nothing, a function) is null, as the caller sees it in the cloud. */
function toJson(value: unknown): string {
  const json: unknown = JSON.stringify(value);
  return typeof json === 'string' ? json : 'null';
}

function setVariables(variables: Readonly<Record<string, string>>): void {
  for (const name of previous) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, variables);
  previous = Object.keys(variables);
}

/** A bundle that does not load fails each invocation, as in the cloud, not the instance. */
function loadMain({ bundle, code }: InstanceStart): { main: Main | Error; code?: Uint8Array | undefined } {
  try {
    const loaded = loadBundle(bundle, code);
    const { main: exported } = loaded.exports as { main?: unknown };
    if (typeof exported !== 'function') return { main: new Error('index.main is not a function') };
    return { main: exported as Main, code: loaded.code };
  } catch (error) {
    return { main: error instanceof Error ? error : new Error(String(error)) };
  }
}

/** Each line goes out as a message, so that it arrives before the answer and survives a killed invocation. */
function createConsole(): Console {
  const lines = new Writable({
    decodeStrings: false,
    write(text: string, _encoding, done) {
      tell({ kind: 'log', text: text.trimEnd() });
      done();
    },
  });
  return new Console({ stdout: lines, stderr: lines });
}

function tell(message: InstanceMessage): void {
  parentPort?.postMessage(message);
}
