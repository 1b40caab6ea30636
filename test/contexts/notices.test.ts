import * as notices from '#contracts/notices';
import * as people from '#contracts/people';
import * as requests from '#contracts/requests';
import { setupCodeOf } from '../../cloudfunctions/contexts/people/setup-code';
import { appoint } from '../../emulator/seed/appoint';
import { buildings, community, grids, placeId } from '../../emulator/seed/community';
import { keyOf } from '../../emulator/seed/person';
import { setupSecret, startWorld, type World } from '../support/world';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const dark = { place: { buildingId: placeId('b3'), unit: 2, floor: 4 }, words: '楼道灯不亮。', photos: [] };

describe('being told', () => {
  test('everyone who works in the grid is told of a report, and nobody else', async () => {
    const { lin, zhou, ma, tang } = world.people;
    const { id } = await lin.call(requests.report, dark);
    await lin.call(notices.drain, {});
    const toldOf = async (person: typeof lin) =>
      (await person.call(notices.inbox, {})).items.filter(({ subjectId }) => subjectId === id).length;
    expect(await Promise.all([zhou, ma, tang, lin].map(toldOf))).toEqual([1, 1, 0, 0]);
  });

  test('in a grid nobody works in yet the coordinator is told', async () => {
    const opener = await world.signIn('lonely-opener');
    const founding = {
      setupCode: setupCodeOf(setupSecret, 'lonely'),
      coordinatorName: '一个人的主任',
      community: { ...community, id: 'lonely' },
      grids: [...grids],
      buildings: [...buildings],
    };
    await opener.call(people.foundCommunity, founding);
    const neighbour = await world.signIn('lonely-neighbour');
    await neighbour.call(people.settle, { buildingId: 'lonely~b1' });
    const { id } = await neighbour.call(requests.report, { ...dark, place: { buildingId: 'lonely~b1' } });
    await neighbour.call(notices.drain, {});
    expect((await opener.call(notices.inbox, {})).items.map(({ subjectId }) => subjectId)).toContain(id);
  });

  test('fifty volunteers do not drown the grid worker', async () => {
    const { fang, lin, tang } = world.people;
    for (let at = 0; at < 55; at += 1) {
      const helper = await world.signIn(`volunteer-${at}`);
      await helper.call(people.settle, { buildingId: placeId('b1'), name: `志愿者${at}` });
      await appoint(fang, helper, { role: 'volunteer', gridId: placeId('g5') });
    }
    const { id } = await lin.call(requests.report, { ...dark, place: { buildingId: placeId('b1') } });
    await lin.call(notices.drain, {});
    expect((await tang.call(notices.inbox, {})).items.map(({ subjectId }) => subjectId)).toContain(id);
  });

  test('however often it is drained, everyone is told once', async () => {
    const { lin, zhou } = world.people;
    const before = (await world.messages(zhou.openid)).length;
    const { id } = await lin.call(requests.report, dark);
    await Promise.all([1, 2, 3, 4].map(() => lin.call(notices.drain, {})));
    await lin.call(notices.drain, {});
    const told = (await zhou.call(notices.inbox, {})).items.filter(({ subjectId }) => subjectId === id);
    expect(told).toHaveLength(1);
    expect(await world.messages(zhou.openid)).toHaveLength(before + 1);
  });

  test('what no client poked for, the minute finds', async () => {
    const { lin, zhou } = world.people;
    const { id } = await lin.call(requests.report, dark);
    await world.tick();
    const { items } = await zhou.call(notices.inbox, {});
    expect(items.map(({ subjectId }) => subjectId)).toContain(id);
  });

  test('reading is counted down, up to the moment that was seen', async () => {
    const { zhou } = world.people;
    const { items } = await zhou.call(notices.inbox, {});
    expect((await zhou.call(notices.summary, {})).unread).toBeGreaterThan(0);
    await zhou.call(notices.markRead, { upTo: items[0]?.at ?? '' });
    expect((await zhou.call(notices.summary, {})).unread).toBe(0);
    expect((await zhou.call(notices.inbox, {})).items.every(({ isRead }) => isRead)).toBe(true);
  });
});

describe('a message in WeChat', () => {
  test('one consent is one message; without one the inbox still has it', async () => {
    const { lin, fang } = world.people;
    const worker = await world.signIn('credit-worker');
    await worker.call(people.settle, { buildingId: placeId('b4'), name: '新网格员' });
    await appoint(fang, worker, { role: 'gridWorker', gridId: placeId('g6') });
    await worker.allowMessages(['newWork']);
    expect((await worker.call(notices.summary, {})).credits).toEqual({ newWork: 1, progress: 0 });
    for (const round of [1, 2]) {
      await lin.call(requests.report, { ...dark, words: `第 ${round} 盏灯不亮。` });
      await lin.call(notices.drain, {});
    }
    expect(await world.messages(worker.openid)).toHaveLength(1);
    expect((await worker.call(notices.inbox, {})).items).toHaveLength(2);
    expect((await worker.call(notices.summary, {})).credits.newWork).toBe(0);
  });

  test('a consent that arrives twice counts once', async () => {
    const { gu } = world.people;
    const before = (await gu.call(notices.summary, {})).credits.progress;
    const key = keyOf('consent', 'twice');
    await gu.call(notices.allow, { kinds: ['progress'] }, key);
    const { credits } = await gu.call(notices.allow, { kinds: ['progress'] }, key);
    expect(credits.progress).toBe(before + 1);
  });

  test('two first consents at the very same moment are two', async () => {
    for (let round = 0; round < 10; round += 1) {
      const somebody = await world.signIn(`two-consents-${round}`);
      await somebody.call(people.settle, { buildingId: placeId('b4') });
      await Promise.all([1, 2, 3].map(() => somebody.call(notices.allow, { kinds: ['progress'] })));
      expect((await somebody.call(notices.summary, {})).credits.progress).toBe(3);
    }
  });

  test('when WeChat knows of no consent whatever we counted, our count is put right', async () => {
    const { lin, fang } = world.people;
    const worker = await world.signIn('refused-worker');
    await worker.call(people.settle, { buildingId: placeId('b4'), name: '没同意的人' });
    await appoint(fang, worker, { role: 'gridWorker', gridId: placeId('g6') });
    await worker.call(notices.allow, { kinds: ['newWork'] });
    await lin.call(requests.report, dark);
    await lin.call(notices.drain, {});
    expect(await world.messages(worker.openid)).toEqual([]);
    expect((await worker.call(notices.summary, {})).credits.newWork).toBe(0);
  });
});

test('nobody reads the inbox of another', async () => {
  const stranger = await world.signIn('stranger');
  expect(await stranger.call(notices.inbox, {})).toEqual({ items: [], cursor: null });
});
