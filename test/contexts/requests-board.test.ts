/** 大家报的事: what was reported in a community and what became of it, without anything that points to a door or a person. */
import * as endings from '#contracts/request-ends';
import * as board from '#contracts/request-board';
import * as households from '#contracts/request-households';
import * as people from '#contracts/people';
import * as privacy from '#contracts/privacy';
import * as consents from '#contracts/consents';
import * as requests from '#contracts/requests';
import { collections } from '../../cloudfunctions/contexts/requests/repository';
import { community, placeId } from '../../emulator/seed/community';
import type { PersonOnPhone } from '../../emulator/seed/person';
import { plantMany } from '../support/many-cases';
import { stranger } from '../support/somebody';
import { photo, startWorld, type World } from '../support/world';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const here = { communityId: community.id };
const stairs = { buildingId: placeId('b3'), unit: 2, floor: 4 };
const dayMs = 24 * 3_600_000;

async function reported(words: string, by: PersonOnPhone = world.people.lin) {
  return (await by.call(requests.report, { place: stairs, words, photos: [] })).id;
}

async function newest() {
  return (await (await stranger(world)).call(board.board, here)).items[0];
}

describe('what stands on the board', () => {
  test('is the kind, the stairway, days and the state; and nothing else', async () => {
    await reported('四楼李奶奶家门口的灯不亮,我是对门401。');
    const item = await newest();
    const today = expect.stringMatching(/^20\d\d-\d\d-\d\d$/);
    expect(item).toEqual({
      kind: { code: 'B2', name: '东西坏了要修', level: 'P2' },
      ...{ place: '青年路新村 3 号楼 2 单元', reportedOn: today, state: 'submitted', stateOn: today, households: 1 },
    });
  });

  test('says how many households live with it', async () => {
    const id = await reported('整个单元停水了。');
    const next = await stranger(world);
    await next.call(people.settle, { buildingId: placeId('b3'), unit: 2, floor: 5, door: '501', name: '隔壁' });
    await next.call(households.join, { id });
    expect(await newest()).toMatchObject({ kind: { code: 'A2' }, households: 2 });
  });

  test('says how it ended: fixed, or honestly not, with the reason', async () => {
    const { zhou, lin } = world.people;
    const fixed = await reported('单元门的锁坏了。');
    await zhou.call(requests.take, { id: fixed, seenVersion: 1 });
    const done = { words: '去林阿姨家门口换了锁。', photos: [], noPhotoReason: 'privacy' as const };
    await zhou.call(requests.resolve, { id: fixed, seenVersion: 2, ...done });
    expect(await newest()).toMatchObject({ state: 'resolved' });
    await world.advance(dayMs);
    await lin.call(requests.confirm, { id: fixed, seenVersion: 3 });
    const closed = await newest();
    expect(closed).toMatchObject({ state: 'closed', ending: 'fixed' });
    expect(closed?.stateOn.localeCompare(closed.reportedOn)).toBe(1);

    const honest = await reported('路面裂了一条缝。');
    await zhou.call(requests.take, { id: honest, seenVersion: 1 });
    const end = { ending: 'notPossible', reason: 'othersOwn', words: '这条路归市政。' } as const;
    await zhou.call(endings.end, { id: honest, seenVersion: 2, ...end });
    expect(await newest()).toMatchObject({ state: 'closed', ending: 'notPossible', endReason: 'othersOwn' });
    await lin.call(requests.returnRequest, { id: honest, seenVersion: 3 });
    const again = await newest();
    expect(again).toMatchObject({ state: 'processing' });
    expect(again).not.toHaveProperty('endReason');
  });

  test('is never an old person, a quarrel, a purse or an emergency', async () => {
    const before = JSON.stringify(await newest());
    for (const words of ['想给我妈订送餐。', '二房东不退押金。', '低保怎么申请。', '楼上半夜很吵。', '有人晕倒了。']) {
      await reported(words);
    }
    expect(JSON.stringify(await newest())).toBe(before);
  });

  test('points to nobody: no name, word, picture, number, id, floor or hour of anything that was ever reported', async () => {
    const { lin, zhou } = world.people;
    const place = { ...stairs, buildingId: placeId('b6'), floor: 9 };
    const photos = [await lin.upload(photo('light-dark'))];
    const { id, number } = await lin.call(requests.report, { place, words: '金丝雀说的那盏灯坏了。', photos });
    await zhou.call(requests.take, { id, seenVersion: 1 });
    const { items } = await (await stranger(world)).call(board.board, here);
    const said = JSON.stringify(items);
    expect(items.length).toBeGreaterThan(5);
    for (const trace of [
      '金丝雀',
      '林',
      '周',
      '李奶奶',
      '层',
      '401',
      'cloud://',
      'T0',
      'T1',
      'T2',
      id,
      `"${number}"`,
    ]) {
      expect(said).not.toContain(trace);
    }
  });

  test('stays, without her, when who reported it has left', async () => {
    const leaver = await stranger(world);
    await leaver.call(people.settle, { buildingId: placeId('b4'), unit: 2, floor: 6, name: '要走的人' });
    const place = { buildingId: placeId('b4'), unit: 2, floor: 6 };
    await leaver.call(requests.report, { place, words: '下水道堵了。', photos: [] });
    expect(await newest()).toMatchObject({ kind: { code: 'B1' }, place: '青年路新村 4 号楼 2 单元' });
    await leaver.call(privacy.closeAccount, { confirm: true, leftovers: [] });
    await world.tick();
    expect(await newest()).toMatchObject({ kind: { code: 'B1' }, place: '青年路新村 4 号楼', state: 'submitted' });
  });
});

describe('who reads it', () => {
  test('is anybody: a visitor, a resident, one who took his agreement back, somebody of another community', async () => {
    const guest = await stranger(world);
    await guest.call(people.settle, { buildingId: placeId('b3'), name: '作客的人' });
    await guest.call(consents.withdraw, { purpose: 'guide' });
    const all = await Promise.all(
      [await stranger(world), world.people.lin, guest].map((by) => by.call(board.board, here)),
    );
    expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(1);
    expect((await guest.call(board.board, { communityId: 'duian' })).items).toEqual([]);
  });
});

test('however many there are, a page looks at its own rows alone, and pages follow each other', async () => {
  const { now } = await world.cloud.get<{ now: number }>('/_emulator/health');
  await plantMany(world, new Date(now));
  const somebody = await stranger(world);
  const seen: string[] = [];
  const next: { cursor?: string } = {};
  for (let page = 0; page < 4; page += 1) {
    const cost = await world.examined(collections.requests, async () => {
      const { items, cursor } = await somebody.call(board.board, { ...here, ...next });
      seen.push(...items.map(({ reportedOn }) => reportedOn));
      expect(cursor).not.toBeNull();
      next.cursor = cursor ?? '';
    });
    expect(cost).toBeLessThanOrEqual(21);
  }
  expect(seen).toHaveLength(80);
  expect(seen).toEqual([...seen].sort().reverse());
}, 1_800_000);
