/** Whose grid is this, and what a plate opens: the two questions somebody asks in front of a house. */
import type * as contract from '#contracts/places';
import * as people from '#contracts/people';
import type { OutputOf } from '#contracts/operation';
import type { PersonActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { Refusal } from '../../kernel/refusal';
import * as kept from './kept';
import { fromScene } from './plate';
import { presentBuilding, presentShop } from './present';
import { placesRepository, type BuildingRecord, type CommunityRecord, type ShopRecord } from './repository';

type Whose = typeof contract.whose;
type ByPlate = typeof contract.byPlate;

export async function whose(call: Call<Whose, PersonActor>): Promise<OutputOf<Whose>> {
  const found = await kept.findBuilding(placesRepository(call.database), call.input.buildingId, call.now);
  if (!found) throw new Refusal('PLACE_UNKNOWN', 'building', ['buildingId']);
  const { building, community } = found;
  const grid = gridIn(community, building.gridId);
  const microGridName = grid.microGrids?.find(({ id }) => id === building.microGridId)?.name;
  const { items } = await call.ask(people.namesOfWorkers, { gridId: grid.id });
  return {
    building,
    communityName: community.name,
    communityPhone: community.phone,
    gridName: grid.name,
    gridPhone: grid.phone,
    ...(microGridName !== undefined && { microGridName }),
    workers: items,
  };
}

export async function byPlate(call: Call<ByPlate, PersonActor>): Promise<OutputOf<ByPlate>> {
  const repository = placesRepository(call.database);
  const plate = fromScene(call.input.scene);
  const found = await (plate.kind === 'shop'
    ? repository.shopsByPlate(plate.code)
    : repository.buildingsByPlate(plate.code));
  const community = found[0] && (await repository.communities.get(found[0].communityId));
  const record = found.find(({ edition }) => edition === community?.edition);
  if (!community || !record) throw new Refusal('PLACE_UNKNOWN', 'plate', ['scene']);
  const { name: gridName, phone: gridPhone } = gridIn(community, record.gridId);
  const where = { communityName: community.name, gridName, gridPhone };
  return { ...where, ...('shopId' in record ? { shop: presentShop(record) } : buildingOn(record, plate)) };
}

/** A unit that was pulled down is no reason to show nothing. */
function buildingOn(record: BuildingRecord, { unit }: { readonly unit?: number }) {
  return { building: presentBuilding(record), ...(unit !== undefined && unit <= record.units && { unit }) };
}

function gridIn(community: CommunityRecord, gridId: ShopRecord['gridId']) {
  const grid = community.grids.find(({ id }) => id === gridId);
  if (!grid) throw new Refusal('PLACE_UNKNOWN', 'grid');
  return grid;
}
