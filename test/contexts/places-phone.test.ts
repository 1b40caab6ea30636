/** The numbers that are rung: changed by who keeps the community, for everybody, and never into no number. */
import * as places from '#contracts/places';
import { community, placeId } from '../../emulator/seed/community';
import { refusal } from '../support/refusal';
import { startWorld, type World } from '../support/world';

const communityId = community.id;
const sixth = placeId('g6');

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const numbers = async () => {
  const { items } = await world.people.lin.call(places.communities, {});
  const found = items.find(({ id }) => id === communityId);
  return { own: found?.phone, sixth: found?.grids.find(({ id }) => id === sixth)?.phone };
};

test("a grid's number and the community's own are changed one without the other", async () => {
  const { fang } = world.people;
  const before = await numbers();
  await fang.call(places.setPhone, { communityId, gridId: sixth, phone: '0513-85550106' });
  expect(await numbers()).toEqual({ ...before, sixth: '0513-85550106' });
  await fang.call(places.setPhone, { communityId, phone: '0513-85550199' });
  expect(await numbers()).toEqual({ own: '0513-85550199', sixth: '0513-85550106' });
});

test('two hands at once lose neither number', async () => {
  const { fang } = world.people;
  const changes = [
    { communityId, gridId: sixth, phone: '0513-85550107' },
    { communityId, gridId: placeId('g5'), phone: '0513-85550108' },
  ];
  const answers = await Promise.all(changes.map((change) => refusal(fang.call(places.setPhone, change))));
  const late = changes.filter((_, at) => answers[at] === 'STALE');
  for (const change of late) await fang.call(places.setPhone, change);
  const { items } = await fang.call(places.communities, {});
  const phones = items.find(({ id }) => id === communityId)?.grids.map(({ phone }) => phone);
  expect(phones).toEqual(expect.arrayContaining(changes.map(({ phone }) => phone)));
});

test('what is no number, no grid or not his is refused', async () => {
  const { fang, zhou } = world.people;
  const set = (by: typeof fang, input: object) =>
    refusal(by.call(places.setPhone, { communityId, phone: '0513-85550100', ...input }));
  expect(await set(fang, { phone: '请打社区' })).toBe('INVALID_INPUT');
  expect(await set(fang, { gridId: placeId('g99') })).toBe('PLACE_UNKNOWN');
  expect(await set(fang, { communityId: 'duian' })).toBe('NOT_ALLOWED');
  expect(await set(zhou, {})).toBe('NOT_ALLOWED');
});
