/** 还有哪里?: whether what was reported once is one of many. */
import type * as contract from '#contracts/request-sweeps';
import type { OutputOf } from '#contracts/operation';
import { clusterOf } from '../../../config/settings';
import type { PersonActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { Refusal } from '../../kernel/refusal';
import { dayMs } from '../../kernel/shanghai-time';
import { buildingLabel } from './place-label';
import { canOversee, canSee } from './policy';
import { mayRunSweeps } from './policy-sweeps';
import { presentCard } from './present';
import { requestsRepository, type RequestListRecord } from './repository';

type Cluster = typeof contract.cluster;

/** More than these nobody reads before he goes and looks. */
const mostShown = 20;

/** @throws Refusal NOT_FOUND for what is not his to see, NOT_ALLOWED for what he does not work on */
export async function cluster(call: Call<Cluster, PersonActor>): Promise<OutputOf<Cluster>> {
  const { actor, database, input, now } = call;
  const repository = requestsRepository(database);
  const request = await repository.requests.get(input.id);
  if (!request || !canSee(actor, request)) throw new Refusal('NOT_FOUND');
  if (!canOversee(actor, request)) throw new Refusal('NOT_ALLOWED', 'he does not work there');
  const { communityId, kind, place } = request;
  const since = new Date(now.getTime() - clusterOf.days * dayMs);
  const all = kind ? await repository.ofKind(communityId, kind.code, since) : [];
  const here = all.filter((one) => one.place.buildingId === place.buildingId);
  const isInBuilding = here.length >= clusterOf.inBuilding;
  return {
    ...(kind && { kind }),
    days: clusterOf.days,
    here: { count: here.length, items: here.slice(0, mostShown).map((one) => presentCard(one, actor)) },
    community: { count: all.length, places: byBuilding(all) },
    isCluster: isInBuilding || all.length >= clusterOf.inCommunity,
    communityId,
    canSweep: mayRunSweeps(actor, { communityId }),
  };
}

function byBuilding(all: readonly RequestListRecord[]): OutputOf<Cluster>['community']['places'] {
  const places = new Map<string, OutputOf<Cluster>['community']['places'][number]>();
  for (const { place } of all) {
    const { buildingId } = place;
    const { label, count } = places.get(buildingId) ?? { label: buildingLabel(place), count: 0 };
    places.set(buildingId, { buildingId, label, count: count + 1 });
  }
  return [...places.values()].sort((one, other) => other.count - one.count);
}
