/** Runs a tool to its end and answers what it said; a tool that hangs is ended with everything it started. */
import { spawn } from 'node:child_process';
import { root } from './root';

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  /** Added to the environment of this process. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly minutes: number;
}

export interface Ended {
  /** Exit code; undefined when it was ended for taking too long, or could not be started. */
  readonly code: number | undefined;
  /** Both streams as they came, and one sentence where there is no code. */
  readonly output: string;
}

/** A tool installed by npm, run by this very Node. */
export function tool(path: string, args: readonly string[], minutes = 10): Command {
  return { program: process.execPath, args: [`node_modules/${path}`, ...args], minutes };
}

const signals = ['SIGINT', 'SIGTERM'] as const;
const running = new Set<number>();

/** Runs it in the repository's folder; never throws. */
export function runCommand({ program, args, environment, minutes }: Command): Promise<Ended> {
  return new Promise((resolve) => {
    let output = '';
    // A group of its own, so that its children end with it.
    const child = spawn(program, args, {
      cwd: root,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      // Its output is kept and shown later, maybe in a file: no colours.
      env: { ...process.env, FORCE_COLOR: '0', ...environment },
    });
    const { pid } = child;
    if (pid !== undefined) watch(pid);
    const limit = setTimeout(() => pid !== undefined && endGroup(pid), minutes * 60_000);
    const collect = (chunk: Buffer) => (output += chunk.toString());
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => finish(undefined, `${program} could not be started: ${error.message}`));
    child.on('close', (code) => finish(code ?? undefined, code === null ? `ended after ${minutes} minutes` : ''));

    function finish(code: number | undefined, sentence: string): void {
      clearTimeout(limit);
      if (pid !== undefined) unwatch(pid);
      resolve({ code, output: sentence ? `${output}\n${sentence}\n` : output });
    }
  });
}

/** A child in a group of its own doesn't hear Ctrl-C; this process tells it, as long as one runs. */
function watch(pid: number): void {
  if (running.size === 0) for (const signal of signals) process.once(signal, endAll);
  running.add(pid);
}

function unwatch(pid: number): void {
  running.delete(pid);
  if (running.size === 0) for (const signal of signals) process.removeListener(signal, endAll);
}

function endAll(): void {
  for (const pid of running) endGroup(pid);
  process.exit(1);
}

function endGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended by itself meanwhile.
  }
}
