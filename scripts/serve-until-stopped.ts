/** Runs a server of ours as a child, until it ends or somebody stops this process. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { root } from './root';

const graceMilliseconds = 5_000;

/**
 * @param args what Node is given; the server prints one JSON line `{"url": …}` when it is ready
 * @param onReady told the address once, with `localhost` for this machine
 * @returns when it has ended; the exit code of this process follows the server's
 */
export async function serveUntilStopped(
  args: readonly string[],
  onReady: (url: string) => Promise<void>,
): Promise<void> {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  createInterface({ input: child.stdout }).on('line', (line) => {
    const url = urlIn(line);
    if (url === undefined) console.log(line);
    else onReady(url.replace('127.0.0.1', 'localhost')).catch(fail);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), graceMilliseconds).unref();
    });
  }
  process.exitCode = await new Promise<number>((ended) => child.on('close', (code) => ended(code ?? 0)));
}

function fail(error: unknown): void {
  console.error(error instanceof Error ? error.message : error);
  process.kill(process.pid, 'SIGTERM');
}

function urlIn(line: string): string | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const { url } = JSON.parse(line) as { url?: unknown };
    return typeof url === 'string' ? url : undefined;
  } catch {
    return undefined;
  }
}
