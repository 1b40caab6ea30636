/** Numbers of a community, as they were last counted. */
import { numbersLimits } from '#contracts/request-numbers';
import type * as contract from '#contracts/request-numbers';
import type { OutputOf } from '#contracts/operation';
import type { PersonActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { Refusal } from '../../kernel/refusal';
import { monthsFrom } from '../../kernel/shanghai-time';
import { maySeeNumbers } from './policy-numbers';
import { presentNumbers } from './present-numbers';
import { talliesRepository } from './tallies-repository';

type Numbers = typeof contract.numbers;

/** @throws Refusal NOT_ALLOWED for a community that is not his, INVALID_INPUT for months the wrong way round or too many */
export async function numbers({ actor, database, input }: Call<Numbers, PersonActor>): Promise<OutputOf<Numbers>> {
  const { communityId, from, to } = input;
  if (!maySeeNumbers(actor, communityId)) throw new Refusal('NOT_ALLOWED', 'another community');
  const asked = monthsFrom(from, to);
  if (asked.length === 0 || asked.length > numbersLimits.months) throw new Refusal('INVALID_INPUT', 'months', ['to']);
  const months = await talliesRepository(database).between(communityId, from, to);
  const counted = new Set(months.flatMap(({ month, countedAt }) => (countedAt ? [month] : [])));
  return { ...presentNumbers(months), uncounted: asked.filter((month) => !counted.has(month)) };
}
