/** What `npm start` opens: a newcomer sees a report travel from one phone to the other. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type FrameLocator, type Page } from 'playwright-core';
import { browserArguments } from '../support/browser';
import { chromiumPath } from '../../scripts/requirements';
import { startWorld, type World } from '../support/world';

const pictures = join(__dirname, '../../test-results/journeys');

let world: World;
let browser: Browser;

beforeAll(async () => {
  world = await startWorld({ args: ['--pages', 'dist/h5'] });
  browser = await chromium.launch({ executablePath: chromiumPath(), args: [...browserArguments] });
  mkdirSync(pictures, { recursive: true });
});
afterAll(async () => {
  await browser.close();
  await world.stop();
});

async function openStage(): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 960 } });
  page.setDefaultTimeout(15_000);
  await page.goto(world.url);
  return page;
}

const seat = (page: Page, side: 'left' | 'right') => page.locator(`#${side}`);
const screen = (page: Page, side: 'left' | 'right') => seat(page, side).frameLocator('iframe');
const part = (frame: FrameLocator, id: string) => frame.locator(`[id="${id}"]:visible`).last();

async function reportOn(frame: FrameLocator, words: string): Promise<void> {
  await part(frame, 'home-report').click();
  await part(frame, 'step-next').click();
  await part(frame, 'floor-4').click();
  await part(frame, 'step-next').click();
  await part(frame, 'report-words').locator('textarea').or(part(frame, 'report-words')).last().fill(words);
  await part(frame, 'step-next').click();
  await part(frame, 'report-send').click();
  await part(frame, 'report-done').waitFor();
}

test('a report on the left phone rings the right one, and a tap on the message opens it', async () => {
  const page = await openStage();
  const [left, right] = [screen(page, 'left'), screen(page, 'right')];
  await part(right, 'home-work').waitFor();
  await reportOn(left, '四楼的楼道灯不亮。');
  const banner = seat(page, 'right').locator('.banner');
  await banner.waitFor();
  expect(await banner.innerText()).toMatch(/新的诉求提醒\s+四楼的楼道灯不亮。/);
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: join(pictures, 'stage.png') });
  await banner.click();
  await part(right, 'work-take').waitFor();
  expect(await part(right, 'case-words').innerText()).toContain('四楼的楼道灯不亮。');
  await part(right, 'work-take').click();
  await seat(page, 'left').locator('.message', { hasText: '来办这件事' }).first().waitFor();
});

test('another person is another phone, with his own tray', async () => {
  const page = await openStage();
  await seat(page, 'right').locator('select').selectOption('demo-tang');
  await part(screen(page, 'right'), 'home-work').waitFor();
  await screen(page, 'right').getByText('第 5 网格').filter({ visible: true }).first().waitFor();
  await seat(page, 'right').locator('.tray .empty').waitFor();
  expect(new URL(page.url()).searchParams.get('right')).toBe('demo-tang');
});
