/**
 * Being away. The leave is kept with the one who is away, what the other may do with the other: the leave comes first
 * and goes last, so that a stand-in always has a leave, wherever a command was cut off.
 */
import type { Command, OutputOf } from '#contracts/operation';
import { offerDays } from '#contracts/roles';
import type * as contract from '#contracts/duty';
import { inEffect, type PersonActor, type SystemActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { deriveId } from '../../kernel/ids';
import { Refusal } from '../../kernel/refusal';
import { decidePerson } from './decide-person';
import { recordOf } from './identify';
import { withOffer } from './offer';
import { heldBy } from './present';
import { peopleRepository, type LeaveRecord, type OfferRecord, type PersonRecord } from './repository';
import { currentLeaves, isColleague, standingIn, withoutStandIn, workerRoles, workIn } from './stand-in';

type GoOnLeave = typeof contract.goOnLeave;
type ComeBack = typeof contract.comeBack;
type StandInsOf = typeof contract.standInsOf;

const day = 24 * 3_600_000;

export async function goOnLeave(call: Call<GoOnLeave, PersonActor>): Promise<OutputOf<GoOnLeave>> {
  const { actor, now, input, database } = call;
  const { gridId, standInId } = input;
  const leave: LeaveRecord = { gridId, standInId, from: new Date(input.from), until: new Date(input.until) };
  const work = workIn(actor.roles, gridId);
  const [first] = work;
  if (!first) throw new Refusal('NOT_ALLOWED', 'another grid');
  const grants = standingIn(work, actor.personId, { ...leave, now });
  await mustBeColleague(call, standInId, first.communityId);
  await decidePerson(call, actor.personId, {
    state: 'onLeave',
    next: ({ leaves }) => {
      const current = currentLeaves(leaves, now);
      if (current.some((one) => one.gridId === gridId)) throw new Refusal('WRONG_STATE', 'on leave already');
      return { leaves: database.command.set([...current, leave]) };
    },
  });
  const id = deriveId('standIn', actor.personId, call.key);
  const until = new Date(Math.min(now.getTime() + offerDays * day, leave.until.getTime()));
  const offer: OfferRecord = { id, kind: 'standIn', byId: actor.personId, until, grants };
  await decidePerson(call, standInId, {
    state: 'asked',
    next: ({ offers }) => ({ offers: database.command.set(withOffer(offers, offer, now)) }),
  });
  return { offerId: id, until: input.until };
}

async function mustBeColleague(
  { database, now, actor }: Call<GoOnLeave, PersonActor>,
  id: string,
  communityId: string,
) {
  const colleague = id === actor.personId ? undefined : await peopleRepository(database).people.get(id);
  if (!isColleague(colleague?.roles ?? [], communityId, now)) {
    throw new Refusal('NOT_FOUND', 'no colleague', ['standInId']);
  }
}

export async function comeBack(call: Call<ComeBack, PersonActor>): Promise<OutputOf<ComeBack>> {
  const { gridId } = call.input;
  const mine = (recordOf(call.actor)?.leaves ?? []).filter((leave) => leave.gridId === gridId);
  await endStandIns(call, call.actor.personId, mine);
  const { doc } = await decidePerson(call, call.actor.personId, {
    state: 'back',
    next: ({ leaves = [] }) => {
      const left = leaves.filter((leave) => leave.gridId !== gridId);
      if (left.length === leaves.length) throw new Refusal('NOT_FOUND', 'not on leave');
      return { leaves: call.database.command.set(left) };
    },
  });
  return heldBy(doc, gridId.split('~')[0] ?? '');
}

/** Ends what stand-ins hold and were asked for under these leaves. Two calls a stand-in. */
export async function endStandIns(
  call: Call<Command, PersonActor>,
  personId: string,
  leaves: readonly LeaveRecord[],
): Promise<void> {
  for (const standInId of new Set(leaves.map((leave) => leave.standInId))) {
    const gridIds = leaves.filter((leave) => leave.standInId === standInId).map(({ gridId }) => gridId);
    const { set } = call.database.command;
    const next = (person: PersonRecord) => {
      const { roles, offers } = withoutStandIn(person, personId, gridIds);
      return { roles: set(roles), offers: set(offers) };
    };
    await decidePerson(call, standInId, { state: 'relieved', next }).catch(whoIsGone);
  }
}

/** A stand-in who is not here any more holds nothing. */
function whoIsGone(error: unknown): void {
  if (!(error instanceof Refusal) || error.code !== 'NOT_FOUND') throw error;
}

export async function standInsOf(call: Call<StandInsOf, SystemActor>): Promise<OutputOf<StandInsOf>> {
  const { gridId, at } = call.input;
  const people = await peopleRepository(call.database).inGrid(workerRoles, gridId, new Date(at));
  const held = people.flatMap(({ _id, roles }) =>
    inEffect(roles, new Date(at))
      .filter((grant) => grant.gridId === gridId)
      .flatMap(({ standsInFor, until }) =>
        standsInFor !== undefined && until ? [{ personId: _id, standsInFor, until: until.toISOString() }] : [],
      ),
  );
  return { items: held };
}
