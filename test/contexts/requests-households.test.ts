/** 我家也是: neighbours join what is there, are told how it goes on, and say whether it is fixed at their home. */
import * as notices from '#contracts/notices';
import * as privacy from '#contracts/privacy';
import * as households from '#contracts/request-households';
import * as requests from '#contracts/requests';
import { placeId } from '../../emulator/seed/community';
import type { PersonOnPhone } from '../../emulator/seed/person';
import { refusal } from '../support/refusal';
import { behindDoor } from '../support/behind-a-door';
import { neighbour } from '../support/somebody';
import { photo, startWorld, type World } from '../support/world';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const buildingId = placeId('b3');
const stairs = { buildingId, unit: 2, floor: 4 };
const noWater = { place: stairs, words: '整个单元停水了。', photos: [] as string[] };
const done = { words: '换了水泵,来水了。', photos: [], noPhotoReason: 'nothingToSee' as const };

/** Somebody who lives behind that door of the building, as the worker has seen. */
const behind = (door: string) => behindDoor(world, door);

async function reported() {
  const { id } = await world.people.lin.call(requests.report, noWater);
  return id;
}

async function resolved(id: string) {
  const { zhou } = world.people;
  await zhou.call(requests.take, { id, seenVersion: 1 });
  await zhou.call(requests.resolve, { id, seenVersion: 2, ...done });
}

async function told(somebody: PersonOnPhone, id: string) {
  await somebody.call(notices.drain, {});
  const { items } = await somebody.call(notices.inbox, {});
  return items.filter(({ subjectId }) => subjectId === id).map(({ kind, title, words }) => ({ kind, title, words }));
}

describe('what a neighbour is offered', () => {
  test('is what is open of that kind in the building, without who, without the floor', async () => {
    const id = await reported();
    const next = await behind('501');
    const { items } = await next.call(households.nearby, { buildingId, category: 'A2' });
    expect(items[0]).toEqual({
      ...{ id, number: expect.stringMatching(/^\d{4}$/), words: '整个单元停水了。', state: 'submitted', households: 1 },
      ...{ kind: { code: 'A2', name: '水电气热停了', level: 'P1' }, reportedAt: expect.any(String) },
      place: { buildingId, label: '青年路新村 3 号楼 2 单元', unit: 2 },
    });
    expect((await next.call(households.nearby, { buildingId, category: 'B1' })).items).toEqual([]);
  });

  test('is never a quarrel, a purse or an old person', async () => {
    const { lin } = world.people;
    await lin.call(requests.report, { ...noWater, words: '押金要不回来。', category: 'D1' });
    expect((await lin.call(households.nearby, { buildingId, category: 'D1' })).items).toEqual([]);
  });

  test('is nothing after thirty days, and nothing of a building where he does not live', async () => {
    const next = await behind('502');
    for (const elsewhere of [placeId('b4'), 'duian~b3']) {
      const asked = next.call(households.nearby, { buildingId: elsewhere, category: 'A2' });
      expect(await refusal(asked)).toBe('NOT_ALLOWED');
    }
    await world.advance(31 * 24 * 3_600_000);
    expect((await next.call(households.nearby, { buildingId, category: 'A2' })).items).toEqual([]);
  });
});

describe('joining', () => {
  test('counts a household once, whoever of it says so', async () => {
    const id = await reported();
    const [one, other, third] = [await behind('601'), await behind('601'), await behind('602')];
    expect(await one.call(households.join, { id })).toEqual({ id, households: 2 });
    expect(await other.call(households.join, { id })).toEqual({ id, households: 2 });
    expect(await third.call(households.join, { id })).toEqual({ id, households: 3 });
    expect((await world.people.zhou.call(requests.view, { id })).households).toBe(3);
    expect(await told(other, id)).toEqual([]);
  });

  test('is not for the asker, another building, or something closed', async () => {
    const id = await reported();
    const { lin } = world.people;
    expect(await refusal(lin.call(households.join, { id }))).toBe('NOT_FOUND');
    expect(await refusal((await neighbour(world)).call(households.join, { id }))).toBe('NOT_FOUND');
    await resolved(id);
    await lin.call(requests.confirm, { id, seenVersion: 3 });
    expect(await refusal((await behind('603')).call(households.join, { id }))).toBe('NOT_FOUND');
  });

  test('lets a neighbour read the case: what was done, not who asked, which floor, nor her pictures', async () => {
    const { lin } = world.people;
    const photos = [await lin.upload(photo('light-dark'))];
    const { id } = await lin.call(requests.report, { ...noWater, photos });
    const next = await behind('604');
    expect(await refusal(next.call(requests.view, { id }))).toBe('NOT_FOUND');
    await next.call(households.join, { id });
    await resolved(id);
    const seen = await next.call(requests.view, { id });
    expect(seen.place).toEqual({ buildingId, label: '青年路新村 3 号楼 2 单元', unit: 2 });
    expect(seen.timeline.map(({ who, photos: shown }) => [who.name, shown.length])).toEqual([
      ['邻居', 0],
      ['小周(演示)', 0],
      ['小周(演示)', 0],
    ]);
    expect(JSON.stringify(seen)).not.toContain('林');
    expect(seen.abilities).toMatchObject({ canConfirm: true, canReturn: true });
  });
});

describe('what becomes of it', () => {
  test('every household hears that it was done; one that says no brings it back, and all hear', async () => {
    const { lin, zhou } = world.people;
    const id = await reported();
    const [one, other] = [await behind('701'), await behind('702')];
    await one.call(households.join, { id });
    await other.call(households.join, { id });
    await resolved(id);
    expect((await told(one, id))[0]).toMatchObject({ kind: 'requests.resolved', words: done.words });
    await lin.call(requests.confirm, { id, seenVersion: 3 });
    expect((await told(other, id))[0]).toMatchObject({ kind: 'requests.confirmed', title: '有人看过,说好了' });
    expect((await told(other, id))[0]?.words).not.toContain('4 层');

    await one.call(requests.returnRequest, { id, seenVersion: 4, words: '我家还是没有水。' });
    expect((await told(other, id))[0]).toEqual({
      ...{ kind: 'requests.returned', title: '有人看过,说没好' },
      words: '青年路新村 3 号楼 2 单元:已经请他再去看看。',
    });
    expect((await told(lin, id))[0]).toMatchObject({ kind: 'requests.returned' });
    // What she wrote is read in the case, and lies in nobody's inbox.
    expect((await told(zhou, id))[0]?.words).toContain('邻居说了几句,点开看。');
    expect((await zhou.call(requests.view, { id })).timeline.at(-1)?.words).toBe('我家还是没有水。');
    expect((await told(one, id))[0]?.kind).toBe('requests.confirmed');
    expect(await zhou.call(requests.view, { id })).toMatchObject({ state: 'processing', handlerName: '小周(演示)' });
  });

  test('after seven days it comes back no more', async () => {
    const id = await reported();
    const one = await behind('703');
    await one.call(households.join, { id });
    await resolved(id);
    await world.people.lin.call(requests.confirm, { id, seenVersion: 3 });
    await world.advance(7 * 24 * 3_600_000 + 60_000);
    expect(await refusal(one.call(requests.returnRequest, { id, seenVersion: 4 }))).toBe('TOO_LATE');
  });

  test('stands in what he takes along of himself', async () => {
    const id = await reported();
    const one = await behind('705');
    await one.call(households.join, { id });
    const { number } = await world.people.lin.call(requests.view, { id });
    await one.call(privacy.exportMine, {});
    const { items } = await one.call(privacy.exports, {});
    const json = items[0]?.links.find(({ name }) => name === 'json')?.url ?? '';
    const kept = (await (await fetch(json)).json()) as { items: { title: string; lines: object[] }[] };
    const told = kept.items.find(({ title }) => title === '您说「我家也是」的事');
    expect(JSON.stringify(told?.lines)).toContain(number);
    expect(told?.lines).toHaveLength(1);
  });

  test('who leaves takes his household along, and nobody is told in his place', async () => {
    const id = await reported();
    const one = await behind('704');
    await one.call(households.join, { id });
    await one.call(privacy.closeAccount, { confirm: true });
    await world.advance(61_000);
    expect((await world.people.lin.call(requests.view, { id })).households).toBeUndefined();
  });
});
