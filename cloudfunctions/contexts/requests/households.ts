/** Neighbours who live with the same thing: what they are offered, how they join, and who hears of it for them. */
import type * as contract from '#contracts/request-households';
import { sharedKinds } from '#contracts/request-households';
import type { OutputOf } from '#contracts/operation';
import * as residents from '#contracts/residents';
import { joinableDays } from '../../../config/settings';
import type { PersonActor, SystemActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { Refusal } from '../../kernel/refusal';
import { dayMs } from '../../kernel/shanghai-time';
import type { Joined } from './households-repository';
import { presentNeighbourCard } from './present';
import { requestsRepository } from './repository';

type Nearby = typeof contract.nearby;
type Join = typeof contract.join;
type JoinedPersons = typeof contract.joinedPersons;

export async function nearby(call: Call<Nearby, PersonActor>): Promise<OutputOf<Nearby>> {
  const { actor, database, input, now } = call;
  const { buildingId, category } = input;
  // Words point to a door (decision 0014): they are read where they are spoken of, not all over the community.
  const isHere = actor.households.some((home) => home.buildingId === buildingId);
  if (!isHere) throw new Refusal('NOT_ALLOWED', 'no home in that building');
  if (!sharedKinds.includes(category)) return { items: [] };
  const since = new Date(now.getTime() - joinableDays * dayMs);
  const rows = await requestsRepository(database).ofBuilding(buildingId, category, since);
  return { items: rows.map(presentNeighbourCard) };
}

/**
 * The household is written into the request first, on condition that it may be there, and its own document after: told
 * again, both are as they were.
 */
export async function join(call: Call<Join, PersonActor>): Promise<OutputOf<Join>> {
  const { actor, database, input, now } = call;
  const repository = requestsRepository(database);
  const { request, householdId } = await added(repository, input.id, actor);
  await repository.keepHousehold({
    _id: `${request._id}~${householdId}`,
    requestId: request._id,
    personIds: [actor.personId],
    at: now,
  });
  // The one who reported it counts as one.
  return { id: request._id, households: (request.households ?? []).length + 1 };
}

export async function joinedPersons(call: Call<JoinedPersons, SystemActor>): Promise<OutputOf<JoinedPersons>> {
  const joined = await requestsRepository(call.database).householdsOf(call.input.id);
  const personIds = [...new Set(joined.flatMap((one) => one.personIds))];
  if (personIds.length === 0) return { personIds };
  const { items } = await call.ask(residents.householdsOf, { personIds });
  const homes = new Map(items.map((one) => [one.personId, one.householdIds]));
  // Who moved away lives with it no more: he is not told, as he does not see it.
  const isHome = (personId: string, id: string) => homes.get(personId)?.some((home) => id.endsWith(`~${home}`));
  return {
    personIds: personIds.filter((personId) =>
      joined.some(({ _id, personIds: own }) => own.includes(personId) && isHome(personId, _id)),
    ),
  };
}

/**
 * One person is in a request with one household: the first he is of in that building, unless another of his is there.
 * @throws Refusal NOT_FOUND where it is not open, is nobody else's, or stands in none of his buildings
 */
async function added(
  { addHousehold, joinedAsOneOf }: ReturnType<typeof requestsRepository>,
  id: string,
  { households, ids }: PersonActor,
): Promise<Joined> {
  for (const buildingId of new Set(households.map((home) => home.buildingId))) {
    const [householdId = '', ...others] = households
      .filter((one) => one.buildingId === buildingId)
      .map((one) => one.id);
    const joining = { buildingId, householdId, others, askerIds: ids, codes: sharedKinds };
    const joined = (await addHousehold(id, joining)) ?? (others.length > 0 && (await joinedAsOneOf(id, others)));
    if (joined) return joined;
  }
  throw new Refusal('NOT_FOUND', 'nothing to join');
}
