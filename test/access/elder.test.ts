/** 长辈版 comes when asked for, is found quickly, and goes as easily: never by itself, never by a passing message. */
import { chromium, type Browser } from 'playwright-core';
import { chromiumPath } from '../../scripts/requirements';
import { browserArguments } from '../support/browser';
import { startWorld, type World } from '../support/world';
import { openReader, type View } from './reader';

const standard: View = { mode: 'normal', px: 17, width: 375 };
const careMode: View = { mode: 'normal', px: 23.8, width: 375 };

let world: World;
let browser: Browser;

beforeAll(async () => {
  world = await startWorld({ args: ['--pages', 'dist/h5'] });
  browser = await chromium.launch({ executablePath: chromiumPath(), args: [...browserArguments] });
});
afterAll(async () => {
  await browser.close();
  await world.stop();
});

test('large text in WeChat is asked about on the page, once; yes is remembered, and the way back is on the home', async () => {
  const reader = await openReader(browser, world.people.lin, careMode);
  await reader.part('reading-ask').waitFor();
  expect(await reader.part('elder-home').count()).toBe(0);
  await reader.tap('reading-ask-yes');
  await reader.part('elder-home').waitFor();
  for (const door of ['door-phone', 'door-report', 'door-cases']) expect(await reader.part(door).count()).toBe(1);
  await reader.page.locator('.taro-tabbar__tabbar').waitFor({ state: 'hidden' });
  await reader.page.reload();
  await reader.part('elder-home').waitFor();
  await reader.tap('reading-normal');
  await reader.part('home').waitFor();
  expect(await reader.part('reading-ask').count()).toBe(0);
  await reader.close();
});

test('no is remembered, too', async () => {
  const reader = await openReader(browser, world.people.lin, careMode);
  await reader.tap('reading-ask-no');
  await reader.page.reload();
  await reader.part('home-answer').waitFor();
  expect(await reader.part('reading-ask').count()).toBe(0);
  await reader.close();
});

test('with standard text nobody is asked; two taps from home lead into it, and its size is chosen there', async () => {
  const reader = await openReader(browser, world.people.lin, standard);
  await reader.part('home-answer').waitFor();
  expect(await reader.part('reading-ask').count()).toBe(0);
  await reader.page.locator('.weui-tabbar__item').last().tap();
  await reader.tap('reading-elder');
  await reader.tap('reading-size-30');
  const size = await reader.part('me-home').evaluate((element) => getComputedStyle(element).fontSize);
  expect(size).toBe('30px');
  await reader.tap('way-home');
  await reader.part('elder-home').waitFor();
  await reader.tap('door-cases');
  await reader.part('cases').waitFor();
  await reader.page.locator('.taro-tabbar__tabbar').waitFor({ state: 'visible' });
  await reader.tap('way-home');
  await reader.tap('door-report');
  await reader.part('report-photo').waitFor();
  expect(await reader.part('report-photo').getAttribute('class')).toContain('mode-elder text-30');
  await reader.close();
});

test('a text size changed in the background is seen when the page is shown again', async () => {
  const reader = await openReader(browser, world.people.lin, standard);
  await reader.part('home-answer').waitFor();
  await reader.page.evaluate(() => document.documentElement.style.setProperty('font-size', '22.4px'));
  await reader.open('pages/requests/work-list/work-list', 'work-list');
  await reader.page.goBack();
  await reader.part('reading-ask').waitFor();
  await reader.close();
});
