/**
 * What a coordinator sees of his places and of who lives in them: houses with their doors and who looks after them, shops,
 * grids; who waits to be confirmed, and who has no WeChat. And what the community is called.
 */
import type { Page } from 'playwright-core';
import { homesWaiting } from '#contracts/homes';
import * as people from '#contracts/people';
import { communities } from '#contracts/places';
import * as papers from '#contracts/places-papers';
import { community, placeId } from '../../emulator/seed/community';
import type { PersonOnPhone } from '../../emulator/seed/person';
import { tables } from '../../emulator/seed/places';
import { workbookOf } from '../../emulator/seed/workbook';
import { keep } from '../support/acts-of-persons';
import { deskJourneys } from '../support/desk-journey';
import { letIn, pictureOfScreen as picture, wrongsOn as wrongs } from '../support/desk-screen';
import type { World } from '../support/world';

const { scene, walk } = deskJourneys();
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function sitsDown(by: PersonOnPhone): Promise<Page> {
  const screen = await scene().openScreen();
  await letIn(screen, by);
  await screen.locator('#desk-room').waitFor();
  return screen;
}

/** The demo's sheet with its micro-grids; a warm instance knows the grids of a minute ago. */
async function takesInMicroGrids(world: World): Promise<void> {
  const { fang } = world.people;
  const fileId = await fang.upload(workbookOf(tables), 'sheet.xlsx');
  const { import: checked } = await fang.call(papers.checkSheet, { communityId: community.id, fileId });
  await fang.call(papers.importSheet, { importId: checked.id, from: 0 });
  await world.advance(61_000);
}

walk('houses, shops and grids: where they are, and who looks after them', async () => {
  const { world } = scene();
  await takesInMicroGrids(world);
  const screen = await sitsDown(world.people.fang);
  await screen.locator('#section-buildings').press('Enter');
  await screen.locator(`[id="row-${placeId('b3')}"]`).press('Enter');
  await screen.locator('#whose').getByText('微网格员').waitFor();
  await screen.locator('#doors-1').getByText('401  402').first().waitFor();
  await picture(screen, 'guide-desk-buildings');
  expect(await wrongs(screen)).toEqual([]);
  await screen.locator('#places-shops').press('Enter');
  await screen.locator(`[id="row-${placeId('s1')}"]`).press('Enter');
  await screen.locator('#shop').waitFor();
  await picture(screen, 'guide-desk-shops');
  expect(await wrongs(screen)).toEqual([]);
  await screen.locator('#places-grids').press('Enter');
  await screen.locator(`[id="row-${placeId('g6')}"]`).press('Enter');
  await screen.locator('#micro-grids').getByText('6-1').waitFor();
  await picture(screen, 'guide-desk-grids');
  expect(await wrongs(screen)).toEqual([]);
});

walk('a newcomer is confirmed, and a record is read with its number masked', async () => {
  const { world } = scene();
  const { fang } = world.people;
  const newcomer = await world.signIn('moves-in');
  await newcomer.call(people.settle, { buildingId: placeId('b4'), unit: 1, floor: 2, name: '新来的(演示)' });
  await keep(world);
  const screen = await sitsDown(fang);
  await screen.locator('#section-residents').press('Enter');
  await screen.locator(`[id="grid-${placeId('g6')}"]`).press('Enter');
  await screen.locator('.desk-row').getByText('新来的(演示)').click();
  await screen.locator('.desk-detail [id^="confirm-home-"]').first().waitFor();
  await picture(screen, 'guide-desk-waiting');
  expect(await wrongs(screen)).toEqual([]);
  await screen.locator('[id^="confirm-home-"]').first().press('Enter');
  await screen.locator('[id^="confirm-home-"][id$="-do"]').press('Enter');
  await screen.locator('.desk-row').getByText('新来的(演示)').waitFor({ state: 'detached' });
  expect((await newcomer.call(people.me, {})).person?.home).toMatchObject({ isConfirmed: true });
  const { items } = await fang.call(homesWaiting, { gridId: placeId('g6') });
  expect(items.map(({ name }) => name)).not.toContain('新来的(演示)');

  await screen.locator('#residents-kept').press('Enter');
  await screen.locator('.desk-row').getByText('没有微信的人').click();
  await screen.locator('#record').getByText('138****0082').waitFor();
  await picture(screen, 'guide-desk-kept');
  expect(await wrongs(screen)).toEqual([]);
  expect(await screen.locator('#desk').innerText()).not.toContain('13800000082');
});

walk('the community gets another name, and a sheet of a hundred megabytes is not even sent', async () => {
  const { world } = scene();
  const { fang } = world.people;
  const screen = await sitsDown(fang);
  await screen.locator('#section-settings').press('Enter');
  await screen.locator('#setup-5').waitFor();
  await screen.locator('#row-names').press('Enter');
  await screen.locator('#names-name input').fill('青');
  await screen.locator('.field-problem').getByText('写两到二十个字').waitFor();
  await screen.locator('#names-name input').fill('青年里社区(演示)');
  await picture(screen, 'guide-desk-names');
  expect(await wrongs(screen)).toEqual([]);
  await screen.locator('#names-save').press('Enter');
  await screen.locator('#names-saved').waitFor();
  expect((await fang.call(communities, {})).items.map(({ name }) => name)).toContain('青年里社区(演示)');

  await screen.locator('#section-sheet').press('Enter');
  const sent: string[] = [];
  screen.on('request', (request) => sent.push(`${request.method()} ${request.url()}`));
  const asked = screen.waitForEvent('filechooser');
  await screen.locator('#sheet-choose').click();
  const buffer = Buffer.alloc(papers.sheetLimits.bytes + 1);
  await (await asked).setFiles({ name: '大.xlsx', mimeType: workbook, buffer });
  await screen.locator('#failure').getByText('超过 5 兆').waitFor();
  await picture(screen, 'desk-sheet-too-big');
  expect(sent.filter((one) => !one.startsWith('GET'))).toEqual([]);
});
