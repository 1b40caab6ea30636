/** One call answered: found, permitted, checked, run, checked again. The one place that turns errors into sentences. */
import * as v from 'valibot';
import type { Answer, Failure } from '#contracts/envelope';
import { errors, type ErrorCode } from '#contracts/errors';
import { isCounted, type Operation } from '#contracts/operation';
import { rolesOf, type Actor } from './actor';
import type { Ask, Call, Handled, Ports } from './context';
import { deriveId } from './ids';
import { Refusal } from './refusal';

export interface Asked {
  readonly operation: string;
  readonly input?: unknown;
  readonly key?: string | undefined;
}

export interface Surroundings {
  readonly handled: ReadonlyMap<string, Handled>;
  readonly actor: Actor;
  readonly ports: Ports;
  readonly now: Date;
  readonly admit: Admit;
}

/** Lets in what a person asks and is counted, or refuses with TOO_OFTEN. */
export type Admit = (coming: Coming, ports: Ports) => Promise<void>;

export interface Coming {
  readonly operation: Operation;
  readonly personId: string;
  readonly now: Date;
}

/** Answers one call; whatever goes wrong becomes a code and its sentence. */
export async function answer(asked: Asked, surroundings: Surroundings): Promise<Answer> {
  const { ports, actor } = surroundings;
  try {
    return { ok: true, data: await run(asked, surroundings) };
  } catch (error) {
    const { code, fields } = error instanceof Refusal ? error : { code: 'UNAVAILABLE' as const, fields: [] };
    const personId = actor.kind === 'person' ? { personId: actor.personId } : {};
    ports.log.failure('refused', { operation: asked.operation.slice(0, 80), code, cause: causeOf(error), ...personId });
    return failure(code, fields);
  }
}

/** The failure of that code, with its public sentence. */
export function failure(code: ErrorCode, fields: readonly string[] = []): Failure {
  return { ok: false, code, message: errors[code], ...(fields.length > 0 && { fields }) };
}

/** How a context asks another one: the same way in, as the system. */
export function askWithin(surroundings: Surroundings): Ask {
  return async (operation, input) => {
    const within = { ...surroundings, actor: { kind: 'system' } as const };
    return await run({ operation: operation.name, input }, within);
  };
}

async function run(asked: Asked, surroundings: Surroundings): Promise<unknown> {
  const found = surroundings.handled.get(asked.operation);
  if (!found) throw new Refusal('UNKNOWN_OPERATION');
  const { operation } = found;
  permit(operation, surroundings.actor);
  mustNotBeGuest(operation, surroundings.actor);
  const input = checked(operation.input, asked.input ?? {});
  if (operation.kind === 'command' && surroundings.actor.kind !== 'system' && asked.key === undefined) {
    throw new Refusal('INVALID_INPUT', 'a command needs a key', ['key']);
  }
  await admitted(operation, surroundings);
  const call: Call<Operation> = {
    ...surroundings.ports,
    input,
    actor: surroundings.actor,
    now: surroundings.now,
    key: asked.key ?? '',
    digest: deriveId('input', operation.name, JSON.stringify(input)),
    ask: askWithin(surroundings),
  };
  // The output schema keeps only what the contract names: a field nobody declared never leaves.
  return v.parse(operation.output, await found.run(call));
}

/** What only asks is not counted unless it says so: a count would cost more than most answers. */
async function admitted(operation: Operation, { actor, admit, ports, now }: Surroundings): Promise<void> {
  if (actor.kind !== 'person' || !isCounted(operation)) return;
  await admit({ operation, personId: actor.personId, now }, ports);
}

function permit(operation: Operation, actor: Actor): void {
  const held = rolesOf(actor);
  if (!operation.who.some((role) => held.has(role))) throw new Refusal('NOT_ALLOWED', 'role');
}

/** What leaves something new of a person takes his agreement; what a role alone opens is the work of an office. */
function mustNotBeGuest({ kind, who, isForGuests }: Operation, actor: Actor): void {
  if (kind === 'query' || isForGuests === true || actor.kind !== 'person' || actor.known?.isGuest !== true) return;
  if (who.includes('resident')) throw new Refusal('GUIDE_WITHDRAWN', 'guest');
}

function checked(schema: v.GenericSchema, input: unknown): unknown {
  const result = v.safeParse(schema, input);
  if (result.success) return result.output;
  const fields = result.issues.map((issue) => v.getDotPath(issue) ?? '');
  throw new Refusal('INVALID_INPUT', 'input', [...new Set(fields)]);
}

/** What a log may say of an error: where it came from, never what somebody wrote. */
export function causeOf(error: unknown): string {
  if (error instanceof Refusal) return error.privateCause;
  if (v.isValiError(error)) return `output: ${error.issues.map((issue) => v.getDotPath(issue)).join(', ')}`;
  // A vendor's message may quote a document; its code and the name of the error say enough.
  if (typeof error === 'object' && error !== null && 'code' in error) return String(error.code);
  return error instanceof Error ? `${error.name} ${firstFrame(error)}` : typeof error;
}

function firstFrame(error: Error): string {
  return (
    error.stack
      ?.split('\n')
      .find((line) => line.trimStart().startsWith('at '))
      ?.trim() ?? ''
  );
}
