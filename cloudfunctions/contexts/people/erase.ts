/** A person leaves: what others hold through him or wrote of him ends first, he himself goes last. */
import { erasedId } from '../../kernel/actor';
import type { Ports } from '../../kernel/context';
import { noTraces, untilNone, type Leaving, type Traces } from '../../kernel/personal';
import { peopleRepository, type PeopleRepository, type PersonRecord } from './repository';
import { withoutStandIn } from './stand-in';
import { withoutHelpers } from './without-helpers';

/** Grids he took over or gave away: both workers were told of it by name. */
export async function tracesOf({ database }: Ports, personIds: readonly string[]): Promise<Traces> {
  const repository = peopleRepository(database);
  const [own, successors] = await Promise.all([repository.wholeOf(personIds), repository.successorsOf(personIds)]);
  const facts = [...own, ...successors]
    .flatMap(({ tookOver = [] }) => tookOver)
    .filter(({ fromPersonId, toPersonId }) => [fromPersonId, toPersonId].some((id) => personIds.includes(id)))
    .map(({ id, fromPersonId, toPersonId }) => ({ id, personIds: [fromPersonId, toPersonId] }));
  return { ...noTraces, facts };
}

/** Done again it finds what it did not reach: the person himself, by whom the rest is found, is removed at the end. */
export async function eraseFrom({ database, storage }: Ports, { personIds }: Leaving): Promise<void> {
  const repository = peopleRepository(database);
  const own = await repository.wholeOf(personIds);
  await untilNone(async () => {
    const helped = await repository.allHelpedBy(personIds);
    for (const person of helped) await repository.changeOther(person, withoutHelpers(database, person, personIds));
    return helped.length;
  });
  for (const person of own) await relieveStandIns(repository, database, person);
  await forgetInHandOvers(repository, personIds);
  await storage.remove(await evidenceOf(repository, own));
  await repository.removeTicketsOf(personIds);
  await repository.removePersons(personIds, erasedId);
}

/** Who stands in for one who is gone stands in for nobody; whom he stood in for is told so by the end of the leave. */
async function relieveStandIns(
  repository: PeopleRepository,
  { command }: Ports['database'],
  { _id, leaves = [] }: PersonRecord,
): Promise<void> {
  const standIns = await repository.wholeOf([_id, ...leaves.map(({ standInId }) => standInId)]);
  for (const standIn of standIns.filter((one) => one._id !== _id)) {
    const gridIds = leaves.filter(({ standInId }) => standInId === standIn._id).map(({ gridId }) => gridId);
    const { roles, offers } = withoutStandIn(standIn, _id, gridIds);
    await repository.changeOther(standIn, { roles: command.set(roles), offers: command.set(offers) });
  }
}

async function forgetInHandOvers(repository: PeopleRepository, personIds: readonly string[]): Promise<void> {
  const successors = await repository.successorsOf(personIds);
  if (successors.length === 0) return;
  await repository.forgetPredecessor(personIds);
  for (const { _id } of successors) await repository.settleOutbox(_id);
}

/** Papers and recordings by which he agreed to something. */
async function evidenceOf(repository: PeopleRepository, own: readonly PersonRecord[]): Promise<string[]> {
  const pages = own.some(({ consents }) => (consents?.olderPages ?? 0) > 0)
    ? await repository.pagesOf(own.map(({ _id }) => _id))
    : [];
  const said = [...own.flatMap(({ consents }) => consents?.history ?? []), ...pages.flatMap(({ entries }) => entries)];
  return [...new Set(said.flatMap(({ fileId }) => fileId ?? []))];
}
