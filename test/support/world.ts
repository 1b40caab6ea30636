/**
 * A whole world for one test file: a cloud of its own in a process of its own, the demo community living in it, and its
 * people with their phones.
 */
import { join } from 'node:path';
import type { Answers } from '#contracts/envelope';
import type { Invocation } from '../../emulator/cloud/functions/invocation';
import type { SentMessage } from '../../emulator/cloud/wechat/outbox';
import { setupCodeOf } from '../../cloudfunctions/contexts/people/setup-code';
import { community } from '../../emulator/seed/community';
import { photosIn } from '../../emulator/seed/life';
import { signIn, type PersonOnPhone } from '../../emulator/seed/person';
import type { PersonaName } from '../../emulator/seed/personas';
import { seed } from '../../emulator/seed/seed';
import { startCloud, type CloudProcess, type CloudProcessOptions } from './cloud-process';

export const setupSecret = 'a secret of this test world';

/** What the functions of a test world are given. */
export const functionsEnvironment = {
  SETUP_SECRET: setupSecret,
  FIELD_KEYS: `t1:${Buffer.alloc(32, 'a key of tests').toString('base64')}`,
} as const;

/** A drawn picture of the demo. */
export const photo = photosIn(join(__dirname, '../../emulator/seed/photos'));

export interface Counted {
  readonly invocations: number;
  readonly database: number;
}

export interface World {
  readonly cloud: CloudProcess;
  readonly url: string;
  readonly people: Readonly<Record<PersonaName, PersonOnPhone>>;
  signIn(openid: string): Promise<PersonOnPhone>;
  /** Calls a function as the platform would for this openid; null is nobody. */
  invokeAs(openid: string | null, functionName: string, data: unknown): Promise<Answers>;
  /** What WeChat delivered to a person, newest first. */
  messages(openid: string): Promise<readonly SentMessage[]>;
  /** Fires the minute's tick and waits for it. */
  tick(): Promise<void>;
  /** Moves the cloud's clock. */
  advance(milliseconds: number): Promise<void>;
  /** Moves the cloud's clock as for a machine that slept: of the ticks missed, the last is made. */
  sleep(milliseconds: number): Promise<void>;
  /** The calls the cloud saw while `act` ran. */
  callsOf(act: () => Promise<unknown>): Promise<Counted>;
  /** How many documents of a collection the database looked at while `act` ran. */
  examined(collection: string, act: () => Promise<unknown>): Promise<number>;
  /** The last thousand invocations the cloud saw, oldest first. */
  invocations(): Promise<readonly Invocation[]>;
  /** What the functions wrote to their logs. */
  logs(): Promise<readonly string[]>;
  stop(): Promise<void>;
}

interface Seen {
  readonly invocations: readonly Invocation[];
  readonly last: number;
}

/** Starts a world; `stop` ends its cloud and throws its data away. */
export async function startWorld(options: CloudProcessOptions = {}): Promise<World> {
  const cloud = await startCloud({ ...options, environment: functionsEnvironment });
  const people = await seed({ url: cloud.url, setupCode: setupCodeOf(setupSecret, community.id), photo });
  const seen = (since: number) => cloud.get<Seen>(`/_emulator/invocations?since=${since}`);
  return {
    cloud,
    url: cloud.url,
    people,
    signIn: (openid) => signIn(cloud.url, openid),
    invokeAs: async (openid, functionName, data) =>
      (await cloud.post<{ result: Answers }>('/_emulator/invoke', { function: functionName, data, openid })).result,
    messages: async (openid) => {
      const path = `/_emulator/wechat/messages?openid=${openid}`;
      return (await cloud.get<{ messages: SentMessage[] }>(path)).messages.reverse();
    },
    tick: async () => {
      await cloud.post('/_emulator/timers/fire', { function: 'jobs' });
    },
    advance: async (advanceMs) => {
      await cloud.post('/_emulator/clock', { advanceMs });
    },
    sleep: async (advanceMs) => {
      await cloud.post('/_emulator/clock', { advanceMs, isAsleep: true });
    },
    callsOf: async (act) => {
      const { last } = await seen(Number.MAX_SAFE_INTEGER);
      await act();
      const { invocations } = await seen(last);
      const database = invocations.reduce((sum, { calls }) => sum + calls.database, 0);
      return { invocations: invocations.length, database };
    },
    examined: async (collection, act) => {
      const { last } = await seen(Number.MAX_SAFE_INTEGER);
      await act();
      const { invocations } = await seen(last);
      return invocations.reduce((sum, { examined }) => sum + (examined[collection] ?? 0), 0);
    },
    invocations: async () => (await seen(0)).invocations,
    logs: async () => (await seen(0)).invocations.flatMap(({ logs }) => logs),
    stop: () => cloud.stop(),
  };
}
