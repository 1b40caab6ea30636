/** Holds what was counted against the bounds. Pure. */
import type { Cost } from '../access/cost';
import { screenBounds } from './bounds';

/** What a screen costs beyond its bounds, one line each; a screen without bounds has one breach. */
export function costBreaches(
  screen: string,
  cost: Cost,
  bounds: Readonly<Record<string, Cost>> = screenBounds,
): string[] {
  const own = bounds[screen];
  if (!own) return [`no budget: ${screen} has no row in test/budgets/bounds.ts`];
  return costNames
    .filter((name) => cost[name] > own[name])
    .map((name) => `over budget: ${cost[name]} ${name}, ${own[name]} are allowed`);
}

export const costNames = ['setData', 'bytes', 'cloud', 'nodes', 'depth'] as const satisfies readonly (keyof Cost)[];
