/** Homes: several, confirmed by a worker of the grid or by a neighbour's code, and by nobody else. */
import * as homes from '#contracts/homes';
import * as people from '#contracts/people';
import * as privacy from '#contracts/privacy';
import { placeId } from '../../emulator/seed/community';
import { keyOf, type PersonOnPhone } from '../../emulator/seed/person';
import { selfOf } from '../support/acts-of-persons';
import { otherCommunity } from '../support/other-community';
import { refusal } from '../support/refusal';
import { startWorld, type World } from '../support/world';

const aDay = 86_400_000;
const there = { buildingId: placeId('b5'), unit: 1, floor: 2, door: '201' };

let world: World;
let made = 0;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

async function neighbour(buildingId = placeId('b4')): Promise<PersonOnPhone> {
  made += 1;
  const somebody = await world.signIn(`homes-${made}`);
  await somebody.call(people.settle, { buildingId });
  return somebody;
}

async function confirmedNeighbour() {
  const somebody = await neighbour();
  const self = await selfOf(somebody);
  await world.people.zhou.call(homes.confirmHome, self);
  return { somebody, ...self };
}

const homesOf = async (person: PersonOnPhone) => (await person.call(people.me, {})).person?.homes ?? [];

describe('several homes', () => {
  test('are added with a door and left again; told twice, once', async () => {
    const somebody = await neighbour();
    const added = await somebody.call(homes.addHome, there, keyOf('add', 1));
    expect(await somebody.call(homes.addHome, there, keyOf('add', 1))).toEqual(added);
    expect(await somebody.call(homes.addHome, there)).toEqual(added);
    expect(await homesOf(somebody)).toMatchObject([
      { buildingId: placeId('b4'), isConfirmed: false },
      { id: added.homeId, door: '201', floor: 2, isConfirmed: false },
    ]);
    await somebody.call(homes.leaveHome, added);
    expect(await homesOf(somebody)).toHaveLength(1);
    expect(await refusal(somebody.call(homes.leaveHome, added))).toBe('NOT_FOUND');
  });

  test('with a door written in words must be clean, however they are said', async () => {
    const somebody = await neighbour();
    const rude = { ...there, door: '楼上的混蛋' };
    expect(await refusal(somebody.call(homes.addHome, rude))).toBe('CONTENT_REFUSED');
    expect(await refusal(somebody.call(people.settle, rude))).toBe('CONTENT_REFUSED');
    await somebody.call(homes.addHome, { ...there, door: '东户' });
    expect(await homesOf(somebody)).toMatchObject([{ buildingId: placeId('b4') }, { door: '东户' }]);
  });

  test('are five at most', async () => {
    const somebody = await neighbour();
    for (let door = 1; door < 5; door += 1) await somebody.call(homes.addHome, { ...there, door: `${door}` });
    expect(await refusal(somebody.call(homes.addHome, there))).toBe('HOMES_FULL');
    expect(await homesOf(somebody)).toHaveLength(5);
  });

  test.each([
    [{ ...there, buildingId: 'nowhere' }, 'PLACE_UNKNOWN'],
    [{ ...there, unit: 20 }, 'PLACE_UNKNOWN'],
    [{ ...there, door: '五零一五零一五零一' }, 'INVALID_INPUT'],
    [{ ...there, door: '5/01' }, 'INVALID_INPUT'],
    [{ ...there, isConfirmed: true }, 'INVALID_INPUT'],
  ])('%j is refused', async (home, code) => {
    const somebody = await neighbour();
    expect(await refusal(somebody.call(homes.addHome, home as never))).toBe(code);
  });

  test('under a key that was used for another home nothing is added', async () => {
    const somebody = await neighbour();
    await somebody.call(homes.addHome, there, keyOf('add', 2));
    expect(await refusal(somebody.call(homes.addHome, { ...there, door: '202' }, keyOf('add', 2)))).toBe('KEY_REUSED');
  });
});

describe('a worker of the grid', () => {
  test('finds who waits, confirms, and the person reads that it was done', async () => {
    const { zhou } = world.people;
    const somebody = await neighbour();
    const self = await selfOf(somebody);
    const { items } = await zhou.call(homes.homesWaiting, { gridId: placeId('g6') });
    expect(items[0]).toMatchObject({ personId: self.personId, homes: [{ id: self.homeId, isConfirmed: false }] });
    await zhou.call(homes.confirmHome, self, keyOf('confirm', 1));
    await zhou.call(homes.confirmHome, self, keyOf('confirm', 1));
    expect(await homesOf(somebody)).toMatchObject([{ isConfirmed: true }]);
    const rows = await somebody.call(privacy.audited, {});
    expect(rows.items).toMatchObject([{ who: { role: 'gridWorker' }, what: '确认了您住在这里' }]);
    const after = await zhou.call(homes.homesWaiting, { gridId: placeId('g6') });
    expect(after.items.map(({ personId }) => personId)).not.toContain(self.personId);
  });

  test('of another grid or another community confirms nothing, and is not told who is there', async () => {
    const self = await selfOf(await neighbour());
    const elsewhere = await otherCommunity(world);
    for (const worker of [world.people.tang, elsewhere]) {
      expect(await refusal(worker.call(homes.confirmHome, self))).toBe('NOT_FOUND');
      expect(await refusal(worker.call(homes.homesWaiting, { gridId: placeId('g6') }))).toBe('NOT_ALLOWED');
    }
    expect(await refusal(world.people.zhou.call(homes.confirmHome, { ...self, homeId: 'none' }))).toBe('NOT_FOUND');
    expect(await refusal(world.people.gu.call(homes.confirmHome, self))).toBe('NOT_ALLOWED');
  });

  test('does not confirm where he himself lives', async () => {
    const { ma } = world.people;
    expect(await refusal(ma.call(homes.confirmHome, await selfOf(ma)))).toBe('NOT_ALLOWED');
  });

  test('pages through who waits without losing or doubling anybody', async () => {
    const { zhou } = world.people;
    await Promise.all(Array.from({ length: 22 }, () => neighbour()));
    const seen: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await zhou.call(homes.homesWaiting, { gridId: placeId('g6'), ...(cursor && { cursor }) });
      seen.push(...page.items.map(({ personId }) => personId));
      cursor = page.cursor;
    } while (cursor);
    expect(seen.length).toBeGreaterThan(22);
    expect(new Set(seen).size).toBe(seen.length);
  });
});

describe("a neighbour's code", () => {
  test('confirms three neighbours of the building, and no fourth', async () => {
    const { somebody, homeId } = await confirmedNeighbour();
    const { code } = await somebody.call(homes.neighbourCode, { homeId });
    for (let count = 0; count < 3; count += 1) {
      const next = await neighbour();
      const own = await selfOf(next);
      const spoken = `${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`;
      await next.call(homes.confirmByCode, { homeId: own.homeId, code: spoken }, keyOf('code', count));
      await next.call(homes.confirmByCode, { homeId: own.homeId, code: spoken }, keyOf('code', count));
      expect(await homesOf(next)).toMatchObject([{ isConfirmed: true }]);
    }
    const fourth = await neighbour();
    const { homeId: last } = await selfOf(fourth);
    expect(await refusal(fourth.call(homes.confirmByCode, { homeId: last, code }))).toBe('CODE_WRONG');
    expect(await homesOf(fourth)).toMatchObject([{ isConfirmed: false }]);
  });

  test('is worth nothing in another building, to its maker, when it is wrong, and after a day', async () => {
    const { somebody, homeId } = await confirmedNeighbour();
    const { code } = await somebody.call(homes.neighbourCode, { homeId });
    const away = await neighbour(placeId('b6'));
    const awayHome = (await selfOf(away)).homeId;
    expect(await refusal(away.call(homes.confirmByCode, { homeId: awayHome, code }))).toBe('CODE_WRONG');
    expect(await refusal(somebody.call(homes.confirmByCode, { homeId, code }))).toBe('CODE_WRONG');
    const next = await neighbour();
    const own = (await selfOf(next)).homeId;
    expect(await refusal(next.call(homes.confirmByCode, { homeId: own, code: 'AAAAAAAA' }))).toBe('CODE_WRONG');
    expect(await refusal(next.call(homes.confirmByCode, { homeId, code }))).toBe('NOT_FOUND');
    await world.advance(aDay);
    expect(await refusal(next.call(homes.confirmByCode, { homeId: own, code }))).toBe('CODE_WRONG');
  });

  test('is made by nobody whose own home waits, nor for a home of somebody else', async () => {
    const somebody = await neighbour();
    const { homeId } = await selfOf(somebody);
    expect(await refusal(somebody.call(homes.neighbourCode, { homeId }))).toBe('WRONG_STATE');
    const { homeId: another } = await confirmedNeighbour();
    expect(await refusal(somebody.call(homes.neighbourCode, { homeId: another }))).toBe('NOT_FOUND');
  });
});

test('moving away is confirmed anew; saying the same door again is not', async () => {
  const { somebody } = await confirmedNeighbour();
  await somebody.call(people.settle, { buildingId: placeId('b4') });
  expect(await homesOf(somebody)).toMatchObject([{ isConfirmed: true }]);
  await somebody.call(people.settle, { buildingId: placeId('b4'), door: '102' });
  expect(await homesOf(somebody)).toMatchObject([{ isConfirmed: false, door: '102' }]);
});
