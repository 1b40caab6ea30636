/** WeChat down for a while: every message waits and goes out once, or is given up; no permission is lost by it. */
import * as notices from '#contracts/notices';
import * as people from '#contracts/people';
import * as requests from '#contracts/requests';
import { appoint } from '../../emulator/seed/appoint';
import { placeId } from '../../emulator/seed/community';
import type { PersonOnPhone } from '../../emulator/seed/person';
import { startWorld, type World } from '../support/world';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const minute = 60_000;
const goDown = (isOn: boolean) => world.cloud.post('/_emulator/wechat/outage', { isOn });
const creditsOf = async (person: PersonOnPhone) => (await person.call(notices.summary, {})).credits.newWork;

async function minutes(count: number): Promise<void> {
  for (let passed = 0; passed < count; passed += 1) {
    await world.advance(minute);
    await world.tick();
  }
}

/** A worker of the sixth grid who allows that many messages. */
async function workerAllowing(openid: string, count: number): Promise<PersonOnPhone> {
  const worker = await world.signIn(openid);
  await worker.call(people.settle, { buildingId: placeId('b4'), name: '新网格员(演示)' });
  await appoint(world.people.fang, worker, { role: 'gridWorker', gridId: placeId('g6') });
  for (let at = 0; at < count; at += 1) await worker.allowMessages(['newWork']);
  return worker;
}

async function reportsBroken(words: string): Promise<void> {
  const { lin } = world.people;
  await lin.call(requests.report, { place: { buildingId: placeId('b3'), unit: 2, floor: 4 }, words, photos: [] });
  await lin.call(notices.drain, {});
}

test('back within the hour, it takes every message once, and what was allowed is spent once', async () => {
  const worker = await workerAllowing('waits-an-hour', 4);
  await goDown(true);
  for (const words of ['一楼的灯不亮。', '二楼的灯不亮。', '三楼的灯不亮。']) await reportsBroken(words);
  await minutes(58);
  expect(await world.messages(worker.openid)).toEqual([]);
  expect(await creditsOf(worker)).toBe(4);
  await goDown(false);
  await minutes(33);
  expect(await world.messages(worker.openid)).toHaveLength(3);
  expect(await creditsOf(worker)).toBe(1);
  expect((await worker.call(notices.inbox, {})).items).toHaveLength(3);
});

test('after more than an hour it is asked no more; the inbox has it, and the permission is there for the next', async () => {
  const worker = await workerAllowing('waits-longer', 1);
  await goDown(true);
  await reportsBroken('四楼的灯不亮。');
  await minutes(70);
  await goDown(false);
  await minutes(40);
  expect(await world.messages(worker.openid)).toEqual([]);
  expect((await worker.call(notices.inbox, {})).items).toHaveLength(1);
  expect(await creditsOf(worker)).toBe(1);
  await reportsBroken('五楼的灯不亮。');
  const [message, ...others] = await world.messages(worker.openid);
  expect(others).toEqual([]);
  expect(JSON.stringify(message)).toContain('五楼的灯不亮');
});

test('what is reported meanwhile is kept, though nobody could look at its words', async () => {
  const { lin } = world.people;
  await goDown(true);
  const place = { buildingId: placeId('b4'), unit: 1, floor: 1 };
  const { id } = await lin.call(requests.report, { place, words: '一楼的门关不上。', photos: [] });
  await goDown(false);
  expect(await lin.call(requests.view, { id })).toMatchObject({ words: '一楼的门关不上。' });
});
