/**
 * What is done with roles: each act has persons of its own, in a grid where nothing is reported. Who is new is counted
 * anew, so that every run costs the same.
 */
import * as people from '#contracts/people';
import * as duty from '#contracts/duty';
import * as roles from '#contracts/roles';
import { adminCodeId, setupCodeOf } from '../../cloudfunctions/contexts/people/setup-code';
import { community, placeId } from '../../emulator/seed/community';
import type { PersonOnPhone } from '../../emulator/seed/person';
import { act, type Act } from './act';
import { coordinator, inTheFifth, neighbour, stranger } from './somebody';
import { setupSecret, type World } from './world';

const fifth = placeId('g5');
const day = 24 * 3_600_000;
let codes = 0;

export const roleActs: readonly Act[] = [
  act(people.grantRole, '', async (world) => {
    const input = { personId: await idOf(await neighbour(world)), role: 'volunteer', gridId: placeId('g6') } as const;
    return { by: await coordinator(world), input };
  }),
  act(roles.staff, '', async ({ people: { fang } }) => ({ by: fang, input: { communityId: community.id } })),
  act(roles.offers, '', async (world) => ({ by: (await offered(world)).by, input: {} })),
  act(roles.answerOffer, 'with yes', async (world) => {
    const { by, offerId } = await offered(world);
    return { by, input: { offerId, accepts: true } };
  }),
  act(roles.answerOffer, 'with no', async (world) => {
    const { by, offerId } = await offered(world);
    return { by, input: { offerId, accepts: false } };
  }),
  act(roles.takeRole, '', async (world) => {
    const { id: personId } = await inTheFifth(world);
    return { by: await coordinator(world), input: { personId, role: 'gridWorker' as const, gridId: fifth } };
  }),
  act(roles.takeRole, 'of somebody on leave', async (world) => {
    const { worker } = await onLeave(world, true);
    const input = { personId: await idOf(worker), role: 'gridWorker' as const, gridId: fifth };
    return { by: await coordinator(world), input };
  }),
  act(roles.leaveRole, '', async (world) => ({
    by: (await inTheFifth(world)).phone,
    input: { role: 'gridWorker' as const, gridId: fifth },
  })),
  act(
    roles.leaveRole,
    'as a coordinator',
    async (world) => ({
      by: await coordinator(world),
      input: { role: 'coordinator' as const, communityId: community.id },
    }),
    { isSeldom: true },
  ),
  act(roles.invite, '', async (world) => ({ by: await coordinator(world), input: lawyer })),
  act(roles.invitation, '', async (world) => ({ by: await stranger(world), input: { code: await invited(world) } })),
  act(roles.acceptInvitation, 'as a stranger', async (world) => ({
    by: await stranger(world),
    input: { code: await invited(world), name: '新律师' },
  })),
  act(roles.acceptInvitation, 'as a neighbour', async (world) => ({
    by: await neighbour(world),
    input: { code: await invited(world) },
  })),
  act(duty.goOnLeave, '', async (world) => {
    const [{ phone: by }, { id: standInId }] = await Promise.all([inTheFifth(world), inTheFifth(world)]);
    return { by, input: { gridId: fifth, standInId, ...aWeek(await nowOf(world)) } };
  }),
  act(duty.acceptStandIn, '', async (world) => {
    const { standIn, offerId } = await onLeave(world, false);
    return { by: standIn, input: { offerId } };
  }),
  act(duty.comeBack, '', async (world) => ({ by: (await onLeave(world, true)).worker, input: { gridId: fifth } })),
  act(duty.colleagues, '', async (world) => ({
    by: (await inTheFifth(world)).phone,
    input: { communityId: community.id },
  })),
  act(duty.handOver, '', async (world) => {
    const [{ id: fromPersonId }, { id: toPersonId }] = await Promise.all([inTheFifth(world), inTheFifth(world)]);
    return { by: await coordinator(world), input: { gridId: fifth, fromPersonId, toPersonId } };
  }),
  act(duty.handOver, 'by somebody on leave to his stand-in', async (world) => {
    const { worker, standIn } = await onLeave(world, true);
    const input = { gridId: fifth, fromPersonId: await idOf(worker), toPersonId: await idOf(standIn) };
    return { by: await coordinator(world), input };
  }),
  act(duty.identityCode, '', async (world) => ({ by: (await inTheFifth(world)).phone, input: {} })),
  act(duty.checkIdentity, '', async (world) => {
    const { code } = await (await inTheFifth(world)).phone.call(duty.identityCode, {});
    return { by: await stranger(world), input: { code } };
  }),
  act(roles.becomeAdmin, 'as a stranger', async (world) => ({ by: await stranger(world), input: adminCode() })),
  act(roles.becomeAdmin, 'as a neighbour', async (world) => ({ by: await neighbour(world), input: adminCode() })),
];

const lawyer = { role: 'lawyer', scope: { communityId: community.id }, termDays: 90 } as const;

/** A code of the set-up that nobody used yet. */
export function adminCode(name = '管设置的人') {
  codes += 1;
  const codeName = `walk${process.pid}x${codes}`;
  return { code: setupCodeOf(setupSecret, adminCodeId(codeName)), codeName, name };
}

/** The cloud's clock: acts move it. */
export async function nowOf({ cloud }: World): Promise<number> {
  return (await cloud.get<{ now: number }>('/_emulator/health')).now;
}

/** From now for seven days. */
export function aWeek(now: number) {
  return { from: new Date(now).toISOString(), until: new Date(now + 7 * day).toISOString() };
}

export async function idOf(phone: PersonOnPhone): Promise<string> {
  return (await phone.call(people.me, {})).person?.id ?? '';
}

async function offered(world: World) {
  const by = await neighbour(world);
  const offer = { personId: await idOf(by), role: 'mediator', communityId: community.id } as const;
  const { offerId = '' } = await world.people.fang.call(people.grantRole, offer);
  return { by, offerId };
}

async function invited(world: World): Promise<string> {
  return (await (await coordinator(world)).call(roles.invite, lawyer)).code;
}

async function onLeave(world: World, isAccepted: boolean) {
  const [{ phone: worker }, { phone: standIn, id: standInId }] = await Promise.all([
    inTheFifth(world),
    inTheFifth(world, 'microGridWorker'),
  ]);
  const leave = { gridId: fifth, standInId, ...aWeek(await nowOf(world)) };
  const { offerId } = await worker.call(duty.goOnLeave, leave);
  if (isAccepted) await standIn.call(duty.acceptStandIn, { offerId });
  return { worker, standIn, offerId };
}
