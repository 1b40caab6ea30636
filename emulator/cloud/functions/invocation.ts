/** One invocation: who calls, what the function finds in its environment and context, and what is kept of it. */
import { appid, environmentId } from '../environment';
import type { Deployment } from './deployment';

/** Who calls, as the platform vouches for it. */
export interface Caller {
  readonly openid: string | undefined;
  /** The name a browser was signed in under with a ticket of custom login. */
  readonly customUser?: string;
  /** CloudBase's SOURCE: `wx_client`, `wx_trigger`, or a chain such as `wx_client,scf`. */
  readonly source: string;
}

export type Service = 'database' | 'storage' | 'wechat' | 'functions';

/** What is kept of an invocation for tests and the stage. */
export interface Invocation {
  /** Counts up by one from 1, in the order of ending; 0 while it runs. */
  sequence: number;
  readonly id: string;
  readonly function: string;
  readonly openid: string | null;
  readonly source: string;
  /** Start, in the cloud's milliseconds. */
  readonly at: number;
  /** Milliseconds of running, without waiting for an instance. */
  ms: number;
  /** `running`, `ok`, or the code of the refusal. */
  outcome: string;
  readonly calls: Record<Service, number>;
  readonly databaseActions: { readonly action: string; readonly collection: string | null }[];
  /** Documents the database looked at for it, by collection: an answer of twenty may cost a thousand. */
  readonly examined: Record<string, number>;
  readonly logs: string[];
}

const maxLogLines = 200;
const maxLogCharacters = 2000;

/** A new invocation of `name` at `at`. */
export function createInvocation(id: string, name: string, caller: Caller, at: number): Invocation {
  return {
    sequence: 0,
    id,
    function: name,
    openid: caller.openid ?? null,
    source: caller.source,
    at,
    ms: 0,
    outcome: 'running',
    calls: { database: 0, storage: 0, wechat: 0, functions: 0 },
    databaseActions: [],
    examined: {},
    logs: [],
  };
}

/** Keeps a line the function wrote; the first two hundred of an invocation. */
export function keepLog(invocation: Invocation, text: string): void {
  if (invocation.logs.length < maxLogLines) invocation.logs.push(text.slice(0, maxLogCharacters));
}

/** Variables of one invocation alone. Names that are not listed in the two key lists are ignored by the SDKs. */
export function invocationVariables(id: string, caller: Caller): Record<string, string> {
  const isTimer = caller.source.startsWith('wx_trigger');
  const platform = { TCB_ENV: environmentId, TCB_SEQID: id, TCB_SOURCE: caller.source, ...customUserOf(caller) };
  const wechat: Record<string, string> = {};
  if (caller.openid !== undefined) {
    Object.assign(wechat, { WX_OPENID: caller.openid, WX_APPID: appid, WX_CLIENTIP: '127.0.0.1' });
  }
  if (caller.openid !== undefined || isTimer) wechat['WX_API_TOKEN'] = `emulator-token-${id}`;
  return {
    ...platform,
    ...wechat,
    ...(isTimer ? { TRIGGER_SRC: 'timer', WX_TRIGGER_API_TOKEN_V0: `emulator-trigger-token-${id}` } : {}),
    TCB_CONTEXT_KEYS: Object.keys(platform).join(','),
    WX_CONTEXT_KEYS: Object.keys(wechat).join(','),
  };
}

/** What a function finds of a browser: its own name for it, and the platform's. */
function customUserOf({ customUser }: Caller): Record<string, string> {
  return customUser === undefined ? {} : { TCB_CUSTOM_USER_ID: customUser, TCB_UUID: `emulator-${customUser}` };
}

/** The second argument of `main`. */
export function contextOf(
  id: string,
  deployment: Deployment,
  environment: Readonly<Record<string, string>>,
): Record<string, unknown> {
  return {
    request_id: id,
    function_name: deployment.name,
    function_version: '$LATEST',
    namespace: environmentId,
    memory_limit_in_mb: deployment.memoryMegabytes,
    time_limit_in_ms: deployment.timeoutSeconds * 1000,
    environment: JSON.stringify(environment),
  };
}
