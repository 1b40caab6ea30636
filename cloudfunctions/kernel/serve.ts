/**
 * The front door of a deployed function: takes the actor from the platform, the calls from the envelope, and answers in
 * the envelope. A domain error is an answer, not an exception.
 */
import * as v from 'valibot';
import { envelope, type Answers, type Envelope } from '#contracts/envelope';
import type { ErrorCode } from '#contracts/errors';
import type { Operation } from '#contracts/operation';
import { actorBehind, system, type KnownPerson, type Vouched } from './actor';
import { answer, failure, type Admit, type Surroundings } from './answer';
import { systemClock, type Clock } from './clock';
import type { Context, Handled, Ports } from './context';
import { openDatabase } from './database';
import { consoleLogger } from './logger';
import { openLogin } from './login';
import { platformIdentity } from './platform-identity';
import { Refusal } from './refusal';
import { openStorage } from './storage';
import { openVault } from './vault';
import { openWechat } from './wechat';

export interface Composition {
  /** Contexts whose operations are answered here. */
  readonly contexts: readonly Context[];
  /** Operations of those contexts that belong to this deployed function. */
  readonly at: Operation['at'];
  /** Who stands behind what the platform vouches for: one read. */
  readonly identify: (vouched: Vouched, ports: Ports, now: Date) => Promise<KnownPerson | undefined>;
  /** Counts what a person does; throws TOO_OFTEN. One write for what is counted. */
  readonly admit: Admit;
  /** Looked at once an instance, before anything is answered; throws when this instance must not work. */
  readonly ready: (ports: Ports, now: Date) => Promise<void>;
  /** What the function's timer does. */
  readonly onTimer?: (surroundings: Surroundings) => Promise<void>;
  /** What it does with an event WeChat pushes, such as a picture's verdict. */
  readonly onPush?: (event: unknown, surroundings: Surroundings) => Promise<void>;
  readonly clock?: Clock;
}

export type Main = (event: unknown) => Promise<Answers>;

/** Makes the `main` of a deployed function out of contexts. */
export function serve(composition: Composition): Main {
  const handled = operationsOf(composition);
  const { admit } = composition;
  const start = starter(composition);
  return async (event) => {
    const now = (composition.clock ?? systemClock)();
    const ports = await start(now);
    if (!ports) return refuseAll(event);
    if (isTimer()) {
      await composition.onTimer?.({ handled, ports, now, admit, actor: system });
      return { answers: [] };
    }
    if (composition.onPush && isPush()) {
      await composition.onPush(event, { handled, ports, now, admit, actor: system });
      return { answers: [] };
    }
    return answerEnvelope(event, { handled, ports, now, admit }, composition);
  };
}

/** The ports of this instance, once it was found fit to work; undefined while it is not. */
function starter({ ready }: Composition): (now: Date) => Promise<Ports | undefined> {
  let ports: Ports | undefined;
  return async (now) => {
    if (ports) return ports;
    try {
      const opened = openPorts();
      await ready(opened, now);
      return (ports = opened);
    } catch (error) {
      const cause = error instanceof Refusal ? error.privateCause : error instanceof Error ? error.message : '';
      consoleLogger.failure('not ready', { code: 'UNAVAILABLE', cause });
      return undefined;
    }
  };
}

function refuseAll(event: unknown): Answers {
  const parsed = v.safeParse(envelope, event);
  const calls = parsed.success ? parsed.output.calls : [{ operation: '' }];
  return same(calls, () => failure('UNAVAILABLE'));
}

async function answerEnvelope(
  event: unknown,
  surroundings: Omit<Surroundings, 'actor'>,
  { identify, at }: Composition,
): Promise<Answers> {
  const parsed = v.safeParse(envelope, event);
  if (!parsed.success) return { answers: [failure('INVALID_INPUT', ['calls'])] };
  const calls = parsed.output.calls;
  const isOutside = (name: string) => surroundings.handled.get(name)?.operation.at === at;
  const hasCommand = calls.some(({ operation }) => surroundings.handled.get(operation)?.operation.kind === 'command');
  if (hasCommand && calls.length > 1) return same(calls, () => failure('INVALID_INPUT', ['calls']));
  const { actor, code } = await whoIs(platformIdentity(), surroundings, identify);
  if (code) return same(calls, () => failure(code));
  const answers = calls.map(async (call) => {
    if (actor.kind === 'nobody' && !isForNobody(call.operation, surroundings)) return failure('NO_IDENTITY');
    return isOutside(call.operation) ? answer(call, { ...surroundings, actor }) : failure('UNKNOWN_OPERATION');
  });
  return { answers: await Promise.all(answers) };
}

/** Only what says so is there for a browser that waits to be let in. */
function isForNobody(name: string, { handled }: Pick<Surroundings, 'handled'>): boolean {
  return handled.get(name)?.operation.who.includes('nobody') === true;
}

async function whoIs(
  vouched: Vouched | undefined,
  { ports, now }: Pick<Surroundings, 'ports' | 'now'>,
  identify: Composition['identify'],
) {
  try {
    const known = vouched && (await identify(vouched, ports, now));
    return { actor: actorBehind(vouched, known), code: undefined };
  } catch (error) {
    const code: ErrorCode = error instanceof Refusal ? error.code : 'UNAVAILABLE';
    ports.log.failure('identity', { code });
    return { actor: actorBehind(undefined, undefined), code };
  }
}

function same(calls: Envelope['calls'], make: () => Answers['answers'][number]): Answers {
  return { answers: calls.map(make) };
}

function operationsOf({ contexts }: Composition): ReadonlyMap<string, Handled> {
  const all = contexts.flatMap((context) => context.operations);
  const handled = new Map(all.map((one) => [one.operation.name as string, one]));
  if (handled.size !== all.length) throw new Error('two handlers for one operation');
  return handled;
}

/** The platform says what woke the function; a body cannot. */
function isTimer(): boolean {
  return process.env['TRIGGER_SRC'] === 'timer';
}

/** WeChat's own server: no person stands behind it, and nobody with a phone can come from there. */
function isPush(): boolean {
  return process.env['TCB_SOURCE'] === 'wx_unknown' && platformIdentity() === undefined;
}

function openPorts(): Ports {
  return {
    database: openDatabase(),
    storage: openStorage(),
    wechat: openWechat(),
    log: consoleLogger,
    vault: openVault(process.env['FIELD_KEYS']),
    login: openLogin(process.env['LOGIN_KEY']),
  };
}
