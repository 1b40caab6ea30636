/** The measuring is itself measured: a page with known breaches, each of which must be found, and none besides. */
import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumPath } from '../../scripts/requirements';
import { browserArguments } from '../support/browser';
import { audit, contentHeight, measure } from './measure';

const bounds = { text: 15, target: 48, contrast: 4.5 };
const picture = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9" fill="#ddd"/></svg>')}`;

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath(), args: [...browserArguments] });
  page = await browser.newPage({ viewport: { width: 320, height: 640 } });
});
afterAll(() => browser.close());

async function show(body: string): Promise<void> {
  const style =
    'body{margin:0;font:17px/1.5 sans-serif;color:#1a1a1a;background:#fff} button{font:inherit;min-width:60px;min-height:60px}';
  await page.setContent(
    `<html lang="zh"><title>试</title><style>${style}</style><body><main>${body}</main></body></html>`,
  );
}

test('a page as it should be has no breach, and its numbers are told', async () => {
  await show('<p>看得清的字</p><button>好了</button><p style="background:linear-gradient(#fff,#eee)">渐变上的字</p>');
  const { breaches, ...numbers } = await measure(page, bounds);
  expect(breaches).toEqual([]);
  expect(numbers.smallestText).toBe(17);
  expect(numbers.smallestTarget).toBe(60);
  expect(numbers.lowestContrast).toBeGreaterThan(15);
  expect(await audit(page)).toEqual([]);
});

test.each([
  ['tiny text', '<p style="font-size:11px">小小的字</p>', 'small text 11.0 px: «小小的字»'],
  ['a small target', '<button style="min-height:30px;height:30px">按</button>', 'small target 60×30'],
  ['low contrast', '<p style="color:#999">淡淡的字</p>', 'low contrast 2.85: «淡淡的字»'],
  ['low contrast by opacity', '<p style="opacity:.4">半透明的字</p>', 'low contrast'],
  ['low contrast on a picture', `<p style="color:#fff;background:url('${picture}')">图上的字</p>`, 'low contrast 1.36'],
  [
    'low contrast on a picture beside it',
    `<div style="position:relative;height:60px"><img src="${picture}" alt="" style="width:100%;height:60px"><span style="position:absolute;left:0;top:9px;color:#fff">图上的字</span></div>`,
    'low contrast 1.36',
  ],
  [
    'cut text',
    '<p style="width:60px;overflow:hidden;white-space:nowrap">后面的字看不见</p>',
    'cut text: «后面的字看不见»',
  ],
  ['a cut second line', '<p style="width:60px;height:24px;overflow:hidden">下面的字看不见</p>', 'cut text'],
  [
    'overlapping text',
    '<p style="margin:0">上面一句</p><p style="margin:-20px 0 0">下面一句</p>',
    'overlapping text: «上面一句» and «下面一句»',
  ],
  [
    'text under something',
    '<div style="position:relative"><p>被挡住的字</p><div style="position:absolute;inset:0;background:#fff"></div></div>',
    'covered by',
  ],
  [
    'a page wider than the screen',
    '<p style="width:500px;white-space:nowrap">这一句话长得手机屏幕一行放不下一直伸到外面去了</p>',
    'wider than the screen',
  ],
  ['a button without a name', '<button><svg width="20" height="20"></svg></button>', 'no name: button'],
  ['a field named by its hint alone', '<input placeholder="写在这里" style="height:60px">', 'no name: input'],
])('%s is found', async (_what, body, breach) => {
  await show(body);
  const { breaches } = await measure(page, bounds);
  expect(breaches.join('\n')).toContain(breach);
});

test('axe is listened to', async () => {
  await show('<img src="x.png"><button aria-checked="maybe">好了</button>');
  expect((await audit(page)).join('\n')).toMatch(/image-alt|aria-/);
});

test('what must be scrolled to counts to the height of a page', async () => {
  await show('<div style="height:300px;overflow:auto"><p style="height:900px">长</p></div>');
  expect(await contentHeight(page)).toBeGreaterThanOrEqual(640 + 600);
});
