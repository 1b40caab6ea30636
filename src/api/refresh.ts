import type { QueryClient } from '@tanstack/react-query';
import type { Command } from '#contracts/operation';
import { eraseKept } from '#contracts/rights';

/** Who I am, and where the buildings stand: each changes only by what is said of it. */
const settled = ['people', 'places'];
/** Commands that change what another context answers. */
const reaches: Readonly<Record<string, string>> = { [eraseKept.name]: 'people' };

/** After a command what is on the screen is asked again, all in one call. */
export function refreshAfter(client: QueryClient, operation: Command): Promise<void> {
  const said = reaches[operation.name] ?? contextOf(operation.name);
  return client.invalidateQueries({
    predicate: ({ queryKey }) => {
      const asked = contextOf(String(queryKey[0]));
      return asked === said || !settled.includes(asked);
    },
  });
}

function contextOf(name: string): string {
  return name.split('.')[0] ?? '';
}
