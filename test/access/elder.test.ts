/**
 * 长辈版 comes when asked for, is found quickly, and goes as easily: never by itself, never by a passing message. On the
 * phone, at WeChat's own text sizes.
 */
import { startBrowser, type Browsers } from '../phone/phone-under-test';
import { startWorld, type World } from '../support/world';
import { openReader, type PhoneReader } from './reader';
import type { View } from './view';
import { pushArguments } from '../../scripts/push-arguments';

const standard: View = { mode: 'normal', px: 17, width: 375 };
const careMode: View = { mode: 'normal', px: 23.8, width: 375 };
const topStep: View = { mode: 'normal', px: 25.5, width: 414 };

let world: World;
let browsers: Browsers;

beforeAll(async () => {
  world = await startWorld({ args: [...pushArguments, '--weapp', 'dist/weapp'] });
  browsers = await startBrowser();
});
afterAll(async () => {
  await browsers.close();
  await world.stop();
});

const sizeOf = (reader: PhoneReader, id: string) =>
  reader.part(id).evaluate((element) => getComputedStyle(element).fontSize);
const tabBar = (reader: PhoneReader) => reader.page.locator('#phone-tabs');
const startAgain = (reader: PhoneReader) => reader.page.reload();

test('large text in WeChat is asked about on the page, once; yes is remembered, and the way back is on the home', async () => {
  const reader = await openReader(browsers, world.people.lin, careMode);
  await reader.part('reading-ask').waitFor();
  expect(await reader.part('elder-home').count()).toBe(0);
  await reader.tap('reading-ask-yes');
  await reader.part('elder-home').waitFor();
  // Whom the first door rings is known a moment later on a slow machine.
  for (const door of ['door-phone', 'door-report', 'door-cases']) {
    await reader.part(door).waitFor();
    expect(await reader.part(door).count()).toBe(1);
  }
  await tabBar(reader).waitFor({ state: 'hidden' });
  await startAgain(reader);
  await reader.part('elder-home').waitFor();
  await reader.tap('reading-normal');
  await reader.tap('reading-normal-do');
  await reader.part('home').waitFor();
  expect(await reader.part('reading-ask').count()).toBe(0);
  await reader.close();
});

test('no is remembered, too', async () => {
  const reader = await openReader(browsers, world.people.lin, careMode);
  await reader.tap('reading-ask-no');
  await startAgain(reader);
  await reader.part('home-answer').waitFor();
  expect(await reader.part('reading-ask').count()).toBe(0);
  await reader.close();
});

test.each([
  ['standard', standard, '17px', '24px'],
  ['care mode', careMode, '23.8px', '24px'],
  ['the top step', topStep, '25.5px', '30px'],
])('at %s the normal screen is drawn in WeChat’s size, and 长辈版 is not smaller', async (_, view, normal, elder) => {
  const reader = await openReader(browsers, world.people.lin, view);
  await reader.part('home-answer').waitFor();
  expect(await reader.part('reading-ask').count()).toBe(view.px >= 22 ? 1 : 0);
  expect(await sizeOf(reader, 'home')).toBe(normal);
  await reader.open('pages/me/me', 'reading-elder');
  await reader.tap('reading-elder');
  await reader.part('reading-size-30').waitFor();
  expect(await sizeOf(reader, 'me-home')).toBe(elder);
  await reader.close();
});

test('two taps from home lead into it, and its size is chosen there', async () => {
  const reader = await openReader(browsers, world.people.lin, standard);
  await reader.part('home-answer').waitFor();
  await tabBar(reader).locator('.phone-tab').last().tap();
  await reader.tap('reading-elder');
  await reader.tap('reading-size-30');
  expect(await sizeOf(reader, 'me-home')).toBe('30px');
  await reader.tap('way-home');
  await reader.part('elder-home').waitFor();
  await reader.tap('door-cases');
  await reader.part('cases').waitFor();
  await tabBar(reader).waitFor({ state: 'visible' });
  await reader.tap('way-home');
  await reader.tap('door-report');
  await reader.part('report-photo').waitFor();
  expect(await reader.part('report-photo').getAttribute('class')).toContain('mode-elder text-30');
  expect(await reader.failures()).toEqual([]);
  await reader.close();
});

test('a text size changed in the background is seen when the app is shown again', async () => {
  const reader = await openReader(browsers, world.people.lin, standard);
  await reader.part('home-answer').waitFor();
  await reader.page.evaluate(() => {
    phone.hide();
    phone.setFontSize(22);
    phone.show();
  });
  await reader.part('reading-ask').waitFor();
  await reader.close();
});
