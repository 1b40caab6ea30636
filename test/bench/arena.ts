/** One size of the comparison: a cloud and a bare server, each a process of its own, both loaded with the same requests. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../../scripts/root';
import { startCloud, type CloudProcess } from '../support/cloud-process';
import type { DeployedFixtures } from '../support/fixture-functions';
import type { Timed } from './measure';
import { seats, type WorkloadName } from './workloads';

export type Side = 'sdk' | 'bare';

export interface Run {
  readonly side: Side;
  readonly workload: WorkloadName;
  /** Functions at work at once, and callers in each. */
  readonly instances: number;
  readonly callers: number;
  readonly count: number;
  /** Whether the SDK keeps its connections, which it does not by itself; the other side always does. */
  readonly isKept: boolean;
}

export interface Arena {
  readonly size: number;
  readonly cloud: CloudProcess;
  /** Runs operations nobody ran before; answers what each instance timed. */
  run(run: Run): Promise<readonly Timed[]>;
  /** Seats free again on both sides. */
  openRosters(): Promise<void>;
  /** Ends both; the cloud's data folder stays until `remove`. */
  stop(): Promise<void>;
  remove(): void;
}

const documentsPerLoad = 1000;
/** Operations are numbered on from here: what is created must not be one of the loaded. */
const firstOperation = 1_000_000;
const functionOf = { sdk: 'through-sdk', bare: 'against-bare' } as const;

/** Starts both sides and loads `size` requests into each. */
export async function openArena(size: number, fixtures: DeployedFixtures): Promise<Arena> {
  const folder = mkdtempSync(join(tmpdir(), 'zhiye-bench-'));
  const cloud = await startCloud({ functionsDir: fixtures.folder, dataDir: join(folder, 'cloud') });
  const bare = await startBare(join(folder, 'bare.db'), size);
  let operations = firstOperation;
  const invoke = async <Answer>(name: string, data: object): Promise<Answer> => {
    const answer = await cloud.post<{ result?: Answer; message?: string }>('/_emulator/invoke', {
      function: name,
      data,
    });
    if (answer.result === undefined) throw new Error(`${name}: ${answer.message}`);
    return answer.result;
  };
  for (let from = 0; from < size; from += documentsPerLoad) {
    await invoke('through-sdk', { load: { from, count: Math.min(documentsPerLoad, size - from) } });
  }
  return {
    size,
    cloud,
    run({ side, workload, instances, callers, count, isKept }) {
      const each = Math.ceil(count / instances);
      const from = operations;
      operations += each * instances;
      const asked = { workload, callers, count: each, size, isKept, bareUrl: bare.url };
      const runs = Array.from({ length: instances }, (_, index) =>
        invoke<Timed>(functionOf[side], { ...asked, from: from + index * each }),
      );
      return Promise.all(runs);
    },
    async openRosters() {
      await invoke('through-sdk', { roster: { left: seats } });
      await fetch(`${bare.url}/roster`, { method: 'POST' });
    },
    async stop() {
      await cloud.stop();
      bare.stop();
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function startBare(file: string, size: number): Promise<{ readonly url: string; stop(): void }> {
  const program = join(__dirname, 'bare-server.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', program, file, String(size)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.once('exit', () => void child.kill());
  const port = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve);
    child.once('exit', () => reject(new Error('the bare server ended before it was ready')));
  });
  return { url: `http://127.0.0.1:${port}`, stop: () => void child.kill() };
}
