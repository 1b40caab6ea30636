import * as notices from '#contracts/notices';
import * as people from '#contracts/people';
import * as privacy from '#contracts/privacy';
import * as requests from '#contracts/requests';
import * as duty from '#contracts/duty';
import type { OutputOf } from '#contracts/operation';
import * as roles from '#contracts/roles';
import { appoint } from '../../emulator/seed/appoint';
import { placeId } from '../../emulator/seed/community';
import { keyOf, type PersonOnPhone } from '../../emulator/seed/person';
import { refusal } from '../support/refusal';
import { aWeek, idOf, nowOf } from '../support/role-acts';
import { inTheFifth, neighbour, type Worker } from '../support/somebody';
import { startWorld, type World } from '../support/world';

const day = 24 * 3_600_000;
const fifth = placeId('g5');
const list = { gridId: fifth, isOpen: true };
const dark = { place: { buildingId: placeId('b1') }, words: '楼道灯不亮。', photos: [] };

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

/** A worker of the fifth grid and one of the sixth, who has nothing to do with the fifth. */
async function two(): Promise<readonly [Worker, Worker]> {
  const phone = await neighbour(world);
  const id = await appoint(world.people.fang, phone, { role: 'gridWorker', gridId: placeId('g6') });
  return [await inTheFifth(world), { phone, id }];
}

const leaveOf = async (standInId: string) => ({ gridId: fifth, standInId, ...aWeek(await nowOf(world)) });

/** Whether somebody was told of a report in the fifth grid. */
async function hears(phone: PersonOnPhone): Promise<boolean> {
  const { id } = await world.people.lin.call(requests.report, dark);
  await world.people.lin.call(notices.drain, {});
  return (await phone.call(notices.inbox, {})).items.some(({ subjectId }) => subjectId === id);
}

describe('colleagues', () => {
  const here = { communityId: 'qingnian' };
  const rolesIn = (items: OutputOf<typeof duty.colleagues>['items'], id: string) =>
    items.find(({ personId }) => personId === id)?.roles;

  test('are named with what they do here, whoever is away sees that another stands in', async () => {
    const [{ phone: worker, id: workerId }, { phone: standIn, id }] = await two();
    const before = await worker.call(duty.colleagues, here);
    expect(before.leaves).toEqual([]);
    expect(rolesIn(before.items, id)).toMatchObject([{ role: 'gridWorker', gridId: placeId('g6') }]);
    const from = new Date((await nowOf(world)) + day).toISOString();
    const leave = { ...(await leaveOf(id)), from };
    const { offerId } = await worker.call(duty.goOnLeave, leave);
    const asked = await worker.call(duty.colleagues, here);
    expect(asked.leaves).toEqual([leave]);
    expect(rolesIn(asked.items, id)).toHaveLength(1);
    await standIn.call(duty.acceptStandIn, { offerId });
    const { items } = await worker.call(duty.colleagues, here);
    expect(rolesIn(items, id)).toContainEqual(expect.objectContaining({ gridId: fifth, standsInFor: workerId }));
    expect((await standIn.call(duty.colleagues, here)).leaves).toEqual([]);
  });

  test('are nobody else’s to see, and nobody whose role has ended is one', async () => {
    const [{ phone: worker, id }] = await two();
    expect(await refusal(world.people.lin.call(duty.colleagues, here))).toBe('NOT_ALLOWED');
    expect(await refusal(worker.call(duty.colleagues, { communityId: 'elsewhere' }))).toBe('NOT_ALLOWED');
    await worker.call(roles.leaveRole, { role: 'gridWorker', gridId: fifth });
    expect(await refusal(worker.call(duty.colleagues, here))).toBe('NOT_ALLOWED');
    expect(rolesIn((await world.people.fang.call(duty.colleagues, here)).items, id)).toBeUndefined();
  });
});

describe('while a worker is away', () => {
  test('nothing changes until the stand-in says yes; then both see the grid, and the stand-in is told', async () => {
    const [{ phone: worker, id: workerId }, { phone: standIn, id }] = await two();
    const { offerId } = await worker.call(duty.goOnLeave, await leaveOf(id));
    expect(await refusal(standIn.call(requests.ofGrid, list))).toBe('NOT_ALLOWED');
    expect((await standIn.call(roles.offers, {})).items).toMatchObject([{ kind: 'standIn', gridId: fifth }]);
    expect(await hears(worker)).toBe(true);
    const { roles: held } = await standIn.call(duty.acceptStandIn, { offerId });
    expect(held.find(({ gridId }) => gridId === fifth)).toMatchObject({ role: 'gridWorker', standsInFor: workerId });
    for (const phone of [worker, standIn]) expect(await refusal(phone.call(requests.ofGrid, list))).toBe('none');
    expect(await hears(worker)).toBe(false);
    expect(await hears(standIn)).toBe(true);
  });

  test('it ends by itself, and the one who was away is told again', async () => {
    const [{ phone: worker }, { phone: standIn, id }] = await two();
    const { offerId } = await worker.call(duty.goOnLeave, await leaveOf(id));
    await standIn.call(duty.acceptStandIn, { offerId });
    await world.advance(7 * day);
    expect(await refusal(standIn.call(requests.ofGrid, list))).toBe('NOT_ALLOWED');
    expect(await hears(worker)).toBe(true);
  });

  test('it ends early when he comes back, whether the stand-in answered or not', async () => {
    const [{ phone: worker }, { phone: standIn, id }] = await two();
    for (const isAnswered of [true, false]) {
      const { offerId } = await worker.call(duty.goOnLeave, await leaveOf(id));
      if (isAnswered) await standIn.call(duty.acceptStandIn, { offerId });
      const key = keyOf('back', offerId);
      const first = await worker.call(duty.comeBack, { gridId: fifth }, key);
      expect(await worker.call(duty.comeBack, { gridId: fifth }, key)).toEqual(first);
      expect(await refusal(standIn.call(requests.ofGrid, list))).toBe('NOT_ALLOWED');
      expect(await refusal(standIn.call(duty.acceptStandIn, { offerId }))).toBe('NOT_FOUND');
      expect(await hears(worker)).toBe(true);
    }
    expect(await refusal(worker.call(duty.comeBack, { gridId: fifth }))).toBe('NOT_FOUND');
  });

  test('a stand-in may say no, and nobody says yes for him', async () => {
    const [{ phone: worker }, { phone: standIn, id }] = await two();
    const { offerId } = await worker.call(duty.goOnLeave, await leaveOf(id));
    expect(await refusal(worker.call(duty.acceptStandIn, { offerId }))).toBe('NOT_FOUND');
    expect(await refusal(standIn.call(roles.answerOffer, { offerId, accepts: true }))).toBe('NOT_FOUND');
    await standIn.call(roles.answerOffer, { offerId, accepts: false });
    expect(await refusal(standIn.call(duty.acceptStandIn, { offerId }))).toBe('NOT_FOUND');
    expect(await hears(worker)).toBe(true);
  });

  test('who loses the role takes the stand-in with him; who stands in may be relieved by the coordinator', async () => {
    const { fang } = world.people;
    for (const isOwner of [true, false]) {
      const [{ phone: worker, id: workerId }, { phone: standIn, id }] = await two();
      const { offerId } = await worker.call(duty.goOnLeave, await leaveOf(id));
      await standIn.call(duty.acceptStandIn, { offerId });
      const personId = isOwner ? workerId : id;
      await fang.call(roles.takeRole, { personId, role: 'gridWorker', gridId: fifth });
      expect(await refusal(standIn.call(requests.ofGrid, list))).toBe('NOT_ALLOWED');
    }
  });
});

test('a leave that is none, with nobody fit to stand in, or in a grid that is not his is refused', async () => {
  const [{ phone: worker, id: ownId }, { id }] = await two();
  const leave = await leaveOf(id);
  const now = Date.parse(leave.from);
  const go = (change: object) => refusal(worker.call(duty.goOnLeave, { ...leave, ...change }));
  expect(await go({ standInId: ownId })).toBe('NOT_FOUND');
  expect(await go({ standInId: await idOf(await neighbour(world)) })).toBe('NOT_FOUND');
  expect(await go({ standInId: 'nobody' })).toBe('NOT_FOUND');
  expect(await go({ gridId: placeId('g6') })).toBe('NOT_ALLOWED');
  expect(await go({ until: leave.from })).toBe('INVALID_INPUT');
  expect(await go({ until: new Date(now + 200 * day).toISOString() })).toBe('INVALID_INPUT');
  const past = { from: new Date(now - 9 * day).toISOString(), until: new Date(now - day).toISOString() };
  expect(await go(past)).toBe('INVALID_INPUT');
  expect(await refusal(world.people.lin.call(duty.goOnLeave, leave))).toBe('NOT_ALLOWED');
  expect(await go({})).toBe('none');
  expect(await go({})).toBe('WRONG_STATE');
});

describe('handing a grid over', () => {
  test('moves the work, tells both, and both read who did it', async () => {
    const { fang } = world.people;
    const [{ phone: from, id: fromPersonId }, { phone: to, id: toPersonId }] = await two();
    const input = { gridId: fifth, fromPersonId, toPersonId };
    const key = keyOf('hand over', 1);
    const first = await fang.call(duty.handOver, input, key);
    expect(first.roles.map(({ gridId }) => gridId).sort()).toEqual([fifth, placeId('g6')]);
    expect(await fang.call(duty.handOver, input, key)).toEqual(first);
    expect(await refusal(from.call(requests.ofGrid, list))).toBe('NOT_ALLOWED');
    expect(await refusal(to.call(requests.ofGrid, list))).toBe('none');
    await world.tick();
    for (const phone of [from, to]) {
      const { items } = await phone.call(notices.inbox, {});
      expect(items.filter(({ kind }) => kind === 'people.handedOver')).toHaveLength(1);
      expect((await phone.call(privacy.audited, {})).items).toHaveLength(2);
    }
    expect(await refusal(fang.call(duty.handOver, input))).toBe('NOT_FOUND');
  });

  test('to the very one who stands in makes the grid his own', async () => {
    const [{ phone: worker, id: fromPersonId }, { phone: standIn, id: toPersonId }] = await two();
    const { offerId } = await worker.call(duty.goOnLeave, await leaveOf(toPersonId));
    await standIn.call(duty.acceptStandIn, { offerId });
    await world.people.fang.call(duty.handOver, { gridId: fifth, fromPersonId, toPersonId });
    const { person } = await standIn.call(people.me, {});
    const [own, ...more] = person?.roles.filter(({ gridId }) => gridId === fifth) ?? [];
    expect(own).not.toHaveProperty('standsInFor');
    expect(more).toEqual([]);
    expect(await hears(standIn)).toBe(true);
  });

  test('to oneself, to nobody, to who works nowhere here, or by who does not coordinate is refused', async () => {
    const { fang, zhou } = world.people;
    const [{ id: fromPersonId }, { id: toPersonId }] = await two();
    const hand = (by: PersonOnPhone, change: object) =>
      refusal(by.call(duty.handOver, { gridId: fifth, fromPersonId, toPersonId, ...change }));
    expect(await hand(fang, { toPersonId: fromPersonId })).toBe('NOT_FOUND');
    expect(await hand(fang, { toPersonId: 'nobody' })).toBe('NOT_FOUND');
    expect(await hand(fang, { toPersonId: await idOf(await neighbour(world)) })).toBe('NOT_FOUND');
    expect(await hand(fang, { gridId: placeId('g99') })).toBe('PLACE_UNKNOWN');
    expect(await hand(fang, { gridId: 'elsewhere~g5' })).toBe('NOT_ALLOWED');
    expect(await hand(zhou, {})).toBe('NOT_ALLOWED');
  });
});
