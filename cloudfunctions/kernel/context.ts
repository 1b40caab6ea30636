/**
 * What a context is made of, as a composer sees it: operations with their handlers, what it leaves for others, what it
 * reads from others.
 */
import type * as v from 'valibot';
import type { InputOf, Operation, OutputOf } from '#contracts/operation';
import type { Actor } from './actor';
import type { Database } from './database';
import type { Logger } from './logger';
import type { Login } from './login';
import type { Personal } from './personal';
import type { Storage } from './storage';
import type { Vault } from './vault';
import type { Wechat } from './wechat';

/** Everything a handler may reach beyond its arguments. */
export interface Ports {
  readonly database: Database;
  readonly storage: Storage;
  readonly wechat: Wechat;
  readonly log: Logger;
  /** Seals and opens sensitive fields. */
  readonly vault: Vault;
  /** Signs a browser in. */
  readonly login: Login;
}

/** One call of one operation, its input already checked. */
export interface Call<O extends Operation, A extends Actor = Actor> extends Ports {
  readonly input: InputOf<O>;
  readonly actor: A;
  readonly now: Date;
  /** The client's key; always there for a command that comes from outside. */
  readonly key: string;
  /** What was asked, in short: another input under the same key is not the same command. */
  readonly digest: string;
  readonly ask: Ask;
}

/** Asks another context by its contract, as the system, within the same invocation. */
export type Ask = <O extends Operation>(operation: O, input: v.InferInput<O['input']>) => Promise<OutputOf<O>>;

export interface Handled<O extends Operation = Operation> {
  readonly operation: O;
  readonly run: (call: Call<Operation>) => Promise<unknown>;
}

/** A fact: what happened, left in the outbox of the document it happened to. */
export interface Fact {
  readonly id: string;
  readonly kind: string;
  readonly at: Date;
}

/** What a reader of facts is given. */
export interface Delivery extends Ports {
  readonly now: Date;
  readonly ask: Ask;
}

export interface Context {
  readonly name: string;
  readonly operations: readonly Handled[];
  /** Collections this context alone names. */
  readonly collections: readonly string[];
  /** WeChat open APIs its handlers call; `config/functions.ts` must grant them to every function that composes it. */
  readonly openApi: readonly string[];
  /** The collections whose documents carry an outbox, if it leaves facts. */
  readonly outboxes?: readonly string[];
  /** What it does about the facts of others; told twice, it does nothing more. */
  readonly reads?: (facts: readonly Fact[], delivery: Delivery) => Promise<void>;
  /** What it keeps of persons, if it keeps anything of them. */
  readonly personal?: Personal;
}

/** Ties a handler to its operation; the types of input and output are the contract's. */
export function handle<O extends Operation, A extends Actor = Actor>(
  operation: O,
  run: (call: Call<O, A>) => Promise<OutputOf<O>>,
): Handled<O> {
  return { operation, run: run as unknown as Handled['run'] };
}
