/** Documents of places as their readers may see them, field by field. */
import type { Building, Community } from '#contracts/places';
import type { BuildingRecord, CommunityRecord } from './repository';

export function presentCommunity(record: CommunityRecord): Community {
  return {
    id: record._id,
    name: record.name,
    street: record.street,
    phone: record.phone,
    grids: record.grids.map(({ id, name, phone }) => ({ id, name, phone })),
  };
}

export function presentBuilding(record: BuildingRecord): Building {
  const { _id, communityId, gridId, name, units, floors } = record;
  return { id: _id, communityId, gridId, name, units, floors };
}
