/** Documents of people and places as their readers may see them, field by field. */
import type { Building, Community, Person } from '#contracts/people';
import type { BuildingRecord, CommunityRecord, PersonRecord } from './repository';

/** A person as he sees himself. */
export function presentPerson(record: PersonRecord): Person {
  const home = record.homes[0];
  return {
    id: record._id,
    name: record.name,
    ...(home && { home }),
    roles: record.roles.map((grant) => ({ ...grant, since: grant.since.toISOString() })),
  };
}

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
