/** One function an operation: what there is, for whoever looks around, and for other contexts. */
import type * as contract from '#contracts/places';
import type { OutputOf } from '#contracts/operation';
import type { PersonActor, SystemActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { Refusal } from '../../kernel/refusal';
import * as kept from './kept';
import { presentBuilding, presentCommunity, presentShop } from './present';
import { placesRepository } from './repository';

type Communities = typeof contract.communities;
type Buildings = typeof contract.buildings;
type Doors = typeof contract.doors;
type Shops = typeof contract.shops;
type FindBuilding = typeof contract.findBuilding;
type FindCommunity = typeof contract.findCommunity;
type OnStreetOf = typeof contract.onStreetOf;

export async function communities(call: Call<Communities, PersonActor>): Promise<OutputOf<Communities>> {
  const found = await placesRepository(call.database).allCommunities();
  return { items: found.map(presentCommunity) };
}

export async function buildings(call: Call<Buildings, PersonActor>): Promise<OutputOf<Buildings>> {
  const repository = placesRepository(call.database);
  const { communityId } = call.input;
  // Asked anew and not kept: whoever has just switched to a new sheet wants to see it.
  const community = await repository.communities.get(communityId);
  const found = community ? await repository.buildingsOf(communityId, community.edition) : [];
  if (found.length === 0) throw new Refusal('NOT_FOUND', 'community without buildings');
  return { items: found.map(presentBuilding) };
}

export async function doors(call: Call<Doors, PersonActor>): Promise<OutputOf<Doors>> {
  const repository = placesRepository(call.database);
  const { buildingId } = call.input;
  const community = await repository.communities.get(kept.communityOf(buildingId));
  const building = community && (await repository.building(buildingId, community.edition));
  if (!building) throw new Refusal('PLACE_UNKNOWN', 'building', ['buildingId']);
  const floors = building.doors.map(({ unit, floor, doors: numbers }) => ({ unit, floor, doors: [...numbers] }));
  return { building: presentBuilding(building), floors };
}

export async function shops(call: Call<Shops, PersonActor>): Promise<OutputOf<Shops>> {
  const repository = placesRepository(call.database);
  const community = await repository.communities.get(call.input.communityId);
  if (!community) throw new Refusal('NOT_FOUND', 'community');
  const found = await repository.shopsOf(community._id, community.edition);
  return { items: found.map(presentShop) };
}

export async function findBuilding(call: Call<FindBuilding, SystemActor>): Promise<OutputOf<FindBuilding>> {
  const found = await kept.findBuilding(placesRepository(call.database), call.input.buildingId, call.now);
  if (!found) return { building: null };
  const gridName = found.community.grids.find(({ id }) => id === found.building.gridId)?.name;
  return { building: found.building, ...(gridName !== undefined && { gridName }) };
}

export async function findCommunity(call: Call<FindCommunity, SystemActor>): Promise<OutputOf<FindCommunity>> {
  const community = await kept.findCommunity(placesRepository(call.database), call.input.communityId, call.now);
  return { community: community && presentCommunity(community) };
}

export async function onStreetOf(call: Call<OnStreetOf, SystemActor>): Promise<OutputOf<OnStreetOf>> {
  const repository = placesRepository(call.database);
  const community = await kept.findCommunity(repository, call.input.communityId, call.now);
  const found = community ? await repository.ofStreet(community.street) : [];
  return { communityIds: found.map(({ _id }) => _id) };
}
