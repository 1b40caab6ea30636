/** Whose building what waits is about. Apart from the rest of a sweep: the home page reads it, and lies in the main package. */
import { checkSpot, mendSpot } from '#contracts/request-sweeps';
import type { Waiting } from '../../api/outbox';

/** Undefined for what is no word on a building. */
export function spotOf({ operation, input }: Waiting): string | undefined {
  return operation === checkSpot.name || operation === mendSpot.name ? (input as { id: string }).id : undefined;
}
