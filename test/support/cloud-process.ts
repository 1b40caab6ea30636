/** A cloud of one's own: the emulator as a child process on a free port, over a data folder that is thrown away. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from '../../scripts/build';
import { root } from '../../scripts/root';

export interface CloudProcessOptions {
  /** Function bundles; the built ones by default. */
  readonly functionsDir?: string;
  /** Kept when given; otherwise a fresh one that `stop` removes. */
  readonly dataDir?: string;
  /** Further words of the command line, e.g. `--lenient`. */
  readonly args?: readonly string[];
  /** Environment variables of the functions. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Whether timers fire by themselves. */
  readonly hasTimers?: boolean;
}

export interface CloudProcess {
  readonly url: string;
  readonly dataDir: string;
  get<T = Record<string, unknown>>(path: string): Promise<T>;
  post<T = Record<string, unknown>>(path: string, body?: object): Promise<T>;
  delete(path: string): Promise<unknown>;
  /** Signs a phone in as a person; answers the base of its address, `/p/<pass>/`. */
  signIn(openid: string): Promise<string>;
  /** Ends it as a person would, and its own data with it. */
  stop(): Promise<void>;
  /** Ends it as a power cut would; the data stays. */
  kill(): Promise<void>;
}

export const cloudProgram = join(root, 'dist/emulator/main.js');
const startMs = 20_000;

/** Starts a cloud, building first what isn't fresh. Timers are off unless asked for. */
export async function startCloud(options: CloudProcessOptions = {}): Promise<CloudProcess> {
  await build(options.functionsDir === undefined ? ['functions', 'emulator'] : ['emulator'], () => undefined);
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'zhiye-cloud-'));
  const child = spawn(process.execPath, [...commandLine(options, dataDir)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const orphan = (): void => void child.kill('SIGKILL');
  process.once('exit', orphan);
  const url = await addressOf(child);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    if (child.exitCode === null && child.signalCode === null && child.kill(signal)) await gone;
    process.off('exit', orphan);
  };
  const post = <T>(path: string, body: object = {}) =>
    request<T>(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  return {
    url,
    dataDir,
    get: (path) => request(url + path, {}),
    post,
    delete: (path) => request(url + path, { method: 'DELETE' }),
    signIn: async (openid) => (await post<{ base: string }>('/_emulator/passes', { openid })).base,
    async stop() {
      await end('SIGTERM');
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
    kill: () => end('SIGKILL'),
  };
}

function commandLine(options: CloudProcessOptions, dataDir: string): readonly string[] {
  const { functionsDir = 'dist/cloudfunctions', environment = {}, hasTimers = false, args = [] } = options;
  return [
    cloudProgram,
    ...['--json', '--quiet', '--port', '0', '--data', dataDir, '--functions', functionsDir],
    ...(hasTimers ? [] : ['--no-timers']),
    ...Object.entries(environment).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ...args,
  ];
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no cloud after ${startMs} ms`)), startMs);
    child.once('exit', (code) => reject(new Error(`the cloud ended with code ${code} before it was ready`)));
    if (!child.stdout) throw new Error('the cloud has no output');
    createInterface(child.stdout).once('line', (line) => {
      clearTimeout(timer);
      resolve((JSON.parse(line) as { url: string }).url);
    });
  });
}

async function request<T>(url: string, init: RequestInit): Promise<T> {
  const response = await fetch(url, init);
  return (await response.json()) as T;
}
