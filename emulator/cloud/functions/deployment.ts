/** What is deployed: a folder a function with its bundle and `config.json`, as it is uploaded to the cloud. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { functions as plans } from '../../../config/functions';
import { isRecord, parseObject } from '../http/body';
import { defaultMemoryMegabytes, defaultTimeoutSeconds } from '../limits';

export interface Deployment {
  readonly name: string;
  /** The bundle's file; it exports `main`. */
  readonly bundle: string;
  /** Changes whenever the bundle or its configuration is written again. */
  readonly version: string;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
  /** WeChat APIs that `config.json` grants. */
  readonly openApi: ReadonlySet<string>;
  readonly timer: TimerPlan | undefined;
  /** Names of its own environment variables; undefined means all there are. */
  readonly environment: readonly string[] | undefined;
}

export interface TimerPlan {
  readonly name: string;
  readonly cron: string;
}

const functionName = /^[A-Za-z][\w-]{0,59}$/;

/** The function as it lies in `folder` now, or undefined when none is deployed under that name. */
export function readDeployment(folder: string, name: string): Deployment | undefined {
  if (!functionName.test(name)) return undefined;
  const bundle = join(folder, name, 'index.js');
  const configFile = join(folder, name, 'config.json');
  const written = stampOf(bundle);
  if (!written) return undefined;
  return {
    name,
    bundle,
    version: `${written} ${stampOf(configFile)}`,
    ...settingsOf(name, parseObject(readIfThere(configFile)) ?? {}),
  };
}

/** Names of all functions in `folder`. */
export function deployedNames(folder: string): readonly string[] {
  const entries = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : [];
  return entries.filter((name) => functionName.test(name) && stampOf(join(folder, name, 'index.js')));
}

/** The house's plan decides; a function outside the plan says in `config.json` what it needs. */
function settingsOf(name: string, config: Record<string, unknown>): Omit<Deployment, 'name' | 'bundle' | 'version'> {
  const plan = plans.find((one) => one.name === name);
  const permissions = isRecord(config['permissions']) ? config['permissions']['openapi'] : undefined;
  return {
    timeoutSeconds: plan?.timeout ?? numberOr(config['timeout'], defaultTimeoutSeconds),
    memoryMegabytes: plan?.memorySize ?? numberOr(config['memorySize'], defaultMemoryMegabytes),
    openApi: new Set(Array.isArray(permissions) ? permissions.map(String) : []),
    timer: plan ? plan.timer : timerOf(config['triggers']),
    environment: plan?.environment,
  };
}

function timerOf(triggers: unknown): TimerPlan | undefined {
  const timer: unknown = Array.isArray(triggers) ? triggers[0] : undefined;
  if (!isRecord(timer) || timer['type'] !== 'timer') return undefined;
  return { name: String(timer['name']), cron: String(timer['config']) };
}

function numberOr(value: unknown, otherwise: number): number {
  return typeof value === 'number' && value > 0 ? value : otherwise;
}

function stampOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat ? `${stat.mtimeMs}/${stat.size}` : '';
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
