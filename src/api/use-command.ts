import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import type { Command, GivenOf, OutputOf } from '#contracts/operation';
import type { ApiError } from './api-error';
import { call } from './call';
import { newKey } from './command-key';
import { createKeyRing } from './key-ring';
import { refreshAfter } from './refresh';

const ring = createKeyRing(newKey);

/**
 * Something a person does. Trying again sends the same key, so it happens once. Afterwards every open list and case
 * is asked again, all in one call.
 */
export function useCommand<O extends Command>(operation: O): UseMutationResult<OutputOf<O>, ApiError, GivenOf<O>> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: GivenOf<O>) => runCommand(operation, input),
    onSettled: () => void refreshAfter(client, operation),
  });
}

/** The same outside a hook's own life: sends a command under the key kept for exactly this input. */
export async function runCommand<O extends Command>(operation: O, input: GivenOf<O>): Promise<OutputOf<O>> {
  const output = await call(operation, input, { key: await ring.keyFor(operation.name, input) });
  ring.done(operation.name, input);
  return output;
}
