/**
 * A database behind a bare HTTP door, and the real SDK in front of it: what the conformance cases talk through. With
 * credentials of a real environment, that one instead.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tcb from '@cloudbase/node-sdk';
import type { CollectionPlan } from '../../config/collection-plan';
import { createClock, type Clock } from '../../emulator/cloud/clock';
import type { CloudError } from '../../emulator/cloud/cloud-error';
import { openDatabase, type Database, type Explanation } from '../../emulator/cloud/database/database';
import { emptyCollections, realEnvironment, type RealEnvironment } from './real-environment';
import type { SdkDatabase } from './sdk';

export interface Harness {
  readonly sdk: SdkDatabase;
  /** Empties the collections. */
  reset(): Promise<void>;
  /** The cloud's clock; a real one cannot be moved. */
  readonly clock: Clock;
  /** How the last query was served. */
  lastExplanation(): Explanation | undefined;
  /** Ends the database as a crash would leave it, and opens the same file again. */
  reopen(collections?: readonly CollectionPlan[]): void;
  close(): Promise<void>;
}

export interface HarnessOptions {
  readonly collections: readonly CollectionPlan[];
  readonly isStrict?: boolean;
  /** The invocation every request is said to come from. */
  readonly invocation?: string;
}

/** Starts a database in a fresh folder and an SDK that believes it is the cloud, or reaches for the real one. */
export async function startHarness(options: HarnessOptions): Promise<Harness> {
  const real = realEnvironment();
  return real ? reachReal(real, options) : startHere(options);
}

function reachReal(real: RealEnvironment, { collections }: HarnessOptions): Harness {
  const { envId, secretId, secretKey } = real;
  const sdk = tcb.init({ env: envId, secretId, secretKey }).database() as unknown as SdkDatabase;
  const notHere = (): never => {
    throw new Error('a case marked (here) cannot run in a real environment; see docs/conformance.md');
  };
  return {
    sdk,
    reset: () =>
      emptyCollections(
        sdk,
        collections.map(({ name }) => name),
      ),
    clock: { now: Date.now, advance: notHere },
    lastExplanation: notHere,
    reopen: notHere,
    close: () => Promise.resolve(),
  };
}

async function startHere({ collections, isStrict = false, invocation }: HarnessOptions): Promise<Harness> {
  // Without this the SDK looks for a metadata service before every request.
  Object.assign(process.env, { TENCENTCLOUD_RUNENV: 'SCF', TENCENTCLOUD_REGION: 'local', SCF_NAMESPACE: 'test' });
  const folder = mkdtempSync(join(tmpdir(), 'conformance-'));
  const clock = createClock();
  const open = (plans: readonly CollectionPlan[]): Database =>
    openDatabase({ file: join(folder, 'database.sqlite'), collections: plans, clock, isStrict });
  let database = open(collections);
  let explanation: Explanation | undefined;
  const caller = {
    ...(invocation === undefined ? {} : { invocation }),
    onExplained: (_: string, told: Explanation) => void (explanation = told),
  };

  const server = createServer((request, response) => {
    void answer(request).then((body) => response.writeHead(200, { 'content-type': 'application/json' }).end(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  async function answer(request: IncomingMessage): Promise<string> {
    try {
      const params = JSON.parse(await textOf(request)) as Record<string, unknown>;
      return JSON.stringify({ requestId: 'r', ...(await database.perform(String(params['action']), params, caller)) });
    } catch (error) {
      const { code = 'CRASHED', message } = error as Partial<CloudError>;
      return JSON.stringify({ requestId: 'r', code, message });
    }
  }

  const app = tcb.init({ env: 'test', secretId: 'x', secretKey: 'y', serviceUrl: `http://127.0.0.1:${port}/admin` });
  return {
    sdk: app.database() as unknown as SdkDatabase,
    reset: async () => database.reset(),
    clock,
    lastExplanation: () => explanation,
    reopen(plans = collections) {
      database.close();
      database = open(plans);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
