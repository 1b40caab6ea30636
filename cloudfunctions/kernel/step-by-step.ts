/** The clock's work, one step after another: what fails in one keeps no other one from being done. */
import { causeOf } from './answer';
import type { Logger } from './logger';

export type Step = readonly [name: string, run: () => Promise<unknown>];

/**
 * Does all of them in order. A step that fails is logged and the next one begins; the next tick comes to it again.
 * @throws Error naming the steps that failed, once all had their turn, so that the platform counts the tick as failed
 */
export async function stepByStep(log: Logger, steps: readonly Step[]): Promise<void> {
  const failed: string[] = [];
  for (const [name, run] of steps) {
    await run().catch((error: unknown) => {
      log.failure('step', { operation: name, cause: causeOf(error) });
      failed.push(name);
    });
  }
  if (failed.length > 0) throw new Error(`failed: ${failed.join(', ')}`);
}
