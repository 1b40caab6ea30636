/** Carries one envelope to a deployed function and brings the answers back, or says plainly why not. */
import type { Answer, Answers, Envelope } from '#contracts/envelope';
import { ApiError, toApiError } from './api-error';
import type { Transport } from './transport-port';

/** Milliseconds after which a person is told the network is slow. A cold start takes up to four seconds. */
export const patience = 15_000;

/** Answers in the order of the calls. Rejects with `OFFLINE`, `SLOW` or `UNAVAILABLE`. */
export async function deliver(
  transport: Transport,
  functionName: string,
  calls: Envelope['calls'],
): Promise<readonly Answer[]> {
  if (!(await transport.isOnline())) throw new ApiError('OFFLINE');
  const result = await inTime(transport.callFunction(functionName, { calls })).catch(async (thrown: unknown) => {
    throw (await transport.isOnline()) ? toApiError(thrown) : new ApiError('OFFLINE', undefined, [], thrown);
  });
  if (!isAnswers(result, calls.length)) throw new ApiError('UNAVAILABLE');
  return result.answers;
}

/** Rejects with `SLOW` when the work outlasts a person's patience; the work itself may still arrive. */
export function inTime<Value>(work: Promise<Value>, milliseconds = patience): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ApiError('SLOW')), milliseconds);
  });
  return Promise.race([work, tooLate]).finally(() => clearTimeout(timer));
}

function isAnswers(result: unknown, count: number): result is Answers {
  const answers = (result as Partial<Answers> | null | undefined)?.answers;
  return Array.isArray(answers) && answers.length === count;
}
