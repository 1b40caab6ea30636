/** Who opened a community and brought its sheets: told, forgotten with him, and kept no longer than a year. */
import * as papers from '#contracts/places-papers';
import * as privacy from '#contracts/privacy';
import * as roles from '#contracts/roles';
import { collections, type CommunityRecord, type ImportRecord } from '../../cloudfunctions/contexts/places/repository';
import { keptDays } from '../../config/settings';
import { tables } from '../../emulator/seed/places';
import { workbookOf } from '../../emulator/seed/workbook';
import { databaseHand } from '../support/database-hand';
import { allInvariants, violations } from '../support/invariants';
import { refusal } from '../support/refusal';
import { found, withRow } from '../support/sheets';
import { stranger } from '../support/somebody';
import { readStore } from '../support/store';
import { startWorld, type World } from '../support/world';

const hour = 3_600_000;
const day = 24 * hour;

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const imports = async () => (await readStore(world.cloud)).documents<ImportRecord>(collections.imports);
const night = async () => {
  const { now } = await world.cloud.get<{ now: number }>('/_emulator/health');
  const three = Math.floor((now + 8 * hour) / day) * day - 8 * hour + 3 * hour + 60_000;
  await world.advance((three > now ? three : three + day) - now);
  await world.tick();
};

test('with his account goes who brought a sheet and who opened the community; the places stay', async () => {
  const { by, communityId } = await found(world, 'broughtby');
  const fileId = await by.upload(workbookOf(tables), 'sheet.xlsx');
  const { import: checked } = await by.call(papers.checkSheet, { communityId, fileId });
  await by.call(papers.importSheet, { importId: checked.id, from: 0 });
  const next = await stranger(world);
  const { code } = await by.call(roles.invite, { role: 'coordinator', scope: { communityId } });
  await next.call(roles.acceptInvitation, { code, name: '接手的人' });
  await by.call(privacy.exportMine, {});
  const { items } = await by.call(privacy.exports, {});
  const page = items[0]?.links.find(({ name }) => name === 'html')?.url ?? '';
  expect(await (await fetch(page)).text()).toMatch(/我开通的社区[^]*我传过的楼栋表[^]*换上了/);
  await by.call(privacy.closeAccount, { confirm: true });
  const store = await readStore(world.cloud);
  const community = store.documents<CommunityRecord>(collections.communities).find(({ _id }) => _id === communityId);
  expect(community?.founderId).toBe('erased');
  expect((await imports()).find(({ _id }) => _id === checked.id)?.byId).toBe('erased');
  expect((await next.call(papers.imports, { communityId })).items.map(({ id }) => id)).toEqual([checked.id]);
});

test('after its time an import goes, and with one that was never written its sheet', async () => {
  const { by, communityId } = await found(world, 'longago');
  const fileId = await by.upload(workbookOf(tables), 'sheet.xlsx');
  const { import: checked } = await by.call(papers.checkSheet, { communityId, fileId });
  const [kept] = (await imports()).filter(({ _id }) => _id === checked.id);
  expect((await readStore(world.cloud)).fileIds.has(kept?.file ?? '')).toBe(true);
  const { now } = await world.cloud.get<{ now: number }>('/_emulator/health');
  const old = new Date(now - (keptDays.imports + 2) * day);
  await databaseHand(world).collection(collections.imports).doc(checked.id).update({ at: old });
  await night();
  expect((await imports()).map(({ _id }) => _id)).not.toContain(checked.id);
  const store = await readStore(world.cloud);
  expect(store.fileIds.has(kept?.file ?? '')).toBe(false);
  expect(violations(await allInvariants(), store, ['always', 'afterTick'])).toEqual([]);
});

const paperFiles = async () =>
  [...(await readStore(world.cloud)).fileIds].filter((fileId) => fileId.includes('/papers/'));

test('what a coordinator took of her places goes with her account', async () => {
  const { by, communityId } = await found(world, 'tookalong');
  await by.call(papers.exportSheet, { communityId });
  const fileId = await by.upload(
    workbookOf(withRow(tables, '楼栋', 2, ['b2', '青年路新村 2 号楼', '第 66 网格', null, 3, 6])),
    'sheet.xlsx',
  );
  const { paper } = await by.call(papers.checkSheet, { communityId, fileId });
  expect(paper).toBeDefined();
  expect(await paperFiles()).toHaveLength(2);
  const next = await stranger(world);
  const { code } = await by.call(roles.invite, { role: 'coordinator', scope: { communityId } });
  await next.call(roles.acceptInvitation, { code, name: '接手的人' });
  await next.call(papers.exportSheet, { communityId });
  await by.call(privacy.closeAccount, { confirm: true });
  expect(await paperFiles()).toHaveLength(1);
});

test('a workbook somebody took lies there for a week, asked for again for a week more, and then is gone', async () => {
  const { by, communityId } = await found(world, 'weekold');
  const { paperId } = await by.call(papers.exportSheet, { communityId });
  const wrong = await by.upload(
    workbookOf(withRow(tables, '楼栋', 2, ['b2', '青年路新村 2 号楼', '第 66 网格', null, 3, 6])),
    'sheet.xlsx',
  );
  const { import: checked, paper } = await by.call(papers.checkSheet, { communityId, fileId: wrong });
  await world.advance((keptDays.papers - 2) * day);
  expect(await by.call(papers.exportSheet, { communityId })).toMatchObject({ paperId });
  await world.advance(2 * day);
  await night();
  expect(await refusal(by.call(papers.paperLink, { paperId: paper?.paperId ?? '' }))).toBe('NOT_FOUND');
  expect((await by.call(papers.viewImport, { importId: checked.id })).paper).toBeUndefined();
  expect((await by.call(papers.paperLink, { paperId })).url).toContain('papers');
  await world.advance(keptDays.papers * day);
  await night();
  expect(await refusal(by.call(papers.paperLink, { paperId }))).toBe('NOT_FOUND');
  expect(await paperFiles()).toEqual([]);
});
