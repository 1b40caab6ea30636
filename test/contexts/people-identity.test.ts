import * as duty from '#contracts/duty';
import * as roles from '#contracts/roles';
import { errors } from '#contracts/errors';
import { appoint } from '../../emulator/seed/appoint';
import { community, grids, placeId } from '../../emulator/seed/community';
import { refusal } from '../support/refusal';
import { aWeek, nowOf } from '../support/role-acts';
import { inTheFifth, neighbour, stranger } from '../support/somebody';
import { startWorld, type World } from '../support/world';

const fifth = { role: 'gridWorker', gridId: placeId('g5') } as const;

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

test('whoever scans it, even one never seen, sees who, what, where, today, and a number, and nothing else', async () => {
  const { tang } = world.people;
  const { code, until } = await tang.call(duty.identityCode, {});
  expect(new Date(until).toISOString()).toMatch(/T16:00:00.000Z$/);
  const expected = {
    name: '小唐(演示)',
    role: '网格员',
    where: `${community.name} ${grids[0].name}`,
    validity: '今天有效',
    phone: grids[0].phone,
  };
  for (const reader of [await stranger(world), world.people.lin, await stranger(world)]) {
    expect(await reader.call(duty.checkIdentity, { code })).toEqual(expected);
  }
});

test('who coordinates shows the community and its number', async () => {
  const { fang, lin } = world.people;
  const { code } = await fang.call(duty.identityCode, {});
  expect(await lin.call(duty.checkIdentity, { code })).toMatchObject({
    role: '社区工作者',
    where: community.name,
    phone: community.phone,
  });
});

test('a role that was taken away opens no door any more; the sentence says to call', async () => {
  const { phone, id: personId } = await inTheFifth(world);
  const { code } = await phone.call(duty.identityCode, { gridId: placeId('g5') });
  await world.people.fang.call(roles.takeRole, { personId, ...fifth });
  expect(await refusal(world.people.lin.call(duty.checkIdentity, { code }))).toBe('IDENTITY_WRONG');
  expect(errors.IDENTITY_WRONG).toContain('先别开门');
});

test('a role whose term is over, or whose stand-in is relieved, opens none', async () => {
  const { fang, lin } = world.people;
  const worker = await neighbour(world);
  const colleague = await inTheFifth(world);
  await appoint(fang, worker, { role: 'gridWorker', gridId: placeId('g6') });
  const leave = { gridId: placeId('g6'), standInId: colleague.id, ...aWeek(await nowOf(world)) };
  const { offerId } = await worker.call(duty.goOnLeave, leave);
  await colleague.phone.call(duty.acceptStandIn, { offerId });
  const { code } = await colleague.phone.call(duty.identityCode, { gridId: placeId('g6') });
  expect(await lin.call(duty.checkIdentity, { code })).toMatchObject({ where: `${community.name} ${grids[1].name}` });
  await worker.call(duty.comeBack, { gridId: placeId('g6') });
  expect(await refusal(lin.call(duty.checkIdentity, { code }))).toBe('IDENTITY_WRONG');
});

test('yesterday opens no door today', async () => {
  const { phone } = await inTheFifth(world);
  const { code, until } = await phone.call(duty.identityCode, {});
  await world.advance(Date.parse(until) - (await nowOf(world)));
  expect(await refusal(world.people.lin.call(duty.checkIdentity, { code }))).toBe('IDENTITY_WRONG');
  const today = await phone.call(duty.identityCode, {});
  expect(await refusal(world.people.lin.call(duty.checkIdentity, { code: today.code }))).toBe('none');
});

test('a code that never was, or is an invitation, is nobody at the door', async () => {
  const { fang, lin } = world.people;
  const { code } = await fang.call(roles.invite, { role: 'lawyer', scope: { communityId: community.id } });
  expect(await refusal(lin.call(duty.checkIdentity, { code }))).toBe('IDENTITY_WRONG');
  expect(await refusal(lin.call(duty.checkIdentity, { code: 'ABCD2345' }))).toBe('IDENTITY_WRONG');
  expect(await refusal(lin.call(duty.checkIdentity, { code: '!' }))).toBe('INVALID_INPUT');
});

test('who has no role to show, or none in that grid, gets no code', async () => {
  const { lin, tang } = world.people;
  expect(await refusal(lin.call(duty.identityCode, {}))).toBe('NOT_ALLOWED');
  expect(await refusal(tang.call(duty.identityCode, { gridId: placeId('g6') }))).toBe('NOT_FOUND');
});
