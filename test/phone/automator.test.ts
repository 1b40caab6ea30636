/** The client of WeChat's DevTools drives the phone: one spec runs here and on a desk with DevTools. */
import automator from 'miniprogram-automator';
import { runPhones, type RunningPhones } from '../../emulator/phone/automation/run-phones';
import { chromiumPath } from '../../scripts/requirements';
import { forThisFile } from '../support/for-this-file';
import { openNativeBench } from './phone-under-test';

const bench = forThisFile(openNativeBench);
let phones: RunningPhones;
let miniProgram: Awaited<ReturnType<typeof automator.connect>>;

beforeAll(async () => {
  phones = await runPhones(chromiumPath());
  const { wsEndpoint } = await phones.open(await bench().addressOf('automated-person'), 0);
  miniProgram = await automator.connect({ wsEndpoint });
});
afterAll(async () => {
  miniProgram.disconnect();
  await phones.close();
});

test('the page in front is found, read, touched', async () => {
  const page = await miniProgram.currentPage();
  expect(page?.path).toBe('pages/home/home');
  const hello = await page?.$('#hello');
  expect(await hello?.text()).toBe('你好你好');
  expect(await hello?.attribute('data-kind')).toBe('greeting');
  expect(await hello?.style('color')).toBe('rgb(10, 92, 50)');
  await hello?.tap();
  expect(await page?.data('events')).toMatchObject([{ type: 'tap', currentTarget: { id: 'hello' } }]);
  expect(await hello?.outerWxml()).toBe('<view id="hello" class="green wide">你好你好</view>');
  expect((await page?.$$('button'))?.length).toBe(4);
  await page?.setData({ word: '好' });
  expect(await hello?.text()).toBe('好好');
});

test('a component of the app has data and methods of its own', async () => {
  const page = await miniProgram.currentPage();
  const box = (await page?.$('#box')) as unknown as {
    data(path: string): Promise<unknown>;
    callMethod(name: string): Promise<void>;
  };
  expect(await box.data('kind')).toBe('plain');
  await box.callMethod('open');
  expect(await page?.data('events')).toEqual(expect.arrayContaining([expect.objectContaining({ type: 'open' })]));
});

test('pages are opened and written in', async () => {
  const page = await miniProgram.navigateTo('/pages/parts/parts');
  expect((await miniProgram.pageStack()).map(({ path }) => path)).toEqual(['pages/home/home', 'pages/parts/parts']);
  const line = (await page?.$('#line')) as unknown as { input(text: string): Promise<void>; value(): Promise<string> };
  await line.input('一行');
  expect(await line.value()).toBe('一行');
  expect(await page?.data('last')).toMatchObject({ id: 'line', type: 'input', detail: { value: '一行' } });
  const isOn = await page?.$('switch');
  await isOn?.tap();
  expect(await page?.data('last.detail.value')).toBe(true);
});

test('wx is called, replaced and given back; code runs in the app; the screen is pictured', async () => {
  expect(await miniProgram.callWxMethod('getAppBaseInfo')).toMatchObject({ host: { env: 'WeChat' } });
  await miniProgram.mockWxMethod('getNetworkType', { networkType: '2g' });
  expect(await miniProgram.callWxMethod('getNetworkType')).toEqual({ networkType: '2g' });
  await miniProgram.mockWxMethod('getNetworkType', (_: unknown, type: string) => ({ networkType: type }), '5g');
  expect(await miniProgram.callWxMethod('getNetworkType')).toEqual({ networkType: '5g' });
  await miniProgram.restoreWxMethod('getNetworkType');
  expect(await miniProgram.callWxMethod('getNetworkType')).toMatchObject({ networkType: 'wifi' });
  const heard = new Promise((resolve) => void miniProgram.exposeFunction('tellTest', resolve));
  // eslint-disable-next-line no-new-func, @typescript-eslint/no-implied-eval -- it runs in the app, where these names are
  const inApp = new Function(
    'word',
    'tellTest(word + Object.keys(getApp().globalData)); return typeof wx;',
  ) as () => string;
  expect(await miniProgram.evaluate(inApp as never, 'has ')).toBe('object');
  expect(await heard).toBe('has farHasRun');
  expect(String(await miniProgram.screenshot())).toMatch(/^iVBORw0KGgo/);
});

test('what only DevTools can is refused by name', async () => {
  await expect(miniProgram.testAccounts()).rejects.toThrow('Tool.getTestAccounts is not on this phone');
});
