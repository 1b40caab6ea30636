/** Waiting for what other people's phones and the cloud do. */
import { setTimeout as pause } from 'node:timers/promises';

const patienceMs = 20_000;
const betweenMs = 40;

/** Asks again until there is an answer. @throws Error saying what was waited for, and why the last try had none */
export async function until<Answer>(what: string, ask: () => Promise<Answer | undefined>): Promise<Answer> {
  const end = performance.now() + patienceMs;
  let cause: unknown;
  while (performance.now() < end) {
    try {
      const answer = await ask();
      if (answer !== undefined) return answer;
    } catch (thrown) {
      cause = thrown;
    }
    await pause(betweenMs);
  }
  const why = cause instanceof Error ? `; the last try: ${cause.message}` : '';
  throw new Error(`waited ${patienceMs / 1000} s in vain: ${what}${why}`, { cause });
}
