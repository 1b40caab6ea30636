/** Handing a grid over: the new worker has it before the old one has it no more, so it is never nobody's. */
import type { OutputOf } from '#contracts/operation';
import type * as contract from '#contracts/duty';
import type { HandedOver } from '#contracts/duty';
import { inEffect, type PersonActor, type RoleGrant } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { leave as leaveFact } from '../../kernel/facts';
import { Refusal } from '../../kernel/refusal';
import { decidePerson } from './decide-person';
import { noteRoleChange } from './note-role-change';
import { givesAs } from './policy';
import { heldBy } from './present';
import { peopleRepository, type PersonRecord } from './repository';
import { namePlace } from './role-places';
import { scopeOf, withRole, type RoleScope } from './role-scope';
import { withoutRights, withoutStandIn, workerRoles, workIn } from './stand-in';
import { endStandIns } from './stand-ins';

type HandOver = typeof contract.handOver;

/** Take-overs a person's record remembers. */
const mostTakenOver = 50;

interface Pair {
  readonly from: PersonRecord;
  readonly to: PersonRecord;
}

export async function handOver(call: Call<HandOver, PersonActor>): Promise<OutputOf<HandOver>> {
  const { gridId } = call.input;
  const scope = scopeOf('gridWorker', { gridId });
  const as = givesAs(call.actor, 'gridWorker', scope);
  if (!as) throw new Refusal('NOT_ALLOWED', 'not coordinator of that grid');
  const { where } = await namePlace(call, scope);
  const pair = await load(call, scope);
  const moving = workIn(inEffect(pair.from.roles, call.now), gridId).map((grant) => ({ ...grant, since: call.now }));
  const held = await give(call, pair, { moving, scope, gridName: where });
  await takeAway(call, pair);
  await noteRoleChange(call, pair.from._id, as);
  await noteRoleChange(call, pair.to._id, as);
  return held;
}

/** Both, who are two; the new one works in this community already. */
async function load({ input, database, now }: Call<HandOver>, { communityId }: RoleScope): Promise<Pair> {
  const { fromPersonId, toPersonId } = input;
  const fields = ['v', 'name', 'roles', 'leaves'] as const;
  const found = await peopleRepository(database).byIds([fromPersonId, toPersonId], fields);
  const [from, to] = [fromPersonId, toPersonId].map((id) => found.find(({ _id }) => _id === id));
  const isWorker = inEffect(to?.roles ?? [], now).some(
    (grant) => grant.communityId === communityId && workerRoles.some((role) => role === grant.role),
  );
  if (!from || !to || from === to || !isWorker) throw new Refusal('NOT_FOUND', 'no two workers');
  return { from, to };
}

interface Giving {
  readonly moving: readonly RoleGrant[];
  readonly scope: RoleScope;
  readonly gridName: string;
}

async function give(call: Call<HandOver, PersonActor>, { from, to }: Pair, { moving, scope, gridName }: Giving) {
  const { gridId } = call.input;
  const heldAfter = (person: PersonRecord) => moving.reduce(withRole, withoutStandIn(person, from._id, [gridId]).roles);
  const { doc, isReplay } = await decidePerson(call, to._id, {
    state: 'tookOver',
    next: (person) => {
      if (moving.length === 0) throw new Refusal('NOT_FOUND', 'not his grid');
      const fact: HandedOver = {
        id: `${to._id}.${person.v + 1}`,
        kind: 'people.handedOver',
        at: call.now,
        communityId: scope.communityId,
        gridId,
        gridName,
        fromPersonId: from._id,
        fromName: from.name,
        toPersonId: to._id,
        toName: to.name,
      };
      const { set, push } = call.database.command;
      return {
        roles: set(heldAfter(person)),
        offers: set(withoutStandIn(person, from._id, [gridId]).offers),
        tookOver: push({ each: [fact], slice: -mostTakenOver }),
        ...leaveFact(call.database, fact),
      };
    },
  });
  return heldBy(isReplay ? doc : { ...doc, roles: heldAfter(doc) }, scope.communityId);
}

async function takeAway(call: Call<HandOver, PersonActor>, { from, to }: Pair): Promise<void> {
  const { gridId } = call.input;
  const [communityId = ''] = gridId.split('~');
  // The new worker stands in for nobody in his own grid: that went with what he was given.
  const leaves = (from.leaves ?? []).filter((leave) => leave.gridId === gridId && leave.standInId !== to._id);
  await endStandIns(call, from._id, leaves);
  const { set } = call.database.command;
  await decidePerson(call, from._id, {
    state: 'handedOver',
    next: (person) => {
      const moved = new Set(workIn(person.roles, gridId));
      const own = { ...person, roles: person.roles.filter((grant) => !moved.has(grant)) };
      const left = withoutRights(own, communityId, call.now);
      return {
        roles: set(left.roles),
        offers: set(left.offers),
        leaves: set((person.leaves ?? []).filter((leave) => leave.gridId !== gridId)),
      };
    },
  });
}
