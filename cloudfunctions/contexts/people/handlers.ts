/** One function an operation: load, permit, decide, save, present. */
import type * as contract from '#contracts/people';
import type { OutputOf } from '#contracts/operation';
import type { PersonActor, SystemActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { decide } from '../../kernel/decide';
import { Refusal } from '../../kernel/refusal';
import type { IdentifiedPerson } from './identify';
import { homeIn, withRole } from './person';
import * as places from './places';
import { communityToGrantIn } from './policy';
import { presentBuilding, presentCommunity, presentPerson } from './present';
import { peopleRepository, type HomeRecord, type PersonRecord } from './repository';
import { words } from './words';

type Me = typeof contract.me;
type Communities = typeof contract.communities;
type Buildings = typeof contract.buildings;
type Settle = typeof contract.settle;
type GrantRole = typeof contract.grantRole;
type FindBuilding = typeof contract.findBuilding;
type WorkersOf = typeof contract.workersOf;
type IdentitiesOf = typeof contract.identitiesOf;

export async function me(call: Call<Me, PersonActor>): Promise<OutputOf<Me>> {
  const record = recordOf(call.actor);
  const communityId = record?.homes[0]?.communityId ?? record?.roles[0]?.communityId;
  const community = communityId ? await peopleRepository(call.database).communities.get(communityId) : undefined;
  return {
    person: record ? presentPerson(record) : null,
    community: community ? presentCommunity(community) : null,
    uploadFolder: `inbox/${call.actor.identity.openid}/`,
  };
}

export async function communities(call: Call<Communities, PersonActor>): Promise<OutputOf<Communities>> {
  const found = await peopleRepository(call.database).allCommunities();
  return { items: found.map(presentCommunity) };
}

export async function buildings(call: Call<Buildings, PersonActor>): Promise<OutputOf<Buildings>> {
  const found = await peopleRepository(call.database).buildingsOf(call.input.communityId);
  if (found.length === 0) throw new Refusal('NOT_FOUND', 'community without buildings');
  return { items: found.map(presentBuilding) };
}

export async function settle(call: Call<Settle, PersonActor>): Promise<OutputOf<Settle>> {
  const repository = peopleRepository(call.database);
  const { buildingId, unit, floor, name } = call.input;
  const home = homeIn(await places.findBuilding(repository, buildingId, call.now), unit, floor);
  const known = recordOf(call.actor);
  if (!known) {
    const first = firstRecord(call, home, name);
    if (await repository.people.insert(first)) return { person: presentPerson(first) };
  }
  const record = known ?? (await repository.people.get(call.actor.personId));
  if (!record) throw new Refusal('UNAVAILABLE', 'person vanished');
  const changed = { homes: [home, ...record.homes.slice(1)], ...(name !== undefined && { name }) };
  await repository.people.update(
    { _id: record._id },
    { homes: call.database.command.set(changed.homes), ...(name !== undefined && { name }) },
  );
  return { person: presentPerson({ ...record, ...changed }) };
}

export async function grantRole(call: Call<GrantRole, PersonActor>): Promise<OutputOf<GrantRole>> {
  const repository = peopleRepository(call.database);
  const { personId, role, gridId } = call.input;
  const communityId = communityToGrantIn(call.actor, gridId);
  if (!communityId) throw new Refusal('NOT_ALLOWED', 'not coordinator of that grid');
  const community = await places.findCommunity(repository, communityId, call.now);
  if (!community?.grids.some(({ id }) => id === gridId)) throw new Refusal('PLACE_UNKNOWN', 'grid', ['gridId']);
  const grant = { role, communityId, gridId, since: call.now };
  const { doc } = await decide(call.database, repository.people, {
    id: personId,
    key: `${call.actor.personId}~${call.key}`,
    act: 'grantRole',
    seenVersion: undefined,
    permit: () => undefined,
    next: (person) =>
      Promise.resolve({ change: { roles: call.database.command.set(withRole(person.roles, grant)) }, state: role }),
  });
  return { person: presentPerson({ ...doc, roles: withRole(doc.roles, grant) }) };
}

export async function findBuilding(call: Call<FindBuilding, SystemActor>): Promise<OutputOf<FindBuilding>> {
  const repository = peopleRepository(call.database);
  const building = await places.findBuilding(repository, call.input.buildingId, call.now);
  if (!building) return { building: null };
  const community = await places.findCommunity(repository, building.communityId, call.now);
  const gridName = community?.grids.find(({ id }) => id === building.gridId)?.name;
  return { building, ...(gridName !== undefined && { gridName }) };
}

export async function workersOf(call: Call<WorkersOf, SystemActor>): Promise<OutputOf<WorkersOf>> {
  const found = await peopleRepository(call.database).inGrid(call.input.gridId);
  const isWorker = ({ role, gridId }: PersonRecord['roles'][number]) =>
    gridId === call.input.gridId && (role === 'gridWorker' || role === 'microGridWorker');
  return { personIds: found.filter(({ roles }) => roles.some(isWorker)).map(({ _id }) => _id) };
}

export async function identitiesOf(call: Call<IdentitiesOf, SystemActor>): Promise<OutputOf<IdentitiesOf>> {
  const found = await peopleRepository(call.database).byIds(call.input.personIds);
  const items = found.flatMap(({ _id, identities }) =>
    identities.slice(0, 1).map(({ appid, openid }) => ({ personId: _id, appid, openid })),
  );
  return { items };
}

/** The record the kernel already read for this invocation. */
function recordOf(actor: PersonActor): PersonRecord | undefined {
  return (actor.known as IdentifiedPerson | undefined)?.record;
}

function firstRecord(call: Call<Settle, PersonActor>, home: HomeRecord, name: string | undefined): PersonRecord {
  return {
    _id: call.actor.personId,
    v: 1,
    name: name ?? words.namelessNeighbour,
    identities: [{ ...call.actor.identity, since: call.now }],
    homes: [home],
    roles: [],
    keys: [],
  };
}
