import type { RequestView } from '#contracts/requests';
import type { Human } from '../../components/ring-button';
import { workerOf } from '../../phone-words';
import type { useMe } from '../people/public';

/** Who answers for where it is: the worker who shows it may live elsewhere. */
export function ringFor({ gridName }: RequestView, { community, phone }: ReturnType<typeof useMe>): Human {
  const grid = community?.grids.find(({ name }) => name === gridName);
  return grid ? { who: workerOf(grid.name), number: grid.phone } : phone;
}
