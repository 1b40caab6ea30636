/** Opening a community: the community first, then its buildings, then its coordinator; each step can be repeated. */
import type * as contract from '#contracts/people';
import type { InputOf, OutputOf } from '#contracts/operation';
import type { PersonActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { mustBeClean } from '../../kernel/content-gate';
import { Refusal } from '../../kernel/refusal';
import { recordOf } from './identify';
import { withRole } from './person';
import { peopleRepository, type BuildingRecord, type CommunityRecord, type PersonRecord } from './repository';
import { isSetupCode } from './setup-code';

type FoundCommunity = typeof contract.foundCommunity;
type Input = InputOf<FoundCommunity>;

export async function foundCommunity(call: Call<FoundCommunity, PersonActor>): Promise<OutputOf<FoundCommunity>> {
  const { input, actor, now } = call;
  const communityId = input.community.id;
  if (!isSetupCode(process.env['SETUP_SECRET'], communityId, input.setupCode)) throw new Refusal('SETUP_CODE_WRONG');
  await mustBeClean(call.wechat, actor.identity.openid, input.coordinatorName, 'coordinatorName');
  const repository = peopleRepository(call.database);
  const [community, buildings] = [communityOf(input, actor, now, call.digest), buildingsOf(input)];
  // The community itself is the claim: of all who hold its code, one opens it, and nothing is written for the others.
  if (!(await repository.communities.insert(community))) {
    const existing = await repository.communities.get(communityId);
    if (existing?.founderId !== actor.personId) throw new Refusal('SETUP_CODE_WRONG', 'community exists');
    if (existing.digest !== call.digest) throw new Refusal('KEY_REUSED', 'founded otherwise');
  }
  await repository.buildings.insertMissing(buildings);
  await appointFounder(call, coordinatorOf(call));
  return { communityId };
}

async function appointFounder(call: Call<FoundCommunity, PersonActor>, coordinator: PersonRecord): Promise<void> {
  const { people } = peopleRepository(call.database);
  if (!call.actor.known && (await people.insert(coordinator))) return;
  const { _id, v, roles, name } = coordinator;
  const known = recordOf(call.actor);
  // A second arrival finds him appointed, and changes nothing more.
  if (known?.roles === roles && known.name === name) return;
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

function communityOf({ community, grids }: Input, actor: PersonActor, now: Date, digest: string): CommunityRecord {
  const { id, name, street, phone } = community;
  return {
    _id: id,
    name,
    street,
    phone,
    grids: grids.map((grid) => ({ ...grid, id: `${id}~${grid.id}` })),
    founderId: actor.personId,
    foundedAt: now,
    digest,
  };
}

function coordinatorOf({ input, actor, now }: Call<FoundCommunity, PersonActor>): PersonRecord {
  const record = recordOf(actor);
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
