/** Who does what in a community: seen by who coordinates it, and nothing of it by anybody else. */
import * as people from '#contracts/people';
import { goOnLeave } from '#contracts/duty';
import { staff, takeRole } from '#contracts/roles';
import { appoint } from '../../emulator/seed/appoint';
import { community, placeId } from '../../emulator/seed/community';
import { aWeek, idOf, nowOf } from '../support/role-acts';
import { refusal } from '../support/refusal';
import { inTheFifth, neighbour } from '../support/somebody';
import { startWorld, type World } from '../support/world';

const fifth = placeId('g5');
const here = { communityId: community.id };

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const seen = async (personId: string) =>
  (await world.people.fang.call(staff, here)).items.find((one) => one.personId === personId);

test('a role is listed with its place and its term, and may be taken by who may give it', async () => {
  const { id } = await inTheFifth(world);
  const member = await seen(id);
  expect(member).toMatchObject({
    offers: [],
    leaves: [],
    roles: [{ role: 'gridWorker', gridId: fifth, mayTake: true }],
  });
  await world.people.fang.call(takeRole, { personId: id, role: 'gridWorker', gridId: fifth });
  expect(await seen(id)).toBeUndefined();
});

test('an offer is listed until it is answered or withdrawn, of somebody who holds nothing too', async () => {
  const { fang } = world.people;
  const personId = await idOf(await neighbour(world));
  await fang.call(people.grantRole, { personId, role: 'volunteer', gridId: fifth });
  expect(await seen(personId)).toMatchObject({
    roles: [],
    offers: [{ role: 'volunteer', gridId: fifth, mayTake: true }],
  });
  await fang.call(takeRole, { personId, role: 'volunteer', gridId: fifth });
  expect(await seen(personId)).toBeUndefined();
});

test('a leave is listed with who stands in', async () => {
  const [{ phone, id }, { id: standInId }] = [await inTheFifth(world), await inTheFifth(world)];
  await phone.call(goOnLeave, { gridId: fifth, standInId, ...aWeek(await nowOf(world)) });
  expect(await seen(id)).toMatchObject({ leaves: [{ gridId: fifth, standInId }] });
});

test('what is held in another community is not listed, nor whether', async () => {
  const { fang } = world.people;
  const { items, isWhole } = await fang.call(staff, here);
  expect(isWhole).toBe(true);
  expect(items.flatMap(({ roles }) => roles).every(({ communityId }) => communityId === community.id)).toBe(true);
  const street = await neighbour(world);
  const personId = await appoint(fang, street, { role: 'mediator', communityId: community.id });
  expect((await seen(personId))?.roles).toHaveLength(1);
});

test('is for the coordinator of that community alone', async () => {
  const { fang, zhou, lin } = world.people;
  expect(await refusal(fang.call(staff, { communityId: 'duian' }))).toBe('NOT_ALLOWED');
  expect(await refusal(zhou.call(staff, here))).toBe('NOT_ALLOWED');
  expect(await refusal(lin.call(staff, here))).toBe('NOT_ALLOWED');
});
