/** One function an operation: load, permit, decide, save, present. */
import type * as contract from '#contracts/people';
import * as places from '#contracts/places';
import type { householdsOf as contractOfHouseholds, residentsOf as contractOfResidents } from '#contracts/residents';
import type { OutputOf } from '#contracts/operation';
import { settingsScope } from '#contracts/roles';
import { inEffect, type PersonActor, type RoleGrant, type SystemActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { mustBeClean } from '../../kernel/content-gate';
import { decide } from '../../kernel/decide';
import { agreedWith, mustBeCurrent } from './consent-rules';
import { homeIn, movedTo, waiting } from './home-rules';
import { doorMustBeClean, homeMade, homesChange } from './homes';
import { householdsOf as householdsAt, joinsAs } from './households';
import { recordOf } from './identify';
import type { HomeRecord } from './person-parts';
import { presentHome, presentPerson } from './present';
import { peopleRepository, type PeopleRepository, type PersonRecord } from './repository';
import { maskedPhone } from './sealed';
import { presentWorkers, workerRoles } from './stand-in';
import { words } from './words';

type Me = typeof contract.me;
type Settle = typeof contract.settle;
type WorkersOf = typeof contract.workersOf;
type CoordinatorsOf = typeof contract.coordinatorsOf;
type IdentitiesOf = typeof contract.identitiesOf;
type HouseholdsOf = typeof contractOfHouseholds;
type NamesOf = typeof contract.namesOf;
type NamesOfWorkers = typeof contract.namesOfWorkers;
type HomesIn = typeof contract.homesIn;
type ResidentsOf = typeof contractOfResidents;

export async function me(call: Call<Me, PersonActor>): Promise<OutputOf<Me>> {
  const record = recordOf(call.actor);
  const communityId = record && communityOf(record, call.actor);
  const found = communityId ? await call.ask(places.findCommunity, { communityId }) : undefined;
  return {
    // What has ended is nothing he does here.
    person: record ? presentPerson({ ...record, roles: call.actor.roles }, maskedPhone(call.vault, record)) : null,
    community: found?.community ?? null,
    uploadFolder: call.actor.inbox,
  };
}

/** Where he lives, else where he does something; at a desk first where he is the one who coordinates. */
function communityOf({ homes }: PersonRecord, { roles, deskId }: PersonActor): string | undefined {
  // Settings are nowhere.
  const held = roles.filter(({ communityId }) => communityId !== settingsScope);
  const own = deskId === undefined ? undefined : held.find(({ role }) => role === 'coordinator');
  return (own ?? homes[0] ?? held[0])?.communityId;
}

export async function settle(call: Call<Settle, PersonActor>): Promise<OutputOf<Settle>> {
  const repository = peopleRepository(call.database);
  const { buildingId, name, guide, ...given } = call.input;
  if (guide !== undefined) mustBeCurrent({ purpose: 'guide', textVersion: guide });
  const { building } = await call.ask(places.findBuilding, { buildingId });
  const home = homeIn(building, given, homeMade(call));
  await doorMustBeClean(call, given.door);
  const present = (record: PersonRecord) => ({ person: presentPerson(record, maskedPhone(call.vault, record)) });
  const known = recordOf(call.actor);
  if (name !== undefined && name !== known?.name) {
    await mustBeClean(call.wechat, call.actor.identity.openid, name, 'name');
  }
  if (!known) {
    const first = firstRecord(call, home, name);
    if (await repository.people.insert(first)) return present(first);
  }
  const { doc, isReplay } = await decide(call.database, repository.people, {
    id: call.actor.personId,
    key: keyOf(call),
    digest: call.digest,
    seenVersion: undefined,
    permit: () => undefined,
    next: (person) => {
      const homes = homesChange(call, person, movedTo(person.homes, home));
      return Promise.resolve({ change: { ...homes, ...(name !== undefined && { name }) }, state: 'settled' });
    },
  });
  // A move that arrives late was made before the one that is kept: what is kept stands.
  if (isReplay) return present(doc);
  return present({ ...doc, homes: movedTo(doc.homes, home), ...(name !== undefined && { name }) });
}

/** The person and his key: nobody replays another one's command. */
function keyOf({ actor, key }: Call<Settle, PersonActor>): string {
  return `${actor.personId}~${key}`;
}

export async function workersOf(call: Call<WorkersOf, SystemActor>): Promise<OutputOf<WorkersOf>> {
  const repository = peopleRepository(call.database);
  const { gridId, communityId } = call.input;
  const isWorker = (grant: RoleGrant) => grant.gridId === gridId && workerRoles.some((role) => role === grant.role);
  const workers = presentWorkers(await repository.inGrid(workerRoles, gridId, call.now), call.now, isWorker);
  if (workers.length > 0) return { personIds: workers };
  // A grid nobody works in now is the coordinators' to look after: a report is never told to nobody.
  return { personIds: await coordinators(repository, communityId, call.now) };
}

export async function coordinatorsOf(call: Call<CoordinatorsOf, SystemActor>): Promise<OutputOf<CoordinatorsOf>> {
  const personIds = await coordinators(peopleRepository(call.database), call.input.communityId, call.now);
  return { personIds };
}

async function coordinators(repository: PeopleRepository, communityId: string, now: Date): Promise<string[]> {
  const isMeant = (grant: RoleGrant) => grant.communityId === communityId && grant.role === 'coordinator';
  return presentWorkers(await repository.coordinatorsOf(communityId, now), now, isMeant);
}

export async function namesOfWorkers(call: Call<NamesOfWorkers, SystemActor>): Promise<OutputOf<NamesOfWorkers>> {
  const { gridId } = call.input;
  const workers = await peopleRepository(call.database).inGrid(workerRoles, gridId, call.now);
  const items = workers.flatMap(({ name, roles }) =>
    workerRoles
      .filter((role) => inEffect(roles, call.now).some((grant) => grant.role === role && grant.gridId === gridId))
      .map((role) => ({ name, role })),
  );
  return { items };
}

export async function homesIn(call: Call<HomesIn, SystemActor>): Promise<OutputOf<HomesIn>> {
  const asked = new Set(call.input.buildingIds);
  const found = await peopleRepository(call.database).livingIn([...asked]);
  const lived = found.flatMap(({ homes }) => homes.map(({ buildingId }) => buildingId));
  return { buildingIds: [...new Set(lived)].filter((buildingId) => asked.has(buildingId)) };
}

export async function identitiesOf(call: Call<IdentitiesOf, SystemActor>): Promise<OutputOf<IdentitiesOf>> {
  const { personIds } = call.input;
  const found = await peopleRepository(call.database).byAnyId(personIds, ['identities']);
  const items = found.flatMap((person) =>
    person.identities
      .slice(0, 1)
      .flatMap(({ appid, openid }) => askedFor(personIds, person).map((personId) => ({ personId, appid, openid }))),
  );
  return { items };
}

export async function householdsOf(call: Call<HouseholdsOf, SystemActor>): Promise<OutputOf<HouseholdsOf>> {
  const { personIds } = call.input;
  const found = await peopleRepository(call.database).byAnyId(personIds, ['homes']);
  const items = found.flatMap((person) => {
    const householdIds = householdsAt(person.homes, person._id).map(({ id }) => id);
    const joins = [...joinsAs(person.homes, person._id)].map(([buildingId, id]) => ({ buildingId, id }));
    return askedFor(personIds, person).map((personId) => ({ personId, householdIds, joinsAs: joins }));
  });
  return { items };
}

export async function namesOf(call: Call<NamesOf, SystemActor>): Promise<OutputOf<NamesOf>> {
  const { personIds } = call.input;
  const found = await peopleRepository(call.database).byAnyId(personIds, ['name', 'homes']);
  const items = found.flatMap((person) => {
    const { name, homes } = person;
    const communityIds = [...new Set(homes.map(({ communityId }) => communityId))];
    return askedFor(personIds, person).map((personId) => ({ personId, name, communityIds }));
  });
  return { items };
}

export async function residentsOf(call: Call<ResidentsOf, SystemActor>): Promise<OutputOf<ResidentsOf>> {
  const { communityId, after = '', size } = call.input;
  const found = await peopleRepository(call.database).residentsOf(communityId, after, size);
  const items = found.map(({ _id, name, homes }) => ({
    personId: _id,
    name,
    homes: homes.filter((home) => home.communityId === communityId).map(presentHome),
  }));
  return { items };
}

/** The ids somebody was asked for by: his own, and those of records that became a part of his. */
function askedFor(
  asked: readonly string[],
  { _id, formerIds = [] }: Pick<PersonRecord, '_id' | 'formerIds'>,
): string[] {
  return [_id, ...formerIds].filter((id) => asked.includes(id));
}

function firstRecord(call: Call<Settle, PersonActor>, home: HomeRecord, name: string | undefined): PersonRecord {
  return {
    _id: call.actor.personId,
    v: 1,
    name: name ?? words.namelessNeighbour,
    identities: [{ ...call.actor.identity, since: call.now }],
    homes: [home],
    ...waiting([home]),
    ...agreedWith(call, call.input.guide),
    roles: [],
    keys: [{ key: keyOf(call), digest: call.digest, v: 1, state: 'settled' }],
  };
}
