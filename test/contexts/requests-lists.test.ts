/** Lists people work from: what is looked for, what should have been done by now, and what they cost when they are long. */
import * as content from '#contracts/content';
import * as requests from '#contracts/requests';
import * as lists from '#contracts/request-lists';
import { collections } from '../../cloudfunctions/contexts/requests/repository';
import { community, placeId } from '../../emulator/seed/community';
import { plantMany } from '../support/many-cases';
import { refusal } from '../support/refusal';
import { startWorld, type World } from '../support/world';

const dayMs = 24 * 3_600_000;
const inGrid = { communityId: community.id, gridId: placeId('g6') };
const inCommunity = { communityId: community.id };

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

async function reported(words: string, building = 'b3', place: object = { unit: 2, floor: 4 }) {
  const { lin } = world.people;
  const { id, number } = await lin.call(requests.report, {
    ...{ place: { buildingId: placeId(building), ...place }, words, photos: [] },
  });
  return { id, number };
}

async function foundBy(words: string, scope: { communityId: string; gridId?: string } = inGrid) {
  const { zhou, fang } = world.people;
  const { items } = await (scope.gridId === undefined ? fang : zhou).call(lists.search, { ...scope, words });
  return items.map(({ id }) => id);
}

describe('what is looked for', () => {
  test('is found by its number, also as people say it', async () => {
    const { id, number } = await reported('水表箱的盖子掉了。');
    expect(await foundBy(number)).toEqual([id]);
    expect(await foundBy(String(Number(number)))).toEqual([id]);
    expect(await foundBy('9999')).toEqual([]);
  });

  test('is found by its place and by its words, and by both only where both are true', async () => {
    const here = await reported('晾衣杆松动,怕砸到人。', 'b5', { unit: 4, floor: 6 });
    const there = await reported('晾衣杆松动,请看看。', 'b4', { unit: 1, floor: 2 });
    expect(await foundBy('晾衣杆')).toEqual([there.id, here.id]);
    expect(await foundBy('晾衣杆 5 号楼')).toEqual([here.id]);
    expect(await foundBy('5号楼4单元')).toEqual([here.id]);
    expect(await foundBy('5号楼 怕砸')).toEqual([here.id]);
    expect(await foundBy('4号楼 怕砸')).toEqual([]);
  });

  test('is found when it is closed too, and says how it ended', async () => {
    const { zhou, lin } = world.people;
    const { id } = await reported('信报箱锁坏了。');
    await zhou.call(requests.take, { id, seenVersion: 1 });
    await zhou.call(requests.resolve, { id, seenVersion: 2, words: '换了锁。', photos: [], noPhotoReason: 'privacy' });
    await lin.call(requests.confirm, { id, seenVersion: 3 });
    const { items } = await zhou.call(lists.search, { ...inGrid, words: '信报箱' });
    expect(items).toMatchObject([{ id, state: 'closed', ending: 'fixed' }]);
  });

  test('is in the grid that was named; a coordinator looks through all of them', async () => {
    const { tang } = world.people;
    const { id } = await reported('健身器材晃得厉害。', 'b1');
    expect(await foundBy('健身器材')).toEqual([]);
    expect(await foundBy('健身器材', inCommunity)).toEqual([id]);
    const named = { communityId: community.id, words: '健身器材' };
    expect((await tang.call(lists.search, { ...named, gridId: placeId('g5') })).items).toHaveLength(1);
  });

  test('is nothing where one sign, a mark or nothing is written', async () => {
    const { zhou } = world.people;
    for (const words of ['灯', '!!', '灯 坏']) {
      expect(await refusal(zhou.call(lists.search, { ...inGrid, words }))).toBe('INVALID_INPUT');
    }
  });

  test('is nobody’s outside of his grid: another grid, another community, a resident', async () => {
    const { zhou, lin, fang } = world.people;
    const words = '楼道';
    const other = { ...inCommunity, gridId: placeId('g5') };
    const elsewhere = { communityId: 'duian', gridId: placeId('g6') };
    expect(await refusal(zhou.call(lists.search, { ...other, words }))).toBe('NOT_ALLOWED');
    expect(await refusal(zhou.call(lists.search, { ...inCommunity, words }))).toBe('NOT_ALLOWED');
    expect(await refusal(zhou.call(lists.search, { ...elsewhere, words }))).toBe('NOT_ALLOWED');
    expect(await refusal(fang.call(lists.search, { communityId: 'duian', words }))).toBe('NOT_ALLOWED');
    expect(await refusal(lin.call(lists.search, { ...inGrid, words }))).toBe('NOT_ALLOWED');
  });
});

describe('words that nobody may read yet', () => {
  test('are found by nobody before a coordinator let them pass; the place is', async () => {
    const { fang } = world.people;
    const { id, number } = await reported('混蛋,信箱又被撬了。', 'b6', { unit: 2, floor: 9 });
    expect(await foundBy('又被撬')).toEqual([]);
    expect(await foundBy('6号楼 又被撬')).toEqual([]);
    expect(await foundBy(number)).toEqual([id]);
    expect(await foundBy('6号楼2单元')).toEqual([id]);
    const { items } = await fang.call(content.held, inCommunity);
    const held = items.find(({ subject }) => subject.id === id)?.id ?? '';
    await fang.call(content.decide, { id: held, verdict: 'publish', seenVersion: 1, why: '看过了。' });
    expect(await foundBy('又被撬')).toEqual([id]);
  });
});

describe('what should have been done by now', () => {
  test('is what is open after the time it was promised for, the longest overdue first', async () => {
    const { zhou, fang } = world.people;
    const first = await reported('四楼窗户松了。');
    await world.advance(60_000);
    const urgent = await reported('消防通道被堵了。');
    expect((await zhou.call(lists.overdue, inGrid)).items).toEqual([]);
    await world.advance(2 * dayMs);
    expect((await zhou.call(lists.overdue, inGrid)).items.map(({ id }) => id)).toEqual([urgent.id]);
    await world.advance(20 * dayMs);
    const { items } = await zhou.call(lists.overdue, inGrid);
    expect(items.map(({ id }) => id)[0]).toBe(urgent.id);
    expect(items.map(({ id }) => id)).toContain(first.id);
    expect(items.map(({ promise }) => promise?.by)).toEqual(items.map(({ promise }) => promise?.by).sort());
    const all = await fang.call(lists.overdue, inCommunity);
    expect(all.items.length).toBeGreaterThan(items.length);
    await zhou.call(requests.take, { id: urgent.id, seenVersion: 1 });
    const said = { words: '叫人移走了。', photos: [], noPhotoReason: 'nothingToSee' as const };
    await zhou.call(requests.resolve, { id: urgent.id, seenVersion: 2, ...said });
    await world.people.lin.call(requests.confirm, { id: urgent.id, seenVersion: 3 });
    expect((await zhou.call(lists.overdue, inGrid)).items.map(({ id }) => id)).not.toContain(urgent.id);
  });

  test('is nobody’s outside of his grid', async () => {
    const { zhou, lin } = world.people;
    expect(await refusal(zhou.call(lists.overdue, inCommunity))).toBe('NOT_ALLOWED');
    expect(await refusal(zhou.call(lists.overdue, { ...inCommunity, gridId: placeId('g5') }))).toBe('NOT_ALLOWED');
    expect(await refusal(lin.call(lists.overdue, inGrid))).toBe('NOT_ALLOWED');
  });
});

/** The whole of a page is twenty, and one more that says whether there is another. */
const pageAndOne = 21;

describe('with very many cases', () => {
  let many: number;
  beforeAll(async () => {
    const { now } = await world.cloud.get<{ now: number }>('/_emulator/health');
    many = await plantMany(world, new Date(now));
  }, 1_800_000);

  const pagesOf = async (
    turn: (cursor?: string) => Promise<{ items: readonly { id: string }[]; cursor: string | null }>,
  ) => {
    const seen: string[] = [];
    let cursor: string | undefined;
    const costs: number[] = [];
    for (let page = 0; page < 4; page += 1) {
      let answer: Awaited<ReturnType<typeof turn>> | undefined;
      costs.push(await world.examined(collections.requests, async () => (answer = await turn(cursor))));
      seen.push(...(answer?.items ?? []).map(({ id }) => id));
      if (!answer?.cursor) break;
      cursor = answer.cursor;
    }
    return { seen, most: Math.max(...costs) };
  };

  const rows = () => {
    const { zhou, fang } = world.people;
    const go = (cursor?: string) => (cursor === undefined ? {} : { cursor });
    return {
      'a thing in a grid': (at?: string) => zhou.call(lists.search, { ...inGrid, words: '楼道灯', ...go(at) }),
      'a thing in a community': (at?: string) => fang.call(lists.search, { ...inCommunity, words: '电梯', ...go(at) }),
      'a building and a stairway': (at?: string) =>
        zhou.call(lists.search, { ...inGrid, words: '5号楼2单元', ...go(at) }),
      'what is overdue in a grid': (at?: string) => zhou.call(lists.overdue, { ...inGrid, ...go(at) }),
      'what is overdue in a community': (at?: string) => fang.call(lists.overdue, { ...inCommunity, ...go(at) }),
      'what is open in a grid': (at?: string) =>
        zhou.call(requests.ofGrid, { ...{ gridId: placeId('g6'), isOpen: true }, ...go(at) }),
    };
  };

  test.each([
    ...['a thing in a grid', 'a thing in a community', 'a building and a stairway'],
    ...['what is overdue in a grid', 'what is overdue in a community', 'what is open in a grid'],
  ] as const)('%s is turned page by page, each for its own rows alone', async (what) => {
    const { seen, most } = await pagesOf(rows()[what]);
    expect(seen).toHaveLength(80);
    expect(new Set(seen).size).toBe(80);
    expect(most).toBeLessThanOrEqual(pageAndOne);
  });

  test('one number among them is one document', async () => {
    const { fang } = world.people;
    const words = String(100_000 + many - 1);
    let found: readonly { number: string }[] = [];
    const cost = await world.examined(collections.requests, async () => {
      ({ items: found } = await fang.call(lists.search, { ...inCommunity, words }));
    });
    expect(found).toMatchObject([{ number: words }]);
    expect(cost).toBe(1);
  });

  test('a thing at a place looks at what is at that place, and little more than it shows', async () => {
    const { zhou } = world.people;
    const cost = await world.examined(collections.requests, async () => {
      const { items } = await zhou.call(lists.search, { ...inGrid, words: '电梯 5号楼' });
      expect(items).toHaveLength(20);
    });
    expect(cost).toBeLessThanOrEqual(10 * pageAndOne);
  });
});
