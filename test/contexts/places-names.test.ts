/** What a community and its street are called: changed by who keeps it, for everybody, and never over another hand. */
import * as people from '#contracts/people';
import * as places from '#contracts/places';
import { community } from '../../emulator/seed/community';
import { keyOf } from '../../emulator/seed/person';
import { refusal } from '../support/refusal';
import { startWorld, type World } from '../support/world';

const communityId = community.id;

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const names = async () => {
  const { items } = await world.people.gu.call(places.communities, {});
  const { name = '', street = '' } = items.find(({ id }) => id === communityId) ?? {};
  return { name, street };
};

test('both are changed, and read by whoever lives there a minute later', async () => {
  const { fang, lin } = world.people;
  const seen = await names();
  const next = { name: '青年里社区', street: '人民路街道' };
  const { community: answered } = await fang.call(places.setNames, { communityId, seen, ...next });
  expect(answered).toMatchObject(next);
  expect(await names()).toEqual(next);
  await world.advance(61_000);
  expect((await lin.call(people.me, {})).community).toMatchObject(next);
});

test('a second arrival changes nothing, and one that comes after another hand is late', async () => {
  const { fang } = world.people;
  const seen = await names();
  const key = keyOf('names', 'once');
  const first = { communityId, seen, name: '青年社区', street: seen.street };
  const answer = await fang.call(places.setNames, first, key);
  expect(await fang.call(places.setNames, first, key)).toEqual(answer);
  const second = { communityId, seen: await names(), name: '青年新社区', street: seen.street };
  await fang.call(places.setNames, second);
  expect(await refusal(fang.call(places.setNames, first, key))).toBe('STALE');
  expect((await names()).name).toBe('青年新社区');
});

test('of two hands at once one is first, and the other looks again', async () => {
  const { fang } = world.people;
  const seen = await names();
  const heard = await Promise.all(
    ['青年东社区', '青年西社区'].map((name) =>
      refusal(fang.call(places.setNames, { communityId, seen, name, street: seen.street })),
    ),
  );
  expect(heard.sort()).toEqual(['STALE', 'none']);
});

test('what is no name, not his or too often is refused', async () => {
  const { fang, zhou } = world.people;
  const seen = await names();
  const set = (by: typeof fang, input: object) =>
    refusal(by.call(places.setNames, { communityId, seen, ...seen, ...input }));
  expect(await set(fang, { name: ' ' })).toBe('INVALID_INPUT');
  expect(await set(fang, { street: '街'.repeat(21) })).toBe('INVALID_INPUT');
  expect(await set(fang, { communityId: 'duian' })).toBe('NOT_ALLOWED');
  expect(await set(zhou, {})).toBe('NOT_ALLOWED');
  for (let turn = 0; turn < (places.setNames.rate?.most ?? 0); turn += 1) await set(fang, {});
  expect(await set(fang, {})).toBe('TOO_OFTEN');
});
