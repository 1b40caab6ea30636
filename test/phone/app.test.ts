/** The app itself, as it is uploaded, on the phone: a person opens it and reports something with her thumb. */
import { join } from 'node:path';
import { mkdirSync } from 'node:fs';
import * as requests from '#contracts/requests';
import { forThisFile } from '../support/for-this-file';
import { openAppBench, type PhoneUnderTest } from './phone-under-test';

const pictures = join(__dirname, '../../test-results/phone');
const words = '四楼的楼道灯不亮,晚上上下楼看不见。';

const bench = forThisFile(openAppBench);

beforeAll(() => {
  mkdirSync(pictures, { recursive: true });
});

async function openLin(): Promise<PhoneUnderTest> {
  const device = await bench().open(bench().world.people.lin.base);
  await device.part('home-answer').waitFor();
  return device;
}

const picture = (device: PhoneUnderTest, name: string) =>
  device.page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' });

test('it opens, and tells how long that took', async () => {
  const device = await openLin();
  await device.sees('还有');
  const { compileMs, bootMs } = await device.page.evaluate(() => ({
    compileMs: phone.compileMs,
    bootMs: phone.bootMs(),
  }));
  await picture(device, '01-home');
  expect(await device.failures()).toEqual([]);
  // Three seconds is the aim; a busy machine may take longer, so it is told and not asserted.
  expect(Math.min(compileMs, bootMs)).toBeGreaterThan(0);
  process.stderr.write(`phone: compile ${compileMs} ms, boot ${bootMs} ms\n`);
  await device.close();
});

test('a report is made with a picture from the album, and the cloud has it', async () => {
  const device = await openLin();
  await device.tap('home-report');
  await device.tap('photo-add');
  await device.tap('privacy-agree');
  await device.page.locator('#phone-album-light-dark').tap();
  await device.page.locator('#phone-album').getByText('完成').tap();
  await device.sees('已传好');
  await picture(device, '02-report-photo');
  await device.tap('step-next');
  await device.tap('unit-2');
  await device.tap('floor-4');
  await device.tap('step-next');
  await device.part('report-words').locator('textarea').fill(words);
  await picture(device, '03-report-words');
  await device.tap('step-next');
  await device.part('report-preview').waitFor();
  await picture(device, '04-report-preview');
  await device.tap('report-send');
  await device.part('report-done').waitFor();
  await picture(device, '05-report-done');
  await device.tap('consent');
  await device.page.locator('#phone-subscribe').getByText('允许', { exact: true }).tap();
  await device.page.locator('#phone-subscribe').waitFor({ state: 'detached' });
  expect(await device.failures()).toEqual([]);
  const { items } = await bench().world.people.lin.call(requests.mine, { isOpen: true });
  expect(items.map((card) => card.words)).toContain(words);
  await device.close();
});

test('the templates of the builder draw a tree 24 levels deep', async () => {
  const device = await openLin();
  await device.page.evaluate(() => {
    const { nn } = phone.data('root.cn[0]') as { nn: string };
    const nest = (level: number): object => ({
      ...{ sid: `deep-${level}`, uid: `deep-${level}`, nn, st: '', cl: '' },
      cn: level === 24 ? [] : [nest(level + 1)],
    });
    phone.setData({ 'root.cn': [nest(1)] });
  });
  expect(await device.part('deep-24').count()).toBe(1);
  expect(await device.part('deep-1').locator('wx-view').count()).toBe(23);
  await device.close();
});

test('tabs stay alive behind each other, and a call shows whom it would reach', async () => {
  const device = await openLin();
  await device.page.locator('.phone-tab', { hasText: '消息' }).tap();
  await device.page.locator('.phone-page:visible [id="inbox"]').waitFor();
  expect(await device.page.evaluate(() => phone.stack())).toEqual(['pages/inbox/inbox']);
  await device.page.locator('.phone-tab', { hasText: '首页' }).tap();
  expect(await device.page.evaluate(() => phone.traffic().length)).toBe(2);
  const called = device.wx('makePhoneCall', { phoneNumber: '07560000000' });
  await device.page.locator('#phone-call').getByText('取消').tap();
  expect((await called).failed?.errMsg).toBe('makePhoneCall:fail cancel');
  await device.close();
});
