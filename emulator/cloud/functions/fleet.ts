/** All instances of all functions, and what each finds in its environment when it starts. */
import { CloudError } from '../cloud-error';
import { platformVariables } from '../environment';
import type { SharedClock } from '../shared-clock';
import { deployedNames, readDeployment, type Deployment } from './deployment';
import { startInstance, type Instance } from './instance';
import { createPool, type Pool } from './pool';

export interface FleetOptions {
  /** Folder of the function bundles. */
  readonly folder: string;
  /** File of the instance's thread. */
  readonly workerFile: string;
  readonly clock: SharedClock;
  /** Where an instance's SDK finds the cloud. */
  readonly doorUrl: (instanceId: string) => string;
  /** Values of the functions' own environment variables. */
  readonly environment: Readonly<Record<string, string>>;
  /** Instances of one function. */
  readonly poolSize: number;
}

export interface Fleet {
  /** An instance for one invocation. @throws CloudError when too many wait. */
  take(deployment: Deployment, mayOverflow: boolean): Promise<Instance>;
  giveBack(name: string, instance: Instance): void;
  /** `process.env` of an instance outside any invocation. */
  environmentOf(deployment: Deployment, instanceId: string): Record<string, string>;
  /** Lets no instance live on. */
  renew(): void;
  close(): Promise<void>;
}

/** A fleet with one warm instance of each function that is deployed now. */
export function createFleet(options: FleetOptions): Fleet {
  const pools = new Map<string, Pool>();
  /** By bundle and version. */
  const compiled = new Map<string, Uint8Array>();
  let started = 0;
  let generation = 0;
  const versionOf = (deployment: Deployment): string => `${generation} ${deployment.version}`;
  for (const name of deployedNames(options.folder)) {
    const deployment = readDeployment(options.folder, name);
    if (deployment) poolOf(name).warm(versionOf(deployment));
  }
  return {
    take: (deployment, mayOverflow) => poolOf(deployment.name).take(versionOf(deployment), mayOverflow),
    giveBack: (name, instance) => poolOf(name).giveBack(instance),
    environmentOf,
    renew() {
      generation += 1;
    },
    async close() {
      await Promise.all([...pools.values()].map((pool) => pool.close()));
    },
  };

  function poolOf(name: string): Pool {
    const known = pools.get(name);
    if (known) return known;
    const pool = createPool(options.poolSize, () => startFor(name));
    pools.set(name, pool);
    return pool;
  }

  function startFor(name: string): Instance {
    const deployment = readDeployment(options.folder, name);
    if (!deployment) throw new CloudError('FUNCTION_NOT_FOUND', `${name} was taken away while it was called`);
    started += 1;
    const id = `${name}-${started}`;
    const kept = `${name} ${deployment.version}`;
    return startInstance({
      id,
      version: versionOf(deployment),
      workerFile: options.workerFile,
      start: { bundle: deployment.bundle, code: compiled.get(kept), offset: options.clock.offset },
      environment: environmentOf(deployment, id),
      memoryMegabytes: deployment.memoryMegabytes,
      onCompiled: (code) => void compiled.set(kept, code),
    });
  }

  function environmentOf({ name, environment }: Deployment, instanceId: string): Record<string, string> {
    const given = options.environment;
    const own = (environment ?? Object.keys(given)).filter((key) => given[key] !== undefined);
    return {
      ...Object.fromEntries(own.map((key) => [key, given[key] ?? ''])),
      ...platformVariables(name, options.doorUrl(instanceId)),
    };
  }
}
