/**
 * The desk: a wide screen is let in by a scan, worked at by keyboard, and left again. The pictures of the coordinator's
 * guide are taken here.
 */
import type { Page } from 'playwright-core';
import * as settings from '#contracts/community-settings';
import * as desk from '#contracts/desk';
import { communities } from '#contracts/places';
import { staff } from '#contracts/roles';
import { community } from '../../emulator/seed/community';
import { tables } from '../../emulator/seed/places';
import { workbookOf } from '../../emulator/seed/workbook';
import { deskJourneys } from '../support/desk-journey';
import { letIn, pictureOfScreen as picture, pointsAt, printed, wrongsOn as wrongs } from '../support/desk-screen';
import { refusal } from '../support/refusal';

const { scene, walk } = deskJourneys();

walk('a coordinator scans the code, works by keyboard and signs out', async () => {
  const { world, open, openScreen } = scene();
  const { fang } = world.people;
  const handset = await open(fang);
  const screen = await openScreen();
  const code = screen.locator('#desk-match');
  await code.waitFor();
  await picture(screen, 'guide-desk-door');
  expect(await wrongs(screen)).toEqual([]);
  await pointsAt(handset, screen, '#desk-qr');
  await handset.turnsTo('pages/me/me');
  await handset.tap('#desk-scan');
  await handset.sees('#approve-match', await code.innerText());
  await handset.picture('guide-desk-approve');
  await handset.tap('#approve-do');
  await handset.sees('#approved', '电脑已经打开了');
  await screen.locator('#desk-room').waitFor();
  await screen.locator('#grid-qingnian\\~g6').click();
  const rows = screen.locator('.desk-row');
  await rows.first().waitFor();
  await picture(screen, 'guide-desk-list');
  expect(await wrongs(screen)).toEqual([]);

  await screen.keyboard.press('ArrowDown');
  await screen.keyboard.press('ArrowDown');
  const second = (await rows.nth(1).locator('.desk-row-title').innerText()).trim();
  await screen.keyboard.press('Enter');
  await screen.locator('#case-words').getByText(second).waitFor();
  await picture(screen, 'guide-desk-case');
  expect(await wrongs(screen)).toEqual([]);
  // A slip of paper for who has no WeChat: the number, and nothing that says whose door it is.
  await screen.locator('#case-paper').press('Enter');
  const slip = screen.locator('#paper-slip');
  await slip.getByText('青年路新村').first().waitFor();
  await picture(screen, 'desk-slip');
  expect(await wrongs(screen)).toEqual([]);
  expect(await slip.innerText()).not.toMatch(/单元|\d+ 层/);
  expect(await screen.locator('#paper-slip-phone').innerText()).toMatch(/\d/);
  expect(await printed(screen, 'desk-slip')).toBe(1);
  await screen.locator('#slip-back').press('Enter');
  await screen.locator('#case-words').waitFor();
  await screen.keyboard.press('Escape');
  await screen.locator('.desk-choose').waitFor();
  await screen.keyboard.press('/');
  await screen.keyboard.type(second);
  await rows.nth(1).waitFor({ state: 'detached' });
  await screen.locator('#section-buildings').press('Enter');
  await screen.getByText('青年路新村 3 号楼').first().click();
  await picture(screen, 'guide-desk-buildings');
  expect(await wrongs(screen)).toEqual([]);
  await screen.locator('#section-desks').press('Enter');
  await screen.locator('#desks .card').first().waitFor();
  await picture(screen, 'guide-desk-desks');
  expect(await wrongs(screen)).toEqual([]);

  await screen.locator('#desk-sign-out').press('Enter');
  await screen.locator('#desk-door').waitFor();
  expect((await fang.call(desk.sessions, {})).items).toEqual([]);
  expect(await handset.troubles()).toEqual([]);
});

walk('a code that was used lets nobody in again, and a desk ended from the phone shows its door', async () => {
  const { world, open, openScreen } = scene();
  const { zhou, fang } = world.people;
  const screen = await openScreen();
  const path = (await screen.locator('#desk-qr').getAttribute('data-path')) ?? '';
  const handset = await open(zhou);
  await handset.open(path);
  await handset.tap('#approve-do');
  await screen.locator('#desk-room').waitFor();
  const nonce = path.split('n=')[1] ?? '';
  expect(await refusal(fang.call(desk.approve, { nonce }))).toBe('CODE_WRONG');
  const other = await open(fang);
  await other.open(path);
  await other.tap('#approve-do');
  await other.sees('#failure', '这个码不对');
  await handset.turnsTo('pages/me/me');
  await handset.sees('#desks', 'Chrome');
  await handset.app.callWxMethod('pageScrollTo', { selector: '#desks', duration: 0 });
  await handset.picture('guide-desk-phone');
  const { items } = await zhou.call(desk.sessions, {});
  await handset.tap(`#desk-end-${items[0]?.id}`);
  await handset.lacks(`#desk-end-${items[0]?.id}`);
  await screen.reload();
  await screen.locator('#desk-door').waitFor();
});

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A sheet whose second building has floors that are no number and a grid that is none. */
function wrongSheet(): Uint8Array {
  return workbookOf(
    tables.map(({ name, rows }) => ({
      name,
      rows: name === '楼栋' ? rows.map((row, at) => (at === 2 ? row.map(spoiled) : row)) : rows,
    })),
  );
}

const spoiled = <Cell>(cell: Cell, column: number) => (column === 2 ? '第 9 网格' : column === 5 ? '很多' : cell);

async function chooses(screen: Page, bytes: Uint8Array): Promise<void> {
  const asked = screen.waitForEvent('filechooser');
  await screen.locator('#sheet-choose, #sheet-again').click();
  await (await asked).setFiles({ name: '楼栋.xlsx', mimeType: workbook, buffer: Buffer.from(bytes) });
}

walk('a coordinator keeps people, places and numbers', async () => {
  const { world, openScreen } = scene();
  const { fang } = world.people;
  const screen = await openScreen();
  await letIn(screen, fang);

  await screen.locator('#section-staff').click();
  await screen.locator('.desk-row').getByText('小唐').click();
  await screen.locator('#roles').waitFor();
  await picture(screen, 'guide-desk-staff');
  expect(await wrongs(screen)).toEqual([]);
  await screen.locator('#offer-role-volunteer').press('Enter');
  await screen.locator('#invite-place-qingnian\\~g6').press('Enter');
  await screen.locator('#offer-term-90').press('Enter');
  await screen.locator('#offer-do').scrollIntoViewIfNeeded();
  await picture(screen, 'guide-desk-offer');
  expect(await wrongs(screen)).toEqual([]);
  await screen.locator('#offer-do').press('Enter');
  await screen.locator('#offers').waitFor();
  expect(await wrongs(screen)).toEqual([]);
  const offers = async () =>
    (await fang.call(staff, { communityId: community.id })).items.flatMap(({ offers: open }) => open);
  const [asked] = await offers();
  expect(asked).toMatchObject({ role: 'volunteer', gridId: 'qingnian~g6' });
  expect(Math.round((Date.parse(asked?.until ?? '') - Date.now()) / 86_400_000)).toBe(90);
  await screen.locator('#offers .button').press('Enter');
  await screen.locator('#offers .button-danger').press('Enter');
  await screen.locator('#offers').waitFor({ state: 'detached' });
  expect(await offers()).toEqual([]);
  await screen.locator('#row-invite').press('Enter');
  await screen.locator('#role-gridWorker').click();
  await screen.locator('#invite-place-qingnian\\~g6').click();
  await screen.locator('#invite-do').click();
  await screen.locator('#invite-shown').waitFor();
  await picture(screen, 'guide-desk-invite');

  await screen.locator('#section-sheet').press('Enter');
  await chooses(screen, wrongSheet());
  await screen.locator('#sheet-errors').getByText('楼栋!F3').first().waitFor();
  await picture(screen, 'guide-desk-wrong');
  expect(await wrongs(screen)).toEqual([]);
  await chooses(screen, workbookOf(tables));
  await screen.locator('#sheet-write').click();
  await screen.locator('#sheet-done').waitFor();
  await picture(screen, 'guide-desk-sheet');

  await screen.locator('#section-settings').press('Enter');
  await screen.locator('#setup-5').waitFor();
  await picture(screen, 'guide-desk-setup');
  expect(await wrongs(screen)).toEqual([]);
  await screen.locator('#setup-go-4').press('Enter');
  await screen.locator('#phone-of-qingnian\\~g6 input').fill('0513-85550106');
  await screen.locator('#phone-save-qingnian\\~g6').press('Enter');
  await screen.locator('.desk-saved').waitFor();
  await picture(screen, 'guide-desk-numbers');
  expect(await wrongs(screen)).toEqual([]);
  const { items } = await fang.call(communities, {});
  expect(items.flatMap(({ grids }) => grids.map(({ phone }) => phone))).toContain('0513-85550106');
});

walk('a coordinator decides how soon things are done, when it is quiet, and which days are free', async () => {
  const { world, openScreen } = scene();
  const { fang } = world.people;
  const communityId = community.id;
  const screen = await openScreen();
  await letIn(screen, fang);
  await screen.locator('#section-settings').press('Enter');
  const decided = () => fang.call(settings.settings, { communityId });
  const categoryOf = async (code: string) => (await decided()).categories.find((one) => one.code === code);

  await screen.locator('#row-categories').press('Enter');
  await screen.locator('#category-E1').waitFor();
  await picture(screen, 'guide-desk-categories');
  expect(await wrongs(screen)).toEqual([]);
  await screen.locator('#category-change-B2').press('Enter');
  await screen.locator('#category-close input').fill('0');
  await screen.locator('.field-problem').getByText('写一到九十的数').waitFor();
  expect(await screen.locator('#category-save').getAttribute('aria-disabled')).toBe('true');
  await screen.locator('#category-close input').fill('5');
  await picture(screen, 'guide-desk-category');
  expect(await wrongs(screen)).toEqual([]);
  // Meanwhile a colleague changes something else at her own desk.
  await fang.call(settings.setSettings, { communityId, seenVersion: (await decided()).version, quiet: null });
  await screen.locator('#category-save').press('Enter');
  await screen.locator('#category-stale').getByText('别人刚改过').waitFor();
  await picture(screen, 'desk-stale');
  expect(await wrongs(screen)).toEqual([]);
  await screen.locator('#category-newest').press('Enter');
  await screen.locator('#category-stale').waitFor({ state: 'detached' });
  await screen.locator('#category-close input').fill('5');
  await screen.locator('#category-save').press('Enter');
  await screen.locator('#category-saved').waitFor();
  expect(await categoryOf('B2')).toMatchObject({ close: { amount: 5, unit: 'workingDays' } });
  await screen.locator('#category-back').press('Enter');
  await screen.locator('#category-B2').getByText('5 个工作日').waitFor();

  await screen.locator('#row-quiet').press('Enter');
  await screen.locator('#quiet-use-on').press('Enter');
  await screen.locator('#quiet-to input').fill('十点');
  await screen.locator('.field-problem').getByText('写成 21:30 这样').waitFor();
  await screen.locator('#quiet-to input').fill('07:30');
  await screen.locator('#quiet-save').press('Enter');
  await screen.locator('#quiet-saved').waitFor();
  await picture(screen, 'guide-desk-quiet');
  expect(await wrongs(screen)).toEqual([]);
  expect((await decided()).quiet).toEqual({ from: '21:00', to: '07:30' });

  await screen.locator('#row-holidays').press('Enter');
  const [thisYear] = (await decided()).years;
  const year = thisYear?.year ?? 0;
  await screen.locator('#holiday-month-2').press('Enter');
  await screen.locator(`#day-${year}-02-01`).waitFor();
  await picture(screen, 'guide-desk-holidays');
  expect(await wrongs(screen)).toEqual([]);
  await screen.locator('#holiday-month-12').press('Enter');
  const friday = [25, 26, 27, 28, 29, 30, 31].find((date) => new Date(Date.UTC(year, 11, date)).getUTCDay() === 5);
  await screen.locator(`#day-${year}-12-${friday}`).press('Enter');
  await screen.locator('#holiday-save').press('Enter');
  await screen.locator('#holiday-saved').waitFor();
  await picture(screen, 'desk-holidays-own');
  expect((await decided()).years[0]).toMatchObject({ source: 'own' });
  await screen.locator('#holiday-restore').press('Enter');
  await screen.locator('#holiday-restore').waitFor({ state: 'detached' });
  expect((await decided()).years[0]).toEqual(thisYear);
});
