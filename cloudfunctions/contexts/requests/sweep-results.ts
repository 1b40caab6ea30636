/** What became of it all: the result of a sweep, read by everybody it was told to. */
import type * as contract from '#contracts/request-sweeps';
import type { OutputOf } from '#contracts/operation';
import type { PersonActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { Refusal } from '../../kernel/refusal';
import { canSee } from './policy';
import { presentResult } from './present-sweep';
import { requestsRepository } from './repository';
import { lookedAt } from './speaking';
import { sweepsRepository } from './sweeps-repository';

type Results = typeof contract.sweepResults;

/**
 * By a request, as its people were told by it.
 * @throws Refusal NOT_FOUND for a request that is not his to see
 */
export async function sweepResults(call: Call<Results, PersonActor>): Promise<OutputOf<Results>> {
  const { actor, ask, database, input } = call;
  const record = await requestsRepository(database).requests.get(input.id);
  const looked = record && canSee(actor, record) ? await lookedAt({ looking: actor, ask }, record) : undefined;
  if (!looked || !canSee(actor, looked.request)) throw new Refusal('NOT_FOUND');
  return { items: (await sweepsRepository(database).toldOf(input.id)).flatMap(presentResult) };
}
