/** The only door to the server: typed by the contract, one call at a time or many queries in one. */
import * as v from 'valibot';
import type { Answer } from '#contracts/envelope';
import { drain } from '#contracts/notices';
import type { GivenOf, Operation, OutputOf } from '#contracts/operation';
import { fromFailure, toApiError } from './api-error';
import { createBatch } from './batch';
import { newKey } from './command-key';
import { deliver } from './deliver';
import { transport } from './transport';

const ask = createBatch((functionName, calls) => deliver(transport, functionName, calls));

/**
 * Calls an operation. Queries of one tick share a call; a command travels alone, with the key that makes a second
 * arrival harmless. Rejects with an `ApiError`, never with anything else.
 */
export async function call<O extends Operation>(
  operation: O,
  input: GivenOf<O>,
  options: { readonly key?: string } = {},
): Promise<OutputOf<O>> {
  try {
    const answer =
      operation.kind === 'query' ? await askTogether(operation, input) : await command(operation, input, options.key);
    if (!answer.ok) throw fromFailure(answer);
    const output = checked(operation, answer.data);
    if (operation.kind === 'command') tellOthers(operation);
    return output;
  } catch (thrown) {
    throw toApiError(thrown);
  }
}

function askTogether(operation: Operation, input: unknown): Promise<Answer> {
  return ask(operation.at, { operation: operation.name, input });
}

async function command(operation: Operation, input: unknown, key: string | undefined): Promise<Answer> {
  const one = { operation: operation.name, input, key: key ?? (await newKey()) };
  const [answer] = await deliver(transport, operation.at, [one]);
  if (!answer) throw new Error('an answer is missing');
  return answer;
}

/** In development an answer that isn't what the contract says stops us here, not three screens later. */
function checked<O extends Operation>(operation: O, data: unknown): OutputOf<O> {
  if (process.env.NODE_ENV === 'development') return v.parse(operation.output, data);
  return data;
}

/** Whoever must know hears at once, not at the next minute; nobody waits for it, and the minute sweeps a failure. */
function tellOthers(operation: Operation): void {
  if (/^(notices|desk)[.]/.test(operation.name)) return;
  command(drain, {}, undefined).catch(() => undefined);
}
