/**
 * An hour for a new community, as somebody does it who never saw the app: from the printed code to the first report of
 * a neighbour, all of it on screens.
 */
import type { Page } from 'playwright-core';
import { setupCodeOf } from '../../cloudfunctions/contexts/people/setup-code';
import { workbookOf, type Table } from '../../emulator/seed/workbook';
import { deskJourneys } from '../support/desk-journey';
import { codeOn, pictureOfScreen, pointsAt, printed, wrongsOn, type DeskScene } from '../support/desk-screen';
import { expectMainButton } from '../support/phone/looks';
import type { Phone } from '../support/phone/phone';
import { setupSecret } from '../support/world';

const { scene, walk } = deskJourneys();
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The sheet as it is filled in on the spot: the house of the phone again, and two more. */
const sheet: readonly Table[] = [
  {
    name: '网格',
    rows: [
      ['编号', '网格', '电话'],
      [null, '第 1 网格', '0513-0000-0301'],
      [null, '第 2 网格', '0513-0000-0302'],
    ],
  },
  { name: '微网格', rows: [['编号', '微网格', '网格']] },
  {
    name: '楼栋',
    rows: [
      ['编号', '楼栋', '网格', '微网格', '单元数', '层数'],
      [null, '南园 1 号楼', '第 1 网格', null, 2, 6],
      [null, '南园 2 号楼', '第 1 网格', null, 2, 6],
      [null, '南园 3 号楼', '第 2 网格', null, 1, 11],
    ],
  },
  { name: '户门', rows: [['楼栋', '单元', '楼层', '门牌']] },
  { name: '店铺', rows: [['编号', '店铺', '类别', '网格', '楼栋', '地址']] },
];

/** On the phone, up to «开通了». */
async function founds(phone: Phone): Promise<void> {
  await phone.turnsTo('pages/me/me');
  await phone.tap('#me-invited');
  await phone.tap('#invitation-admin');
  await phone.writes('#admin-code', `community nanyuan: ${setupCodeOf(setupSecret, 'nanyuan')}`);
  await phone.sees('#admin-founds', '新社区');
  await phone.picture('guide-found-code');
  await phone.tap('#admin-found');
  await phone.writes('#found-name', '南园社区(演示)');
  await phone.writes('#found-street', '城南街道');
  await phone.writes('#found-phone', '0513-0000-0300');
  await phone.picture('guide-found-community');
  await expectMainButton(phone, '#found-next');
  await phone.tap('#found-next');
  await phone.writes('#found-grid-1', '第 1 网格');
  await phone.tap('#found-grid-more');
  await phone.writes('#found-grid-2', '第 2 网格');
  await phone.writes('#found-grid-phone-2', '0513-0000-0302');
  await phone.picture('guide-found-grids');
  await phone.tap('#found-next');
  await phone.writes('#found-building', '南园 1 号楼');
  await phone.writes('#found-units', '2');
  await phone.writes('#found-floors', '6');
  await phone.tap('#found-in-0');
  await phone.picture('found-building');
  await phone.tap('#found-next');
  await phone.writes('#found-coordinator', '李主任(演示)');
  await phone.picture('found-last');
  await expectMainButton(phone, '#found-do');
  await phone.tap('#found-do');
  await phone.sees('#found-done', '南园社区(演示)开通了');
  await phone.picture('guide-found-done');
}

/** From the phone to the desk, which leads on by itself. */
async function sitsDown(phone: Phone, screen: Page): Promise<void> {
  await phone.tap('#found-me');
  await screen.locator('#desk-qr').waitFor();
  await pointsAt(phone, screen, '#desk-qr');
  await phone.tap('#desk-scan');
  await phone.tap('#approve-do');
  await phone.sees('#approved');
  await screen.locator('#setup').waitFor();
  await pictureOfScreen(screen, 'guide-desk-setup-new');
  expect(await wrongsOn(screen)).toEqual([]);
}

async function fillsInTheHouses(screen: Page): Promise<void> {
  await screen.locator('#setup-go-2').press('Enter');
  const asked = screen.waitForEvent('filechooser');
  await screen.locator('#sheet-choose').click();
  await (await asked).setFiles({ name: '楼栋.xlsx', mimeType: workbook, buffer: Buffer.from(workbookOf(sheet)) });
  await screen.locator('#sheet-write').click();
  await screen.locator('#sheet-done').waitFor();
  await screen.locator('#section-settings').click();
  await screen.locator('#setup-2.setup-done').waitFor();
}

/** Up to the letters of an invitation for a grid worker. */
async function invites(screen: Page): Promise<string> {
  await screen.locator('#setup-go-3').press('Enter');
  await screen.locator('#role-gridWorker').click();
  await screen.locator('#invite-place-nanyuan\\~g1').click();
  await screen.locator('#invite-do').click();
  await screen.locator('#invite-shown').waitFor();
  return screen.locator('#invite-letters').innerText();
}

async function accepts(phone: Phone, letters: string): Promise<void> {
  await phone.turnsTo('pages/me/me');
  await phone.tap('#me-invited');
  await phone.writes('#invitation-code', letters);
  await phone.tap('#invitation-do');
  await phone.writes('#invitation-name', '小沈(演示)');
  await phone.tap('#invitation-yes');
  await phone.sees('#invitation-done', '网格员');
}

/** Looks after the numbers, and prints the plates; answers where the first one leads. */
async function hangsPlates(screen: Page, world: DeskScene['world']): Promise<string> {
  await screen.locator('#section-settings').click();
  await screen.locator('#setup-go-4').press('Enter');
  await screen.locator('#phones').waitFor();
  await screen.locator('#row-setup').press('Enter');
  await screen.locator('#setup-go-5').press('Enter');
  await screen.locator('#plates-ask').press('Enter');
  await screen.locator('#plates-order').waitFor();
  await world.tick();
  await screen.locator('#plates-print').waitFor();
  await pictureOfScreen(screen, 'new-community-plates');
  expect(await wrongsOn(screen)).toEqual([]);
  expect(await printed(screen, 'new-community-plates')).toBe(1);
  const page = (await codeOn(screen, '.plate-code >> nth=0'))?.split('/').slice(3).join('/') ?? '';
  await screen.locator('#section-settings').click();
  await screen.locator('#setup-5.setup-done').waitFor();
  await pictureOfScreen(screen, 'guide-desk-setup');
  return page;
}

walk(
  'an hour for a new community: from the printed code to the first report, and somebody who takes it',
  async () => {
    const { world, open, openScreen } = scene();
    const coordinator = await open(await world.signIn('new-coordinator'));
    const screen = await openScreen();
    await founds(coordinator);
    await sitsDown(coordinator, screen);
    await fillsInTheHouses(screen);
    const letters = await invites(screen);
    const worker = await open(await world.signIn('new-worker'));
    await accepts(worker, letters);
    const plate = await hangsPlates(screen, world);

    const neighbour = await open(await world.signIn('new-neighbour'));
    await neighbour.open(plate);
    await neighbour.sees('#plate-place', '南园 1 号楼 1 单元');
    await neighbour.tap('#plate-report');
    await neighbour.tap('#step-next');
    // She scanned a plate: in which community is not asked.
    await neighbour.tap('[id="building-nanyuan~b1"]');
    await neighbour.tap('#unit-1');
    await neighbour.writes('#settle-name', '小顾(演示)');
    await neighbour.tap('#settle-do');
    await neighbour.sees('#report-where', '1 单元');
    await neighbour.tap('#step-next');
    await neighbour.writes('#report-words textarea', '一楼的楼道灯不亮。');
    await neighbour.tap('#step-next');
    await neighbour.sees('#report-preview', '南园 1 号楼 1 单元');
    await neighbour.tap('#report-send');
    await neighbour.sees('#report-done');
    await neighbour.picture('new-community-reported');
    await world.tick();
    await worker.turnsTo('pages/inbox/inbox');
    await worker.sees('#inbox', '楼道灯');
    await worker.picture('new-community-worker');
    for (const phone of [coordinator, worker, neighbour]) expect(await phone.troubles()).toEqual([]);
  },
  2,
);
