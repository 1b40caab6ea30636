/** What a community and its street are called. Whoever saw other names than there are now looks again first. */
import type * as contract from '#contracts/places';
import type { OutputOf } from '#contracts/operation';
import type { PersonActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { Refusal } from '../../kernel/refusal';
import * as kept from './kept';
import { mayKeepPlaces } from './policy';
import { presentCommunity } from './present';
import { placesRepository, type CommunityRecord } from './repository';

type SetNames = typeof contract.setNames;
type Names = Pick<CommunityRecord, 'name' | 'street'>;

/**
 * A second arrival finds what it wanted and changes nothing; one that comes after another hand is late.
 * @throws Refusal NOT_ALLOWED, NOT_FOUND, STALE
 */
export async function setNames(call: Call<SetNames, PersonActor>): Promise<OutputOf<SetNames>> {
  const { communityId, seen, name, street } = call.input;
  if (!mayKeepPlaces(call.actor, communityId)) throw new Refusal('NOT_ALLOWED', 'another community');
  const repository = placesRepository(call.database);
  const community = await repository.communities.get(communityId);
  if (!community) throw new Refusal('NOT_FOUND', 'community');
  const next = { name, street };
  if (isSame(community, next)) return { community: presentCommunity(community) };
  const isSeen = isSame(community, seen);
  if (!isSeen || !(await repository.changeNames(community, next)))
    throw new Refusal('STALE', 'called otherwise by now');
  kept.forgetCommunity(communityId);
  return { community: presentCommunity({ ...community, ...next }) };
}

function isSame(one: Names, other: Names): boolean {
  return one.name === other.name && one.street === other.street;
}
