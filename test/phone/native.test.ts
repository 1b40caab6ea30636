/** The phone runs a small native mini-program as WeChat would: lives, events, pages, limits. */
import { forThisFile } from '../support/for-this-file';
import { openNativeBench, type PhoneUnderTest } from './phone-under-test';

const bench = forThisFile(openNativeBench);
let device: PhoneUnderTest;

beforeEach(async () => {
  device = await bench().open('native-person');
});
afterEach(async () => {
  await device.close();
});

const log = () => device.page.evaluate(() => (phone.module('log.js') as { lines: string[] }).lines);

const logs = (line: string) =>
  device.page.waitForFunction(
    (awaited) => (phone.module('log.js') as { lines: string[] }).lines.includes(awaited),
    line,
  );

test('lives are lived in WeChat’s order', async () => {
  expect(await device.failures()).toEqual([]);
  await logs('home.onReady');
  expect(await log()).toEqual([
    ...['app.onLaunch', 'app.onShow', 'box.created', 'box is plain', 'box.attached', 'home.onLoad'],
    ...['home.onShow', 'box.show', 'box.ready', 'home.onReady'],
  ]);
  await device.wx('switchTab', { url: '/pages/tab/tab' });
  await logs('tab.onReady');
  await device.wx('switchTab', { url: '/pages/home/home' });
  await device.page.evaluate(() => phone.hide());
  await device.page.evaluate(() => phone.show());
  await device.wx('reLaunch', { url: '/pages/parts/parts' });
  expect((await log()).slice(10)).toEqual([
    ...['home.onHide', 'box.hide', 'tab.onLoad', 'tab.onShow', 'tab.onReady', 'tab.onHide', 'home.onShow', 'box.show'],
    ...['home.onHide', 'box.hide', 'app.onHide', 'app.onShow', 'home.onShow', 'box.show'],
    ...['home.onUnload', 'box.detached', 'tab.onUnload'],
  ]);
});

test('what stands in a list is moved and taken out, and hears of it', async () => {
  await device.wx('navigateTo', { url: '/pages/bars/bars' });
  await device.page.evaluate(() => phone.setData({ rows: ['丙', '甲'] }));
  const lines = (await log()).filter((line) => line.startsWith('row'));
  expect(lines).toContain('row 乙 detached');
  expect(lines.filter((line) => line.endsWith('moved')).length).toBeGreaterThan(0);
  expect(lines).not.toContain('row 乙 moved');
});

test('a behaviour gives its data and methods, and what a component sends counts for its page', async () => {
  await device.part('box').locator('wx-view').first().tap();
  expect(await device.data('events')).toMatchObject([{ type: 'open', detail: { kind: 'plain', called: '盒子' } }]);
  const bytes = () => device.page.evaluate(() => phone.traffic()[0]?.bytes ?? 0);
  const before = await bytes();
  const box = (method: string, letters: number) =>
    device.page.evaluate(
      async ([name, amount]) => {
        const [page] = phone.stack().length > 0 ? [await phone.automate('App.getCurrentPage', {})] : [];
        const { pageId } = page as { pageId: number };
        const found = await phone.automate('Page.getElement', { pageId, selector: '#box' });
        const { elementId } = found as { elementId: string };
        await phone.automate('Element.callMethod', { elementId, method: name, args: [amount] });
        return phone.automate('Element.getData', { elementId, path: 'filled' });
      },
      [method, letters] as const,
    );
  expect(await box('fill', 1000)).toEqual({ data: 'x'.repeat(1000) });
  expect((await bytes()) - before).toBe(1000 + '{"filled":""}'.length);
  expect(await box('fill', 1_100_000)).toEqual({ data: 'x'.repeat(1000) });
});

test('the page says how its text and its bar look, at every size WeChat has', async () => {
  const sizes = await device.page.evaluate(() => [...phone.fontSizes]);
  expect(sizes).toEqual(expect.arrayContaining([17, 23.8]));
  for (const size of sizes) {
    await device.page.evaluate((pixels) => phone.setFontSize(pixels), size);
    await device.wx('reLaunch', { url: '/pages/bars/bars' });
    const words = await device.part('words').evaluate((one) => parseFloat(getComputedStyle(one).fontSize));
    expect(words).toBeCloseTo(size * 2, 1);
    expect((await device.wx('getSystemInfo')).ok).toMatchObject({ fontSizeSetting: size });
  }
  await expect(device.page.evaluate(() => phone.setFontSize(30))).rejects.toThrow('not 30');
  const bar = device.page.locator('#phone-navigation');
  expect(await bar.innerText()).toContain('第一个名字');
  expect(await bar.evaluate((one) => getComputedStyle(one).backgroundColor)).toBe('rgb(10, 92, 50)');
  await device.wx('setNavigationBarTitle', { title: '第二个名字' });
  expect(await bar.innerText()).toContain('第二个名字');
  await device.page.getByLabel('首页').tap();
  expect(await device.page.evaluate(() => phone.stack())).toEqual(['pages/home/home']);
});

test('the bar of tabs shows words, badges and dots, and goes away', async () => {
  const tab = device.page.locator('.phone-tab').nth(1);
  await device.wx('setTabBarBadge', { index: 1, text: '12' });
  expect(await tab.innerText()).toContain('12');
  await device.wx('setTabBarBadge', { index: 1, text: '12345' });
  expect(await tab.innerText()).toContain('…');
  await device.wx('removeTabBarBadge', { index: 1 });
  await device.wx('showTabBarRedDot', { index: 1 });
  expect(await tab.locator('.phone-tab-dot').count()).toBe(1);
  await device.wx('hideTabBarRedDot', { index: 1 });
  expect(await tab.locator('.phone-tab-dot').count()).toBe(0);
  await device.wx('setTabBarItem', { index: 1, text: '改了' });
  expect(await tab.innerText()).toBe('改了');
  expect((await device.wx('setTabBarBadge', { index: 7, text: '1' })).failed?.errMsg).toBe(
    'setTabBarBadge:fail tabbar item not found',
  );
  await device.wx('hideTabBar');
  expect(await tab.isVisible()).toBe(false);
  await device.wx('showTabBar');
  await tab.tap();
  expect(await device.page.evaluate(() => phone.stack())).toEqual(['pages/tab/tab']);
});

test('templates, styles, data and what a screen reader hears are in the document', async () => {
  const hello = device.part('hello');
  expect(await hello.innerText()).toBe('你好你好');
  expect(await hello.getAttribute('data-kind')).toBe('greeting');
  expect(await hello.getAttribute('aria-label')).toBe('问候');
  expect(await hello.getAttribute('role')).toBe('heading');
  await device.waitsFor('picture', (picture) => picture !== undefined);
  expect(await device.data('picture')).toEqual({ width: 2, height: 2 });
  expect(await hello.evaluate((one) => getComputedStyle(one).color)).toBe('rgb(10, 92, 50)');
  const box = await hello.boundingBox();
  const frame = await device.page.locator('.phone-page:visible').boundingBox();
  expect(box?.width).toBeCloseTo(187.5, 1);
  expect(box?.height).toBeCloseTo((frame?.height ?? 0) / 2, 0);
});

test('a component’s styles are its own', async () => {
  const label = device.part('box').locator('wx-view').first();
  expect(await label.innerText()).toBe('plain');
  expect(await label.evaluate((one) => getComputedStyle(one).color)).toBe('rgb(0, 0, 200)');
  await label.tap();
  expect(await device.data('events')).toMatchObject([{ type: 'open', detail: { kind: 'plain' } }]);
});

test('a component nested in itself is drawn 24 levels deep', async () => {
  expect(await device.part('level-1').innerText()).toBe('最里面');
  expect(await device.part('level-24').locator('wx-view').count()).toBe(23);
});

test('a tap has WeChat’s shape, rises to those around, and stops where it is caught', async () => {
  await device.tap('hello');
  await device.tap('catcher');
  const events = await device.data<Record<string, never>[]>('events');
  expect(events).toHaveLength(2);
  expect(events[0]).toMatchObject({
    type: 'tap',
    hasTouch: true,
    detail: { x: expect.any(Number), y: expect.any(Number) },
  });
  expect(events[0]?.['currentTarget']).toMatchObject({ id: 'hello', dataset: { kind: 'greeting' }, offsetLeft: 0 });
  expect(events[1]?.['target']).toMatchObject({ id: 'catcher', dataset: { name: '里' } });
});

test('a subpackage is run when it is first needed, and two pages talk', async () => {
  const hasRun = () => device.page.evaluate(() => phone.app()?.['globalData'] as { farHasRun: boolean });
  expect(await hasRun()).toEqual({ farHasRun: false });
  await device.tap('far');
  await device.part('far-page').waitFor();
  expect(await hasRun()).toEqual({ farHasRun: true });
  await device.waitsFor('heard', (heard) => heard === '在吗');
  await device.tap('far-page');
  expect(await log()).toContain('home heard 在');
  await device.page.locator('.phone-way').tap();
  expect(await device.page.evaluate(() => phone.stack())).toEqual(['pages/home/home']);
  expect((await log()).slice(-3)).toEqual(['far.onUnload', 'home.onShow', 'box.show']);
});

test('an eleventh page is refused in WeChat’s words', async () => {
  for (let page = 2; page <= 10; page += 1) {
    expect((await device.wx('navigateTo', { url: `/pages/parts/parts?page=${page}` })).failed).toBeUndefined();
  }
  const { failed } = await device.wx('navigateTo', { url: '/pages/parts/parts' });
  expect(failed?.errMsg).toBe('navigateTo:fail webview count limit exceed');
  expect((await device.wx('navigateTo', { url: '/pages/tab/tab' })).failed?.errMsg).toBe(
    'navigateTo:fail can not navigateTo a tabbar page',
  );
  await device.wx('reLaunch', { url: '/pages/home/home' });
  expect(await device.page.evaluate(() => phone.stack())).toEqual(['pages/home/home']);
});

test('storage keeps a megabyte a key and ten in all, for this person alone', async () => {
  const set = (key: string, letters: number) => device.wx('setStorage', { key, data: '字'.repeat(letters) });
  expect((await set('large', 400_000)).failed?.errMsg).toBe('setStorage:fail entry size limit reached');
  for (let key = 0; key < 11; key += 1) expect((await set(`k${key}`, 300_000)).failed).toBeUndefined();
  expect((await set('k12', 300_000)).failed?.errMsg).toBe('setStorage:fail exceed storage max size 10Mb');
  await device.page.reload();
  await device.page.waitForFunction(() => 'phone' in globalThis && phone.isSettled());
  expect((await device.wx<{ data: string }>('getStorage', { key: 'k1' })).ok?.data).toHaveLength(300_000);
  const other = await bench().open('somebody-else');
  expect((await other.wx('getStorage', { key: 'k1' })).failed?.errMsg).toBe('getStorage:fail data not found');
  await other.close();
});

test('setData over a megabyte does not arrive, and says so', async () => {
  const said: string[] = [];
  device.page.on('console', (line) => said.push(line.text()));
  await device.page.evaluate(() => phone.setData({ word: 'x'.repeat(1_100_000) }));
  expect(await device.part('hello').innerText()).toBe('你好你好');
  expect(said.join()).toMatch(/数据传输长度为 11000\d\d 已经超过最大长度 1048576/);
  await device.page.evaluate(() => phone.setData({ word: '好' }));
  expect(await device.part('hello').innerText()).toBe('好好');
});

test('the switch cuts the line: the app hears of it, and the cloud is out of reach', async () => {
  await device.page.evaluate(() => (phone.wx['cloud'] as { init(): void }).init());
  expect((await device.wx('getNetworkType')).ok).toMatchObject({ networkType: 'wifi' });
  await device.page.evaluate(() => phone.setOffline(true));
  expect((await device.wx('getNetworkType')).ok).toMatchObject({ networkType: 'none' });
  const { failed } = await device.page.evaluate(async () => {
    const { callFunction } = phone.wx['cloud'] as { callFunction(options: object): Promise<unknown> };
    return callFunction({ name: 'app' }).then(
      () => ({ failed: undefined }),
      (error: unknown) => ({ failed: error as { errMsg: string } }),
    );
  });
  expect(failed?.errMsg).toMatch(/^cloud\.callFunction:fail .*ERR_INTERNET_DISCONNECTED/);
});

test('the code of the package sees no browser, by no name, and makes no code from text', async () => {
  await device.wx('navigateTo', { url: '/pages/service/service' });
  expect(await device.data('counted')).toEqual([16, 16, 16, 16]);
  expect(await device.data('found')).toEqual([]);
  const made = await device.data<string[]>('made');
  expect(made).toEqual(made.map(() => 'EvalError'));
  expect(made).toHaveLength(13);
  expect(await device.data('language')).toEqual(['function', 'function', 'object', 'function', 'object']);
});

test('messages are asked for in a sheet, and only inside a tap', async () => {
  await device.tap('ask');
  await device.page.locator('#phone-subscribe').getByText('允许', { exact: true }).tap();
  await device.waitsFor('asked', (asked) => Object.values(asked ?? {}).includes('accept'));
  await device.call('askLate');
  await device.waitsFor('asked', (asked: { errMsg?: string }) =>
    /can only be invoked by user TAP/.test(asked.errMsg ?? ''),
  );
});

test('an error in the page is told to the app, shown in red and kept; what the phone lacks is named', async () => {
  await device.tap('fail');
  await device.tap('lost');
  expect((await device.failures()).map(({ cause }) => cause)).toEqual([
    'the page fails',
    'wx.startBeaconDiscovery is not on this phone',
  ]);
  expect(await log()).toContain('app.onError Error: the page fails');
  await device.sees('startBeaconDiscovery is not on this phone');
});

test('a page scrolls, reaches its end, and says where things are', async () => {
  await device.wx('navigateTo', { url: '/pages/scroll/scroll' });
  const height = (await device.page.locator('.phone-page:visible').boundingBox())?.height ?? 0;
  await device.wx('pageScrollTo', { scrollTop: 100, duration: 0 });
  await device.waitsFor('top', (top) => top === 100);
  await device.call('look');
  await device.waitsFor('rect', (rect) => rect !== null);
  expect(await device.data('rect')).toMatchObject({
    id: 'tall',
    left: 0,
    top: -100,
    height: expect.closeTo(height * 3, 0),
  });
  expect(await device.data('reached')).toBe(0);
  await device.wx('pageScrollTo', { selector: '#end', duration: 0 });
  await device.waitsFor('reached', (reached) => reached === 1);
  await device.part('inner').evaluate((inner) => inner.scrollTo(0, 400));
  await device.waitsFor('lower', (lower) => lower === 1);
});

test('a page that is pulled down hears of it', async () => {
  await device.wx('startPullDownRefresh');
  expect(await log()).toContain('home.onPullDownRefresh');
  expect(await device.page.locator('.phone-pull:visible').count()).toBe(1);
  await device.wx('stopPullDownRefresh');
  expect(await device.page.locator('.phone-pull:visible').count()).toBe(0);
  const finger = await device.page.context().newCDPSession(device.page);
  const touch = (type: 'touchStart' | 'touchMove', y: number) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x: 180, y }] });
  await touch('touchStart', 200);
  await touch('touchMove', 260);
  await touch('touchMove', 330);
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await device.page.locator('.phone-pull:visible').waitFor();
  expect((await log()).filter((line) => line === 'home.onPullDownRefresh')).toHaveLength(2);
});

test('WeChat’s text size is kept when the app starts again', async () => {
  await device.page.evaluate(() => phone.setFontSize(22));
  await device.page.reload();
  await device.page.waitForFunction(() => 'phone' in globalThis && phone.isSettled());
  const { ok } = await device.wx('getAppBaseInfo');
  expect(ok).toMatchObject({ fontSizeSetting: 22, fontSizeScaleFactor: 1.29 });
});
