/** One function an operation: what there is, for whoever looks around, and for other contexts. */
import type * as contract from '#contracts/places';
import type { OutputOf } from '#contracts/operation';
import type { PersonActor, SystemActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { Refusal } from '../../kernel/refusal';
import * as kept from './kept';
import { presentBuilding, presentCommunity } from './present';
import { placesRepository } from './repository';

type Communities = typeof contract.communities;
type Buildings = typeof contract.buildings;
type FindBuilding = typeof contract.findBuilding;
type FindCommunity = typeof contract.findCommunity;

export async function communities(call: Call<Communities, PersonActor>): Promise<OutputOf<Communities>> {
  const found = await placesRepository(call.database).allCommunities();
  return { items: found.map(presentCommunity) };
}

export async function buildings(call: Call<Buildings, PersonActor>): Promise<OutputOf<Buildings>> {
  const found = await placesRepository(call.database).buildingsOf(call.input.communityId);
  if (found.length === 0) throw new Refusal('NOT_FOUND', 'community without buildings');
  return { items: found.map(presentBuilding) };
}

export async function findBuilding(call: Call<FindBuilding, SystemActor>): Promise<OutputOf<FindBuilding>> {
  const repository = placesRepository(call.database);
  const building = await kept.findBuilding(repository, call.input.buildingId, call.now);
  if (!building) return { building: null };
  const community = await kept.findCommunity(repository, building.communityId, call.now);
  const gridName = community?.grids.find(({ id }) => id === building.gridId)?.name;
  return { building, ...(gridName !== undefined && { gridName }) };
}

export async function findCommunity(call: Call<FindCommunity, SystemActor>): Promise<OutputOf<FindCommunity>> {
  const repository = placesRepository(call.database);
  return { community: await kept.findCommunity(repository, call.input.communityId, call.now) };
}
