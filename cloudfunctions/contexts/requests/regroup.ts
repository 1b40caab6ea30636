/** Somebody is of another household now: what he joined in his building moves along, and the count stays what it is. */
import { regrouped } from '#contracts/homes';
import * as residents from '#contracts/residents';
import * as v from 'valibot';
import type { Delivery, Fact } from '../../kernel/context';
import { requestsRepository } from './repository';

/** Where he lives no more, what he joined stays as it was: a household did say so. */
export async function regroup(facts: readonly Fact[], { database, ask }: Delivery): Promise<void> {
  const read = facts.flatMap((fact) => (v.is(regrouped, fact) ? [fact.personId] : []));
  if (read.length === 0) return;
  const repository = requestsRepository(database);
  const { items } = await ask(residents.householdsOf, { personIds: [...new Set(read)] });
  for (const { personId, joinsAs } of items) {
    const joined = await repository.joinedBy(personId);
    if (joined.length === 0) continue;
    const buildings = await repository.buildingsOf(joined.map(({ requestId }) => requestId));
    const now = new Map(joinsAs.map(({ buildingId, id }) => [buildingId, id]));
    for (const household of joined) {
      const id = now.get(buildings.get(household.requestId) ?? '');
      if (id === undefined || household._id === `${household.requestId}~${id}`) continue;
      await repository.moveHousehold(household, id, personId);
    }
  }
}
