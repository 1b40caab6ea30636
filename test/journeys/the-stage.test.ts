/** What `npm start` opens: a newcomer sees a report travel from one phone to the other, and turns their switches. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type FrameLocator, type Locator, type Page } from 'playwright-core';
import { build } from '../../scripts/build';
import { chromiumPath } from '../../scripts/requirements';
import { browserArguments } from '../support/browser';
import { startWorld, type World } from '../support/world';
import { pushArguments } from '../../scripts/push-arguments';

const pictures = join(__dirname, '../../test-results/journeys');
const sides = ['left', 'right'] as const;
type Side = (typeof sides)[number];

let world: World;
let browser: Browser;
let page: Page;
let errors: string[];

beforeAll(async () => {
  await build(['weapp'], () => undefined);
  world = await startWorld({ args: [...pushArguments, '--weapp', 'dist/weapp'] });
  browser = await chromium.launch({ executablePath: chromiumPath(), args: [...browserArguments] });
  mkdirSync(pictures, { recursive: true });
}, 180_000);
afterAll(async () => {
  await browser.close();
  await world.stop();
});

beforeEach(async () => {
  errors = [];
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(15_000);
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (line) => line.type() === 'error' && errors.push(line.text()));
  await page.goto(world.url);
  await haveStarted();
});
afterEach(async () => {
  await page.close();
  // The phone writes every failure of the package to the console, too.
  expect(errors).toEqual([]);
});

const seat = (side: Side): Locator => page.locator(`#${side}`);
const screen = (side: Side): FrameLocator => seat(side).frameLocator('iframe');
const part = (side: Side, id: string): Locator => screen(side).locator(`.phone-page:visible [id="${id}"]`).first();
const phoneOf = (side: Side): Locator => screen(side).locator('#phone-body');

async function haveStarted(): Promise<void> {
  for (const side of sides) {
    await phoneOf(side).waitFor();
    await seat(side).locator('.splash').waitFor({ state: 'hidden' });
  }
}

async function reopen(side: Side): Promise<void> {
  const opened = page.waitForEvent('framenavigated');
  await seat(side).getByRole('button', { name: '重新打开' }).click();
  await opened;
  await haveStarted();
}

async function report(words: string): Promise<void> {
  await part('left', 'home-report').click();
  await part('left', 'step-next').click();
  await part('left', 'floor-4').click();
  await part('left', 'step-next').click();
  await part('left', 'report-words').locator('textarea').fill(words);
  await part('left', 'step-next').click();
  await part('left', 'report-send').click();
  await part('left', 'report-done').waitFor();
}

/** What becomes of a call to the cloud from this phone. */
const callCloud = (side: Side): Promise<string> =>
  phoneOf(side).evaluate(() => {
    const { callFunction } = phone.wx['cloud'] as { callFunction(options: object): Promise<{ errMsg: string }> };
    return callFunction({ name: 'app', data: {} }).then(
      ({ errMsg }) => errMsg,
      (refusal: unknown) => (refusal as { errMsg: string }).errMsg,
    );
  });

test('a report on the left phone rings the right one, and a tap on the message opens it', async () => {
  await part('right', 'home-work').waitFor();
  await report('四楼的楼道灯不亮。');
  const banner = seat('right').locator('.banner');
  await banner.waitFor();
  expect(await banner.innerText()).toMatch(/新的诉求提醒\s+四楼的楼道灯不亮。/);
  await page.screenshot({ path: join(pictures, 'stage.png'), animations: 'disabled' });
  await banner.click();
  await part('right', 'work-take').waitFor();
  expect(await part('right', 'case-words').innerText()).toContain('四楼的楼道灯不亮。');
  await part('right', 'work-take').click();
  const answer = seat('left').locator('.tray .message', { hasText: '来办这件事' }).first();
  await answer.click();
  await screen('left').getByText('小周(演示)在办').filter({ visible: true }).first().waitFor();
});

test('who sits where is in the address, and is so after a reload', async () => {
  await seat('right').getByRole('combobox').selectOption('demo-tang');
  await screen('right').getByText('第 5 网格').filter({ visible: true }).first().waitFor();
  await seat('right').locator('.tray .empty').waitFor();
  expect(new URL(page.url()).searchParams.get('right')).toBe('demo-tang');
  await page.reload();
  await haveStarted();
  await screen('right').getByText('第 5 网格').filter({ visible: true }).first().waitFor();
  expect(await seat('right').locator('.name').innerText()).toBe('小唐');
  expect(await seat('left').locator('.name').innerText()).toBe('林阿姨');
});

test('in flight mode nothing leaves the phone, the other one goes on, and opening it again changes nothing', async () => {
  const flightMode = seat('left').getByRole('switch', { name: '飞行模式' });
  await flightMode.check();
  await phoneOf('left').locator('.phone-no-line').waitFor();
  expect(await callCloud('left')).toMatch(/INTERNET_DISCONNECTED/);
  expect(await callCloud('right')).toBe('cloud.callFunction:ok');
  await reopen('left');
  expect(await flightMode.isChecked()).toBe(true);
  expect(await callCloud('left')).toMatch(/INTERNET_DISCONNECTED/);
  await flightMode.uncheck();
  await phoneOf('left').locator('.phone-line').waitFor();
  expect(await callCloud('left')).toBe('cloud.callFunction:ok');
});

test("a large text in WeChat makes the screen larger, and what she chooses stays on her phone and nobody else's", async () => {
  const answer = part('left', 'home-answer');
  const before = (await answer.boundingBox())?.height ?? NaN;
  await seat('left').getByRole('radio', { name: '关怀' }).check();
  await part('left', 'reading-ask-yes').waitFor();
  expect((await answer.boundingBox())?.height).toBeGreaterThan(before * 1.3);
  await part('left', 'reading-ask-yes').click();
  await part('left', 'door-report').waitFor();
  await reopen('left');
  await part('left', 'door-report').waitFor();
  expect(await seat('left').getByRole('radio', { name: '关怀' }).isChecked()).toBe(true);
  expect(await seat('right').getByRole('radio', { name: '标准' }).isChecked()).toBe(true);
  await part('right', 'home-report').waitFor();
  await seat('left').getByRole('combobox').selectOption('demo-gu');
  await part('left', 'home-report').waitFor();
  await seat('left').getByRole('combobox').selectOption('demo-lin');
  await part('left', 'door-report').waitFor();
});

test('when the package was built anew both phones open it', async () => {
  const opened = Promise.all(sides.map(() => page.waitForEvent('framenavigated')));
  await world.cloud.post('/_emulator/wechat/package');
  await opened;
  await haveStarted();
  for (const side of sides) await part(side, 'home-report').waitFor();
});

test('in a window as narrow as a phone what stands beside each phone stands below it, and nothing is cut', async () => {
  await page.setViewportSize({ width: 390, height: 800 });
  for (const side of sides) {
    const [phone, switches] = await Promise.all(
      [seat(side).locator('.phone'), seat(side).locator('.desk')].map((one) => one.boundingBox()),
    );
    if (!phone || !switches) throw new Error(`${side} is not drawn`);
    expect(switches.y).toBeGreaterThanOrEqual(phone.y + phone.height);
    expect(switches.width).toBeGreaterThan(320);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.screenshot({ path: join(pictures, 'stage-narrow.png'), fullPage: true });
});
