import type { QueryClient } from '@tanstack/react-query';
import type { Command } from '#contracts/operation';

/**
 * After a command what is on the screen is asked again, all in one call. Who I am and where the buildings stand only
 * change by what I say about myself.
 */
export function refreshAfter(client: QueryClient, operation: Command): Promise<void> {
  const isAboutMe = contextOf(operation.name) === 'people';
  return client.invalidateQueries({
    predicate: ({ queryKey }) => isAboutMe || contextOf(String(queryKey[0])) !== 'people',
  });
}

function contextOf(name: string): string {
  return name.split('.')[0] ?? '';
}
