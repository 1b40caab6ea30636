/** What a coordinator takes home from his places: the empty workbook, the filled one, and codes for plates. */
import * as places from '#contracts/places';
import * as papers from '#contracts/places-papers';
import { unzip } from '../../cloudfunctions/kernel/zip';
import { community, placeId } from '../../emulator/seed/community';
import type { PersonOnPhone } from '../../emulator/seed/person';
import { tables } from '../../emulator/seed/places';
import { workbookOf } from '../../emulator/seed/workbook';
import { refusal } from '../support/refusal';
import { found, withRow } from '../support/sheets';
import { startWorld, type World } from '../support/world';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

async function take(by: PersonOnPhone, communityId: string, bytes: Buffer) {
  const fileId = await by.upload(bytes, 'sheet.xlsx');
  const { import: checked, errors } = await by.call(papers.checkSheet, { communityId, fileId });
  expect(errors).toEqual([]);
  return (await by.call(papers.importSheet, { importId: checked.id, from: 0 })).import;
}

async function exported(by: PersonOnPhone, communityId: string) {
  const { paperId, name } = await by.call(papers.exportSheet, { communityId });
  const { url } = await by.call(papers.paperLink, { paperId });
  return { paperId, name, url, bytes: Buffer.from(await (await fetch(url)).arrayBuffer()) };
}

/** Every text of a workbook. */
function textsOf(bytes: Buffer): string[] {
  const parts = unzip(bytes, { files: 100, bytes: 1e7, isWanted: (name) => name.endsWith('.xml') });
  return [...parts.values()].flatMap((part) =>
    [...part.toString().matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>/g)].map(([, text = '']) => text),
  );
}

describe('the empty workbook', () => {
  test('is small, says how, and asks for exactly what is checked', async () => {
    const { by, communityId } = await found(world, 'empty');
    const { name, base64 } = await by.call(papers.template, {});
    const bytes = Buffer.from(base64, 'base64');
    expect(name).toBe('楼栋空表.xlsx');
    expect(base64.length).toBeLessThan(100 * 1024);
    expect(textsOf(bytes)).toEqual(expect.arrayContaining(['怎么填这张表', '门牌', '层数']));
    const fileId = await by.upload(bytes, 'empty.xlsx');
    const { errors } = await by.call(papers.checkSheet, { communityId, fileId });
    // Its titles are right; only that nothing stands below them is wrong.
    expect(errors.map(({ cell }) => cell)).toEqual(['网格!B2', '楼栋!B2', '网格']);
  });
});

describe('the filled workbook', () => {
  test('comes back as what it was: exported, imported, exported again', async () => {
    const { by, communityId } = await found(world, 'round');
    await take(by, communityId, workbookOf(withRow(tables, '户门', 1, ['青年路新村 1 号楼', 1, -1, '-101'])));
    const before = await by.call(places.doors, { buildingId: `${communityId}~b1` });
    expect(before.floors[0]).toEqual({ unit: 1, floor: -1, doors: ['-101'] });
    const first = await exported(by, communityId);
    expect(first.name).toBe(`${community.name}楼栋表.xlsx`);
    await take(by, communityId, first.bytes);
    expect(await by.call(places.doors, { buildingId: `${communityId}~b1` })).toEqual(before);
    expect((await exported(by, communityId)).paperId).toBe(first.paperId);
  });

  test('holds no text that would be run when it is opened, and no person', async () => {
    const { by, communityId } = await found(world, 'harmless');
    await take(by, communityId, workbookOf(withRow(tables, '户门', 1, ['青年路新村 1 号楼', 1, -1, '-101'])));
    const texts = textsOf((await exported(by, communityId)).bytes);
    expect(texts).toContain("'-101");
    expect(texts.filter((text) => /^[=+\-@]/.test(text))).toEqual([]);
    expect(texts.join()).not.toContain('开通的人');
  });

  test('is opened by who asked for it, for ten minutes', async () => {
    const { by, communityId } = await found(world, 'link');
    const { paperId, url } = await exported(by, communityId);
    const { by: other } = await found(world, 'link2');
    expect(await refusal(other.call(papers.paperLink, { paperId }))).toBe('NOT_FOUND');
    expect(await refusal(world.people.lin.call(papers.paperLink, { paperId }))).toBe('NOT_ALLOWED');
    expect((await fetch(url)).status).toBe(200);
    await world.advance(601_000);
    expect((await fetch(url)).status).toBe(403);
  });
});

describe('a plate', () => {
  test('opens its building, unit or shop for whoever scans it, through all editions', async () => {
    const { fang } = world.people;
    const { scene, label, base64 } = await fang.call(papers.plate, { buildingId: placeId('b3'), unit: 2 });
    expect(label).toBe('青年路新村 3 号楼 2 单元');
    expect(Buffer.from(base64, 'base64').toString('latin1', 1, 4)).toBe('PNG');
    const passer = await world.signIn('passer-by');
    const opened = await passer.call(places.byPlate, { scene });
    expect(opened).toMatchObject({ building: { id: placeId('b3') }, unit: 2, gridName: '第 6 网格' });
    await take(fang, community.id, workbookOf(tables));
    expect(await passer.call(places.byPlate, { scene })).toEqual(opened);
    const shop = await fang.call(papers.plate, { shopId: placeId('s1') });
    expect(await passer.call(places.byPlate, { scene: shop.scene })).toMatchObject({ shop: { kind: 'catering' } });
  });

  test('of nothing, of a unit that is not there, and of another community is refused', async () => {
    const { fang } = world.people;
    const { communityId } = await found(world, 'plates');
    expect(await refusal(fang.call(papers.plate, {}))).toBe('PLACE_UNKNOWN');
    expect(await refusal(fang.call(papers.plate, { buildingId: placeId('b3'), unit: 9 }))).toBe('PLACE_UNKNOWN');
    expect(await refusal(fang.call(papers.plate, { shopId: placeId('s99') }))).toBe('PLACE_UNKNOWN');
    expect(await refusal(fang.call(papers.plate, { buildingId: `${communityId}~b1` }))).toBe('NOT_ALLOWED');
  });

  test('nobody hung up opens nothing', async () => {
    const { lin } = world.people;
    expect(await refusal(lin.call(places.byPlate, { scene: 'b0123456789ab' }))).toBe('PLACE_UNKNOWN');
    expect(await refusal(lin.call(places.byPlate, { scene: 'b../../etc' }))).toBe('INVALID_INPUT');
  });
});

test('a place that is not there has no doors, no shops and no worker', async () => {
  const { lin } = world.people;
  expect(await refusal(lin.call(places.doors, { buildingId: placeId('b99') }))).toBe('PLACE_UNKNOWN');
  expect(await refusal(lin.call(places.whose, { buildingId: 'nowhere' }))).toBe('PLACE_UNKNOWN');
  expect(await refusal(lin.call(places.shops, { communityId: 'nowhere' }))).toBe('NOT_FOUND');
});
