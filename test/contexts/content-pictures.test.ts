/** Pictures: WeChat answers later, in any order, twice, or never; what is not clean is taken from others' eyes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as content from '#contracts/content';
import * as requests from '#contracts/requests';
import { collections } from '../../cloudfunctions/contexts/content/repository';
import type { PictureRecord } from '../../cloudfunctions/contexts/content/repository';
import { community, placeId } from '../../emulator/seed/community';
import { pushArguments } from '../../scripts/push-arguments';
import { readStore } from '../support/store';
import { until } from '../support/until';
import { photo, startWorld, type World } from '../support/world';

const place = { buildingId: placeId('b3'), unit: 2, floor: 4 };
const hour = 3_600_000;
/** A picture the emulated WeChat knows to be bad. */
const risky = readFileSync(join(__dirname, '../support/fixtures/dot.png'));

let world: World;

beforeAll(async () => {
  world = await startWorld({ args: pushArguments });
});
afterAll(() => world.stop());

const time = (delayMs: number, isEarly = false) =>
  world.cloud.post('/_emulator/wechat/pushes/timing', { delayMs, isEarly });

/** Done with a picture; the asker is Lin. */
async function resolvedWithPhoto(picture = photo('light-lit')): Promise<string> {
  const { lin, zhou } = world.people;
  const { id } = await lin.call(requests.report, { place, words: '楼道灯不亮。', photos: [] });
  await zhou.call(requests.take, { id, seenVersion: 1 });
  const photos = [await zhou.upload(picture)];
  await zhou.call(requests.resolve, { id, seenVersion: 2, words: '换了新灯。', photos });
  return id;
}

async function checkOf(requestId: string): Promise<PictureRecord | undefined> {
  const pictures = (await readStore(world.cloud)).documents<PictureRecord>(collections.pictures);
  return pictures.find(({ item }) => item?.subject.id === requestId);
}

/** What Lin sees of the work done. */
async function seenByLin(id: string) {
  return (await world.people.lin.call(requests.view, { id })).timeline[2];
}

/** The check of that request, once WeChat has answered. */
const answered = (id: string) =>
  until('a verdict', async () => {
    const found = await checkOf(id);
    return found?.isClean === undefined ? undefined : found;
  });

test('one that passes is shown to others, whether the answer comes before our own record or after', async () => {
  for (const isEarly of [true, false]) {
    await time(0, isEarly);
    const id = await resolvedWithPhoto();
    const check = await answered(id);
    expect(check).toMatchObject({ isClean: true, item: { subject: { id, entry: 3 } } });
    expect(check).not.toHaveProperty('dueAt');
    const seen = await seenByLin(id);
    expect(seen?.photos).toHaveLength(1);
    expect(seen).not.toHaveProperty('checking');
  }
});

test('one WeChat calls risky is shown to nobody but who took it and who decides, and a verdict that comes again does not undo what was decided', async () => {
  const { fang } = world.people;
  await time(0);
  const id = await resolvedWithPhoto(risky);
  const check = await answered(id);
  expect(check.isClean).toBe(false);
  expect(await seenByLin(id)).toMatchObject({ photos: [], held: 'waiting' });
  const { items } = await fang.call(content.held, { communityId: community.id });
  const item = items.find(({ subject }) => subject.id === id);
  await fang.call(content.decide, { id: item?.id ?? '', seenVersion: 1, verdict: 'publish', why: '只是一个点。' });
  await world.cloud.post('/_emulator/wechat/pushes/deliver', { traceId: check._id });
  expect((await seenByLin(id))?.photos).toHaveLength(1);
});

test('WeChat never answers: after thirty-five minutes it waits for a coordinator', async () => {
  const { lin, zhou, fang } = world.people;
  await time(24 * hour);
  const id = await resolvedWithPhoto();
  expect(await seenByLin(id)).toMatchObject({ photos: [], checking: 1 });
  for (const [reader, photos] of [
    [zhou, 1],
    [fang, 0],
  ] as const) {
    const entry = (await reader.call(requests.view, { id })).timeline[2];
    expect(entry).toMatchObject({ checking: 1 });
    expect(entry?.photos).toHaveLength(photos);
  }
  await world.advance(36 * 60_000);
  await world.tick();
  expect(await seenByLin(id)).toMatchObject({ photos: [], held: 'waiting' });
  const { items } = await fang.call(content.held, { communityId: community.id });
  const item = items.find(({ subject }) => subject.id === id);
  expect(item).toMatchObject({ reason: 'picture', state: 'waiting' });
  expect((await fang.call(requests.view, { id })).timeline[2]?.photos).toHaveLength(1);
  await fang.call(content.decide, { id: item?.id ?? '', seenVersion: 1, verdict: 'publish', why: '是一盏灯。' });
  expect((await seenByLin(id))?.photos).toHaveLength(1);
  expect((await zhou.call(content.mine, {})).items.map(({ subject }) => subject.id)).toContain(id);
  expect((await lin.call(content.mine, {})).items).toEqual([]);
});

test('a person cannot speak for WeChat', async () => {
  await time(24 * hour);
  const id = await resolvedWithPhoto();
  const check = await checkOf(id);
  const event = {
    MsgType: 'event',
    Event: 'wxa_media_check',
    trace_id: check?._id,
    errcode: 0,
    result: { suggest: 'risky' },
  };
  const { answers } = await world.people.lin.send('jobs', event);
  expect(answers).toEqual([expect.objectContaining({ ok: false, code: 'INVALID_INPUT' })]);
  expect(await checkOf(id)).toHaveProperty('dueAt');
  expect(await seenByLin(id)).toMatchObject({ photos: [], checking: 1 });
});
