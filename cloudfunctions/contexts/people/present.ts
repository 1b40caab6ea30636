/** Documents of people as their readers may see them, field by field. */
import type { Grant, Home, Person } from '#contracts/people';
import type { HomeRecord, PersonRecord } from './repository';

/** A person as he sees himself. */
export function presentPerson(record: PersonRecord): Person {
  const home = record.homes[0];
  return {
    id: record._id,
    name: record.name,
    ...(home && { home: presentHome(home) }),
    roles: record.roles.map(presentGrant),
  };
}

function presentHome({ communityId, gridId, buildingId, buildingName, unit, floor }: HomeRecord): Home {
  return {
    communityId,
    gridId,
    buildingId,
    buildingName,
    ...(unit !== undefined && { unit }),
    ...(floor !== undefined && { floor }),
  };
}

export function presentGrant({ role, communityId, gridId, since }: PersonRecord['roles'][number]): Grant {
  return { role, communityId, ...(gridId !== undefined && { gridId }), since: since.toISOString() };
}
