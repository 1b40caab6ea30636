/** Opening a community: the community first, as the claim, then its buildings; each step can be repeated. */
import type * as contract from '#contracts/places';
import type { InputOf, OutputOf } from '#contracts/operation';
import type { SystemActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { Refusal } from '../../kernel/refusal';
import { plateOf } from './plate';
import { placesRepository, recordIdOf, type BuildingRecord, type CommunityRecord } from './repository';

type Open = typeof contract.open;

const firstEdition = 1;

export async function open(call: Call<Open, SystemActor>): Promise<OutputOf<Open>> {
  const { input, now } = call;
  const communityId = input.opening.community.id;
  const repository = placesRepository(call.database);
  const [community, buildings] = [communityOf(input, now), buildingsOf(input.opening)];
  // The community itself is the claim: of all who hold its code, one opens it, and nothing is written for the others.
  if (!(await repository.communities.insert(community))) {
    const existing = await repository.communities.get(communityId);
    if (existing?.founderId !== input.founderId) throw new Refusal('SETUP_CODE_WRONG', 'community exists');
    if (existing.digest !== input.digest) throw new Refusal('KEY_REUSED', 'founded otherwise');
  }
  await repository.buildings.insertMissing(buildings);
  return { communityId };
}

function buildingsOf({ community, grids, buildings }: contract.Opening): BuildingRecord[] {
  const known = new Set(grids.map(({ id }) => id));
  const stray = buildings.findIndex(({ gridId }) => !known.has(gridId));
  if (stray >= 0) throw new Refusal('PLACE_UNKNOWN', 'grid of a building', [`buildings.${stray}.gridId`]);
  return buildings.map(({ id, gridId, name, units, floors }, order) => {
    const buildingId = `${community.id}~${id}`;
    return {
      _id: recordIdOf(buildingId, firstEdition),
      buildingId,
      edition: firstEdition,
      communityId: community.id,
      gridId: `${community.id}~${gridId}`,
      name,
      units,
      floors,
      order,
      plate: plateOf(buildingId),
      doors: [],
    };
  });
}

function communityOf({ founderId, digest, opening }: InputOf<Open>, now: Date): CommunityRecord {
  const { community, grids } = opening;
  const { id, name, street, phone } = community;
  return {
    _id: id,
    name,
    street,
    phone,
    grids: grids.map((grid) => ({ ...grid, id: `${id}~${grid.id}` })),
    founderId,
    foundedAt: now,
    digest,
    edition: firstEdition,
    lastEdition: firstEdition,
  };
}
