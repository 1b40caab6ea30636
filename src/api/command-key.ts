/** Keys of commands: made here once, sent again unchanged when a person tries again. */
import { monotonicFactory } from 'ulid';
import { transport } from './transport';

const poolSize = 256;
let pool: number[] = [];
const make = monotonicFactory(() => (pool.pop() ?? 0) / 256);

/** A new key, 26 letters and digits. The randomness is the platform's own. */
export async function newKey(): Promise<string> {
  // One key takes 16 bytes; the pool is filled before it could run dry.
  if (pool.length < 32) pool = [...(await transport.randomBytes(poolSize))];
  return make();
}
