/**
 * A community is never left without a coordinator, who alone may give roles in it. Two documents decide it together, his
 * and that of whoever stays, so leaving is done one at a time: each holds the community for as long as it takes.
 */
import { inEffect, type PersonActor, type RoleGrant } from '../../kernel/actor';
import type { Ports } from '../../kernel/context';
import { Refusal } from '../../kernel/refusal';
import { peopleRepository } from './repository';

interface Leaving {
  readonly personId: string;
  readonly communityId: string;
}

type Leave = Pick<Ports, 'database'> & { readonly now: Date };

/**
 * Runs `leave` while nobody else leaves this community, if somebody stays; two calls more, three where one broke off.
 * @throws Refusal STALE while another one is leaving, WRONG_STATE when nobody would stay
 */
export async function oneAtATime<T>(call: Leave, leaving: Leaving, leave: () => Promise<T>): Promise<T> {
  const repository = peopleRepository(call.database);
  const { personId, communityId } = leaving;
  if (!(await repository.holdCommunity(communityId, personId, call.now))) throw new Refusal('STALE', 'another leaves');
  try {
    if (!(await somebodyStays(call, leaving))) throw new Refusal('WRONG_STATE', 'the last coordinator');
    return await leave();
  } finally {
    await repository.letCommunityGo(communityId, personId);
  }
}

/** Whether he coordinates a community in which nobody else does. */
export async function isLastAnywhere(
  call: Leave,
  { ids, roles }: Pick<PersonActor, 'ids' | 'roles'>,
): Promise<boolean> {
  const alone = coordinated(roles).map(async (communityId) => !(await somebodyStays(call, { ids, communityId })));
  return (await Promise.all(alone)).some(Boolean);
}

/** Gives up coordinating before his account closes; answers false when nobody would stay, or another one leaves now. */
export async function stopCoordinating(
  call: Leave,
  { personId, roles }: Pick<PersonActor, 'personId' | 'roles'>,
): Promise<boolean> {
  const repository = peopleRepository(call.database);
  for (const communityId of coordinated(roles)) {
    const stop = () => repository.dropCoordinator(personId, communityId);
    const isDone = await oneAtATime(call, { personId, communityId }, stop).catch((error: unknown) => {
      if (error instanceof Refusal && ['STALE', 'WRONG_STATE'].includes(error.code)) return undefined;
      throw error;
    });
    if (isDone === undefined) return false;
  }
  return true;
}

function coordinated(roles: readonly RoleGrant[]): readonly string[] {
  return [...new Set(roles.filter(({ role }) => role === 'coordinator').map(({ communityId }) => communityId))];
}

async function somebodyStays(
  { database, now }: Leave,
  { ids, personId, communityId }: { ids?: readonly string[]; personId?: string; communityId: string },
): Promise<boolean> {
  const all = await peopleRepository(database).coordinatorsOf(communityId, now);
  const isMeant = ({ role, communityId: where }: RoleGrant) => role === 'coordinator' && where === communityId;
  return all.some(
    ({ _id, roles }) => _id !== personId && ids?.includes(_id) !== true && inEffect(roles, now).some(isMeant),
  );
}
