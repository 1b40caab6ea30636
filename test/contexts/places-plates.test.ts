/** Plates at a desk: asked for in a browser, drawn by the minute's tick, kept, and handed out to be printed. */
import * as papers from '#contracts/places-papers';
import * as places from '#contracts/places';
import { askPlates, plates, platesPerStack, type PlateKind } from '#contracts/plates';
import type { PlateOrderRecord } from '../../cloudfunctions/contexts/places/plates-repository';
import { collections } from '../../cloudfunctions/contexts/places/repository';
import { buildings, community, placeId } from '../../emulator/seed/community';
import { keyOf, type PersonOnPhone } from '../../emulator/seed/person';
import { tables } from '../../emulator/seed/places';
import { workbookOf } from '../../emulator/seed/workbook';
import { seated } from '../support/desk';
import { refusal } from '../support/refusal';
import { readStore } from '../support/store';
import { found, withRow, without } from '../support/sheets';
import { startWorld, type World } from '../support/world';

const communityId = community.id;
const stairways = buildings.reduce((sum, { units }) => sum + units, 0);

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const filesOf = async () =>
  (await world.cloud.get<{ fileIds: string[] }>('/_emulator/files')).fileIds.filter((one) => one.includes('/plates/'));
const minute = () => world.advance(60_000);
const seen = (by: PersonOnPhone, id: string = communityId, kind: PlateKind = 'units') =>
  by.call(plates, { communityId: id, kind });

/** Waits as many minutes as it takes: how much a tick has time for is the machine's. */
async function allDrawn(by: PersonOnPhone, id: string = communityId, kind: PlateKind = 'units') {
  for (let minutes = 0; minutes < 12; minutes += 1) {
    await minute();
    const answer = await seen(by, id, kind);
    if (answer.order === null) return answer;
  }
  throw new Error('not drawn within twelve minutes');
}

test('WeChat draws nothing for a browser; what is asked for there is drawn within two minutes, and opens its place', async () => {
  const desk = await seated(world.url, world.people.fang);
  const buildingId = placeId('b3');
  expect(await refusal(desk.call(papers.plate, { buildingId }))).toBe('BUSY');
  expect(await desk.call(plates, { communityId, buildingId })).toMatchObject({ total: 3, drawn: 0, order: null });
  const { order } = await desk.call(askPlates, { communityId, buildingId });
  expect(order).toMatchObject({ state: 'waiting', drawn: 0, total: 3 });
  await minute();
  const { items, ...state } = await desk.call(plates, { communityId, buildingId });
  expect(state).toEqual({ total: 3, drawn: 3, order: null });
  expect(items.map(({ building, unit, gridName }) => [building, unit, gridName])).toEqual(
    [1, 2, 3].map((unit) => ['青年路新村 3 号楼', unit, '第 6 网格']),
  );
  const passer = await world.signIn('passer-by');
  for (const { scene, unit, url = '' } of items) {
    expect((await fetch(url)).headers.get('content-type')).toMatch(/^image\//);
    expect(await passer.call(places.byPlate, { scene })).toMatchObject({ building: { id: buildingId }, unit });
  }
});

test('a code is drawn once: all are asked for, and only the others are drawn', async () => {
  const { fang } = world.people;
  const before = await filesOf();
  expect(before).toHaveLength(3);
  await fang.call(askPlates, { communityId });
  const { order } = await fang.call(plates, { communityId, buildingId: placeId('b1') });
  expect(order).toMatchObject({ state: 'waiting', total: stairways });
  const drawn = async () =>
    (await world.invocations()).reduce(
      (sum, { calls, function: name }) => sum + (name === 'jobs' ? calls.wechat : 0),
      0,
    );
  const calls = await drawn();
  await allDrawn(fang);
  expect((await drawn()) - calls).toBe(stairways - 3);
  await fang.call(askPlates, { communityId });
  await allDrawn(fang);
  expect((await drawn()) - calls).toBe(stairways - 3);
  expect(await filesOf()).toEqual(expect.arrayContaining(before));
  expect(await fang.call(plates, { communityId })).toMatchObject({ total: stairways, drawn: stairways, order: null });
});

test('a link to a code dies after ten minutes, and nobody else is given one', async () => {
  const { fang, lin, zhou } = world.people;
  const { items } = await fang.call(plates, { communityId });
  await world.advance(601_000);
  expect((await fetch(items[0]?.url ?? '')).status).toBe(403);
  for (const other of [lin, zhou]) expect(await refusal(other.call(plates, { communityId }))).toBe('NOT_ALLOWED');
  const { by } = await found(world, 'nextdoor');
  expect(await refusal(by.call(plates, { communityId }))).toBe('NOT_ALLOWED');
  expect(await refusal(by.call(askPlates, { communityId }))).toBe('NOT_ALLOWED');
  expect(await refusal(by.call(plates, { communityId: 'nextdoor', buildingId: placeId('b1') }))).toBe('PLACE_UNKNOWN');
});

test('more than a tick has time for comes in slices, a stack at a time, and a small order needs not wait for it', async () => {
  const large = await found(world, 'large');
  const rows = Array.from({ length: 4 }, (_, at) => [null, `高层 ${at + 1} 号`, '第 6 网格', null, 20, 30] as const);
  const sheet = rows.reduce((all, row, at) => withRow(all, '楼栋', 7 + at, [...row]), tables);
  await take(large, workbookOf(sheet));
  const { order } = await large.by.call(askPlates, { communityId: 'large' });
  expect(order.total).toBe(stairways + 80);
  await minute();
  const small = await found(world, 'small');
  await small.by.call(askPlates, { communityId: 'small', buildingId: 'small~b4' });
  const begun = (await seen(large.by, 'large')).order;
  expect(begun).toMatchObject({ state: 'drawing' });
  expect(begun?.drawn).toBeLessThanOrEqual(30);
  await minute();
  await minute();
  expect(await seen(small.by, 'small')).toMatchObject({ order: null, drawn: 2 });
  expect((await seen(large.by, 'large')).order).toMatchObject({ state: 'drawing' });
  await allDrawn(large.by, 'large');
  const stack = await large.by.call(plates, { communityId: 'large', from: platesPerStack });
  expect(stack).toMatchObject({ order: null, drawn: stairways + 80 });
  expect(stack.items).toHaveLength(platesPerStack);
  expect(stack.items.every(({ url }) => url !== undefined)).toBe(true);
});

test('a tick that is cut off, and WeChat that draws nothing for a minute, leave what was asked for to the next tick', async () => {
  const { by } = await found(world, 'cut');
  const asked = { communityId: 'cut', buildingId: 'cut~b1' };
  for (const fault of [
    { service: 'wechat', call: 2, mode: 'failBefore' },
    { service: 'storage', call: 2, mode: 'crashAfter' },
  ]) {
    await world.cloud.post('/_emulator/faults', { function: 'jobs', ...fault });
    if (fault.service === 'wechat') await by.call(askPlates, asked);
    await minute();
    await world.cloud.delete('/_emulator/faults');
    const { order } = await by.call(plates, asked);
    expect(order).toMatchObject({ drawn: 1, total: 3, state: 'stuck' });
  }
  await minute();
  expect(await by.call(plates, asked)).toMatchObject({ order: null, drawn: 3 });
});

test('codes of a building that is gone go when all are asked for, and its neighbours keep theirs', async () => {
  const one = await found(world, 'fewer');
  await one.by.call(askPlates, { communityId: 'fewer' });
  await allDrawn(one.by, 'fewer');
  const before = await filesOf();
  const isGone = (row: readonly unknown[]) => row.some((cell) => String(cell).includes('6 号楼'));
  const fewer = ['楼栋', '户门', '店铺'].reduce((all, name) => without(all, name, isGone), tables);
  await take(one, workbookOf(fewer));
  expect(await filesOf()).toEqual(before);
  await one.by.call(askPlates, { communityId: 'fewer' });
  await allDrawn(one.by, 'fewer');
  expect(await filesOf()).toHaveLength(before.length - 2);
  expect(await one.by.call(plates, { communityId: 'fewer' })).toMatchObject({
    total: stairways - 2,
    drawn: stairways - 2,
    order: null,
  });
});

test('the same order twice is one, another one under its key is refused, and it is forgotten a month after', async () => {
  const { by } = await found(world, 'twice');
  const key = keyOf('plates', 1);
  const first = await by.call(askPlates, { communityId: 'twice' }, key);
  await allDrawn(by, 'twice');
  expect(await by.call(askPlates, { communityId: 'twice' }, key)).toEqual(first);
  expect((await by.call(plates, { communityId: 'twice' })).order).toBeNull();
  expect(await refusal(by.call(askPlates, { communityId: 'twice', buildingId: 'twice~b1' }, key))).toBe('KEY_REUSED');
  const orders = async () => {
    const all = (await readStore(world.cloud)).documents<PlateOrderRecord>(collections.plateOrders);
    return all.filter(({ communityId }) => communityId === 'twice');
  };
  await world.advance(32 * 86_400_000);
  await by.call(askPlates, { communityId: 'twice' });
  await allDrawn(by, 'twice');
  expect(await orders()).toHaveLength(1);
});

async function take({ by, communityId: id }: Awaited<ReturnType<typeof found>>, bytes: Uint8Array): Promise<void> {
  const fileId = await by.upload(Buffer.from(bytes), 'sheet.xlsx');
  const { import: checked, errors } = await by.call(papers.checkSheet, { communityId: id, fileId });
  expect(errors).toEqual([]);
  expect((await by.call(papers.importSheet, { importId: checked.id, from: 0 })).import.state).toBe('done');
}

test('a whole house and a shop have a code of their own, asked for one by one or all of a kind', async () => {
  const kinds = await found(world, 'kinds');
  await take(kinds, workbookOf(tables));
  const { by, communityId: id } = kinds;
  const house = { communityId: id, kind: 'buildings' as const, buildingId: 'kinds~b1' };
  const { order } = await by.call(askPlates, house);
  expect(order).toMatchObject({ state: 'waiting', total: 1 });
  // An order of one kind is none of another.
  expect((await seen(by, id)).order).toBeNull();
  await minute();
  const one = await by.call(plates, house);
  expect(one).toMatchObject({ total: 1, drawn: 1, order: null, items: [{ building: '青年路新村 1 号楼' }] });
  expect(one.items[0]?.unit).toBeUndefined();
  const passer = await world.signIn('passer-by-of-kinds');
  const opened = await passer.call(places.byPlate, { scene: one.items[0]?.scene ?? '' });
  expect([opened.building?.id, opened.unit]).toEqual(['kinds~b1', undefined]);

  await by.call(askPlates, { communityId: id, kind: 'shops' });
  await minute();
  const all = await by.call(plates, { communityId: id, kind: 'shops' });
  const { items } = await by.call(places.shops, { communityId: id });
  expect(items.length).toBeGreaterThan(1);
  expect(all).toMatchObject({ total: items.length, drawn: items.length, order: null });
  expect(all.items.map(({ building, address }) => [building, address])).toEqual(
    items.map(({ name, address }) => [name, address === '' ? undefined : address]),
  );
  for (const [at, { scene, url = '' }] of all.items.entries()) {
    expect((await fetch(url)).headers.get('content-type')).toMatch(/^image\//);
    expect((await passer.call(places.byPlate, { scene })).shop?.id).toBe(items[at]?.id);
  }
  // Neither counts among the stairways', nor is it drawn for them.
  expect(await seen(by, id)).toMatchObject({ total: stairways, drawn: 0, order: null });
  const elsewhere = { communityId: id, kind: 'shops' as const, shopId: placeId('s1') };
  expect(await refusal(by.call(plates, elsewhere))).toBe('PLACE_UNKNOWN');
  expect(await refusal(by.call(askPlates, elsewhere))).toBe('PLACE_UNKNOWN');
});

test('the code of a shop that is gone goes when all of the shops are asked for, and of no other kind', async () => {
  const one = await found(world, 'shopless');
  await take(one, workbookOf(tables));
  for (const kind of ['units', 'shops'] as const) await one.by.call(askPlates, { communityId: 'shopless', kind });
  await allDrawn(one.by, 'shopless');
  const { items } = await allDrawn(one.by, 'shopless', 'shops');
  const scenes = items.map(({ scene }) => scene);
  const kept = async () => (await filesOf()).filter((fileId) => scenes.some((scene) => fileId.includes(scene)));
  const before = await filesOf();
  const [gone] = items;
  await take(one, workbookOf(without(tables, '店铺', (row) => row.includes(gone?.building ?? ''))));
  await one.by.call(askPlates, { communityId: 'shopless' });
  await minute();
  expect(await kept()).toHaveLength(items.length);
  await one.by.call(askPlates, { communityId: 'shopless', kind: 'shops' });
  await allDrawn(one.by, 'shopless', 'shops');
  expect(await kept()).toHaveLength(items.length - 1);
  expect(await filesOf()).toHaveLength(before.length - 1);
});
