/** The browsers a person let in: kept in his own document, so that who sits there is known in the kernel's one read. */
import type * as contract from '#contracts/people';
import type { OutputOf } from '#contracts/operation';
import type { SystemActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { presentDesk } from './present';
import { peopleRepository } from './repository';

type OpenDesk = typeof contract.openDesk;
type DesksOf = typeof contract.desksOf;
type EndDesk = typeof contract.endDesk;

export async function openDesk({ database, input }: Call<OpenDesk, SystemActor>): Promise<OutputOf<OpenDesk>> {
  const { since, until, ...desk } = input.desk;
  const kept = { ...desk, since: new Date(since), until: new Date(until) };
  // What changes nothing was open already, or was ended for good.
  return { isOpen: (await peopleRepository(database).openDesk(input.personId, kept)) === 1 };
}

export async function desksOf({ database, input, now }: Call<DesksOf, SystemActor>): Promise<OutputOf<DesksOf>> {
  const [person] = await peopleRepository(database).byIds([input.personId], ['desks']);
  return { items: (person?.desks ?? []).filter(({ until }) => now < until).map(presentDesk) };
}

export async function endDesk({ database, input }: Call<EndDesk, SystemActor>): Promise<OutputOf<EndDesk>> {
  const repository = peopleRepository(database);
  if ((await repository.endDesk(input.personId, input.deskId)) === 1) return { isEnded: true };
  // What changes nothing was ended before, or is no desk of his.
  const [person] = await repository.byIds([input.personId], ['endedDesks']);
  return { isEnded: person?.endedDesks?.includes(input.deskId) === true };
}
