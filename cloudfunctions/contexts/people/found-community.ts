/** Opening a community: its buildings first, then the community itself, then its coordinator; each step can be repeated. */
import type * as contract from '#contracts/people';
import type { InputOf, OutputOf } from '#contracts/operation';
import type { PersonActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { Refusal } from '../../kernel/refusal';
import type { IdentifiedPerson } from './identify';
import { withRole } from './person';
import { peopleRepository, type BuildingRecord, type CommunityRecord, type PersonRecord } from './repository';
import { isSetupCode } from './setup-code';

type FoundCommunity = typeof contract.foundCommunity;
type Input = InputOf<FoundCommunity>;

export async function foundCommunity(call: Call<FoundCommunity, PersonActor>): Promise<OutputOf<FoundCommunity>> {
  const { input, actor, now } = call;
  const communityId = input.community.id;
  if (!isSetupCode(process.env['SETUP_SECRET'], communityId, input.setupCode)) throw new Refusal('SETUP_CODE_WRONG');
  const repository = peopleRepository(call.database);
  await repository.buildings.insertMissing(buildingsOf(input));
  if (!(await repository.communities.insert(communityOf(input, actor, now)))) {
    const existing = await repository.communities.get(communityId);
    if (existing?.founderId !== actor.personId) throw new Refusal('SETUP_CODE_WRONG', 'community exists');
  }
  await appointFounder(call, coordinatorOf(call));
  return { communityId };
}

async function appointFounder(call: Call<FoundCommunity, PersonActor>, coordinator: PersonRecord): Promise<void> {
  const { people } = peopleRepository(call.database);
  if (!call.actor.known && (await people.insert(coordinator))) return;
  const { _id, v, roles, name } = coordinator;
  const change = { roles: call.database.command.set(roles), name, v: v + 1 };
  if ((await people.update({ _id, v }, change)) === 0) throw new Refusal('STALE', 'coordinator moved');
}

function buildingsOf({ community, grids, buildings }: Input): BuildingRecord[] {
  const known = new Set(grids.map(({ id }) => id));
  const stray = buildings.findIndex(({ gridId }) => !known.has(gridId));
  if (stray >= 0) throw new Refusal('PLACE_UNKNOWN', 'grid of a building', [`buildings.${stray}.gridId`]);
  return buildings.map(({ id, gridId, name, units, floors }, order) => ({
    _id: `${community.id}~${id}`,
    communityId: community.id,
    gridId: `${community.id}~${gridId}`,
    name,
    units,
    floors,
    order,
  }));
}

function communityOf({ community, grids }: Input, actor: PersonActor, now: Date): CommunityRecord {
  const { id, name, street, phone } = community;
  return {
    _id: id,
    name,
    street,
    phone,
    grids: grids.map((grid) => ({ ...grid, id: `${id}~${grid.id}` })),
    founderId: actor.personId,
    foundedAt: now,
  };
}

function coordinatorOf({ input, actor, now }: Call<FoundCommunity, PersonActor>): PersonRecord {
  const record = (actor.known as IdentifiedPerson | undefined)?.record;
  const grant = { role: 'coordinator', communityId: input.community.id, since: now } as const;
  return {
    _id: actor.personId,
    v: record?.v ?? 1,
    name: input.coordinatorName,
    identities: record?.identities ?? [{ ...actor.identity, since: now }],
    homes: record?.homes ?? [],
    roles: withRole(record?.roles ?? [], grant),
    keys: record?.keys ?? [],
  };
}
