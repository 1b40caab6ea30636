/**
 * The measuring is itself measured: a page with known breaches on the phone, each of which must be found, and none
 * besides; costs beyond a bound; and pages in a browser for axe.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumPath } from '../../scripts/requirements';
import { costBreaches } from '../budgets/cost-breaches';
import { packageBreaches } from '../budgets/package-sizes';
import { copyOfPackage, startBrowser, type Browsers, type PhoneUnderTest } from '../phone/phone-under-test';
import { browserArguments } from '../support/browser';
import { startCloud, type CloudProcess } from '../support/cloud-process';
import { audit } from './audit';
import { contentHeight, measure, rest } from './measure';

const bounds = { text: 15, target: 48, contrast: 4.5 };
const picture = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9" fill="#ddd"/></svg>')}`;
const planted = copyOfPackage(join(__dirname, 'fixtures/planted'));

let cloud: CloudProcess;
let browsers: Browsers;
let device: PhoneUnderTest;

beforeAll(async () => {
  cloud = await startCloud({ args: ['--weapp', planted.folder] });
  browsers = await startBrowser();
  const address = `${cloud.url}${await cloud.signIn('planted-person')}weapp/`;
  device = await browsers.open(address, { width: 320, height: 640, kept: {} });
});
afterAll(async () => {
  await browsers.close();
  await cloud.stop();
  planted.remove();
});

/** Writes the page anew and starts the app with it. */
async function show(wxml: string): Promise<void> {
  writeFileSync(join(planted.folder, 'pages/planted/planted.wxml'), wxml);
  await device.page.reload();
  await device.page.waitForFunction(() => 'phone' in globalThis && phone.isSettled());
  await rest(device.page);
  expect(await device.failures()).toEqual([]);
}

test('a page as it should be has no breach, and its numbers are told', async () => {
  await show(
    '<view>看得清的字</view><view class="press" aria-role="button">好了</view>' +
      '<view style="background:linear-gradient(#fff,#eee)">渐变上的字</view>' +
      '<input aria-label="写在这里" placeholder="写一句" placeholder-style="color:#555" style="height:60px" />',
  );
  const { breaches, ...numbers } = await measure(device.page, bounds);
  expect(breaches).toEqual([]);
  expect(numbers.smallestText).toBe(17);
  expect(numbers.smallestTarget).toBe(60);
  expect(numbers.lowestContrast).toBeGreaterThan(7);
});

test.each([
  ['tiny text', '<view style="font-size:11px">小小的字</view>', 'small text 11.0 px: «小小的字»'],
  [
    'a small target',
    '<view class="press" aria-role="button" style="min-height:30px;height:30px">按</view>',
    'small target 60×30',
  ],
  ['low contrast', '<view style="color:#999">淡淡的字</view>', 'low contrast 2.85: «淡淡的字»'],
  ['low contrast by opacity', '<view style="opacity:.4">半透明的字</view>', 'low contrast'],
  [
    'low contrast on a picture',
    `<view style="color:#fff;background-image:url('${picture}')">图上的字</view>`,
    'low contrast 1.36',
  ],
  [
    'low contrast on a picture beside it',
    `<view style="position:relative;height:60px"><image src="${picture}" style="width:100%;height:60px" /><text style="position:absolute;left:0;top:9px;color:#fff">图上的字</text></view>`,
    'low contrast 1.36',
  ],
  [
    'cut text',
    '<view style="width:60px;overflow:hidden;white-space:nowrap">后面的字看不见</view>',
    'cut text: «后面的字看不见»',
  ],
  ['a cut second line', '<view style="width:60px;height:24px;overflow:hidden">下面的字看不见</view>', 'cut text'],
  [
    'overlapping text',
    '<view>上面一句</view><view style="margin-top:-20px">下面一句</view>',
    'overlapping text: «上面一句» and «下面一句»',
  ],
  [
    'text under something',
    '<view style="position:relative"><view>被挡住的字</view><view style="position:absolute;inset:0;background:#fff" /></view>',
    'covered by',
  ],
  [
    'text reaching out of the screen',
    '<view style="white-space:nowrap">这一句话长得手机屏幕一行放不下一直伸到外面去了</view>',
    'wider than the screen',
  ],
  ['a page wider than the screen', '<view style="width:500px;height:60px" />', 'wider than the screen: 500 of 320'],
  [
    'a button without a name',
    `<view class="press" aria-role="button"><image src="${picture}" style="width:20px;height:20px" /></view>`,
    'no name: .press',
  ],
  ['a failure without a number', '<view id="failure">没有连上。</view>', 'a failure without a human number'],
  ['a field named by its hint alone', '<input placeholder="写在这里" style="height:60px" />', 'no name: input'],
])('%s is found', async (_what, wxml, breach) => {
  await show(wxml);
  const { breaches } = await measure(device.page, bounds);
  expect(breaches.join('\n')).toContain(breach);
});

test('what must be scrolled to counts to the height of a screen', async () => {
  await show('<view style="height:900px">长</view>');
  expect(await contentHeight(device.page)).toBe(64 + 900);
});

test('a screen over its budget, and one without a budget, are found', () => {
  const cost = { setData: 3, bytes: 900, cloud: 1, nodes: 20, depth: 5 };
  expect(costBreaches('a-screen', cost, { 'a-screen': cost })).toEqual([]);
  expect(costBreaches('a-screen', cost, { 'a-screen': { ...cost, bytes: 899, cloud: 0 } })).toEqual([
    'over budget: 900 bytes, 899 are allowed',
    'over budget: 1 cloud, 0 are allowed',
  ]);
  expect(costBreaches('a-screen', cost, {})).toEqual(['no budget: a-screen has no row in test/budgets/bounds.ts']);
  expect(packageBreaches({ main: 2, far: 1 }, { main: 1 })).toEqual([
    'over budget: main is 2 bytes, 1 are allowed',
    'no budget: far has no row in test/budgets/bounds.ts',
  ]);
});

test('axe is listened to', async () => {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...browserArguments] });
  const page = await browser.newPage();
  await page.setContent('<html lang="zh"><title>试</title><main><img src="x.png"></main></html>');
  expect((await audit(page)).join('\n')).toContain('image-alt');
  await browser.close();
});
