/** A door is confirmed after its people have joined: nothing they said is lost, and no household counts twice. */
import * as homes from '#contracts/homes';
import * as notices from '#contracts/notices';
import * as people from '#contracts/people';
import * as households from '#contracts/request-households';
import * as requests from '#contracts/requests';
import type { PersonOnPhone } from '../../emulator/seed/person';
import { behindDoor, confirm, typedDoor } from '../support/behind-a-door';
import { reported, resolved } from '../support/cases';
import { refusal } from '../support/refusal';
import { neighbour } from '../support/somebody';
import { startWorld, type World } from '../support/world';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const countOf = async (id: string) => (await world.people.zhou.call(requests.view, { id })).households;
const joins = async (by: PersonOnPhone, id: string) => (await by.call(households.join, { id })).households;
const told = (by: PersonOnPhone) => by.call(notices.drain, {});

test('who is confirmed behind a door that has joined is counted with it, and speaks in the same minute', async () => {
  const id = await resolved(world);
  await world.people.lin.call(requests.returnRequest, { id, seenVersion: 3 });
  const [one, other] = [await typedDoor(world, '501'), await behindDoor(world, '501')];
  expect(await joins(one, id)).toBe(2);
  expect(await joins(other, id)).toBe(3);
  await confirm(world, one);
  await world.people.zhou.call(requests.resolve, {
    ...{ id, seenVersion: 4, words: '又换了一次。', photos: [], noPhotoReason: 'tooDark' },
  });
  // What he joined as himself is his, before anything was carried.
  expect((await one.call(requests.view, { id })).abilities.canConfirm).toBe(true);
  expect(await joins(one, id)).toBe(3);
  await told(one);
  expect(await countOf(id)).toBe(2);
  expect(await joins(one, id)).toBe(2);
  expect((await one.call(requests.mine, { isOpen: true })).items.map((item) => item.id)).toEqual([id]);
  await other.call(requests.confirm, { id, seenVersion: 5 });
  await told(other);
  const { items } = await one.call(notices.inbox, {});
  expect(items.map(({ kind }) => kind)).toContain('requests.confirmed');
});

test('whoever comes after him through the same door is of his household', async () => {
  const id = await reported(world);
  const one = await typedDoor(world, '502');
  await joins(one, id);
  const friend = await confirm(world, await neighbour(world, 'b3'));
  const { homes: [his] = [] } = (await friend.call(people.me, {})).person ?? {};
  const { code } = await friend.call(homes.neighbourCode, { homeId: his?.id ?? '' });
  const { homes: [own] = [] } = (await one.call(people.me, {})).person ?? {};
  await one.call(homes.confirmByCode, { homeId: own?.id ?? '', code });
  await told(one);
  expect(await joins(await behindDoor(world, '502'), id)).toBe(2);
  expect(await joins(await typedDoor(world, '502'), id)).toBe(3);
});

test('who moves to another door of the building takes along what he joined, and not his word', async () => {
  const id = await resolved(world);
  await world.people.lin.call(requests.returnRequest, { id, seenVersion: 3 });
  const one = await behindDoor(world, '503');
  expect(await joins(one, id)).toBe(2);
  await typedDoor(world, '604', one);
  await told(one);
  expect(await joins(one, id)).toBe(2);
  await world.people.zhou.call(requests.resolve, {
    ...{ id, seenVersion: 4, words: '又换了一次。', photos: [], noPhotoReason: 'tooDark' },
  });
  expect(await refusal(one.call(requests.confirm, { id, seenVersion: 5 }))).toBe('NOT_ALLOWED');
  await confirm(world, one);
  await one.call(requests.confirm, { id, seenVersion: 5 });
});
