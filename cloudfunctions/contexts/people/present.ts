/** Documents of people as their readers may see them, field by field. */
import type { Grant, Home, Person } from '#contracts/people';
import type { HomeRecord } from './person-parts';
import type { PersonRecord } from './repository';

/** A person as he sees himself; his phone is masked for whoever looks over his shoulder. */
export function presentPerson(record: PersonRecord, maskedPhone: string | undefined): Person {
  const home = record.homes[0];
  return {
    id: record._id,
    name: record.name,
    ...(home && { home: presentHome(home) }),
    homes: record.homes.map(presentHome),
    ...(maskedPhone !== undefined && { phone: maskedPhone }),
    roles: record.roles.map(presentGrant),
  };
}

export function presentHome(home: HomeRecord): Home {
  const { id, communityId, gridId, buildingId, buildingName, unit, floor, door, confirmed } = home;
  return {
    id,
    communityId,
    gridId,
    buildingId,
    buildingName,
    ...(unit !== undefined && { unit }),
    ...(floor !== undefined && { floor }),
    ...(door !== undefined && { door }),
    isConfirmed: confirmed !== undefined,
  };
}

export function presentGrant({ role, communityId, gridId, since }: PersonRecord['roles'][number]): Grant {
  return { role, communityId, ...(gridId !== undefined && { gridId }), since: since.toISOString() };
}
