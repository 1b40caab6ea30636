/**
 * S9 without a network: on the stairs she takes a photo, writes it down and goes home. The phone keeps it, says so, and
 * sends it by itself, once, however often the line breaks. The package is the one that is uploaded; the cloud is real.
 */
import { join } from 'node:path';
import { mkdirSync } from 'node:fs';
import * as requests from '#contracts/requests';
import { forThisFile } from '../support/for-this-file';
import { openAppBench, type PhoneUnderTest } from './phone-under-test';

const pictures = join(__dirname, '../../test-results/phone');
const onTheStairs = '二楼的扶手松了,一拉就晃。';
const unheard = '六楼的窗关不上,下雨会进水。';
const whenItComesBack = '地下室的灯一直亮着。';

const bench = forThisFile(openAppBench);

beforeAll(() => void mkdirSync(pictures, { recursive: true }));

const casesOf = async (words: string) =>
  (await bench().world.people.lin.call(requests.mine, { isOpen: true })).items.filter((card) => card.words === words);
const goOffline = (device: PhoneUnderTest, isOffline: boolean) =>
  device.page.evaluate((off) => phone.setOffline(off), isOffline);
const picture = (device: PhoneUnderTest, name: string) =>
  device.page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' });

/** Opened once with a network, so that the phone knows her and her buildings. */
async function openLin(): Promise<PhoneUnderTest> {
  const device = await bench().open(bench().world.people.lin.base);
  await device.part('home-answer').waitFor();
  await device.page.waitForLoadState('networkidle');
  return device;
}

/** Closes the mini-program and opens it again; what the phone keeps stays. */
async function reopen({ page }: PhoneUnderTest): Promise<void> {
  await page.reload();
  await page.waitForFunction(() => 'phone' in globalThis && phone.isSettled());
}

async function write(device: PhoneUnderTest, words: string): Promise<void> {
  await device.tap('step-next');
  await device.tap('unit-2');
  await device.tap('step-next');
  await device.part('report-words').locator('textarea').fill(words);
  await device.tap('step-next');
  await device.part('report-preview').waitFor();
  await device.tap('report-send');
}

async function takePhoto(device: PhoneUnderTest): Promise<void> {
  await device.tap('photo-add');
  await device.tap('privacy-agree');
  await device.page.locator('#phone-album-light-dark').tap();
  await device.page.locator('#phone-album').getByText('完成').tap();
}

test('written without network, with a photo, it waits through two openings and goes out by itself, once', async () => {
  const device = await openLin();
  await goOffline(device, true);
  await reopen(device);
  await device.tap('home-report');
  await takePhoto(device);
  await device.sees('先放在手机里');
  await picture(device, '10-photo-kept');
  await write(device, onTheStairs);
  await device.part('report-waits').waitFor();
  await picture(device, '11-report-waits');
  await reopen(device);
  await device.sees('1 件等网络');
  await device.sees(onTheStairs);
  await picture(device, '12-home-waits');
  expect(await casesOf(onTheStairs)).toEqual([]);

  await goOffline(device, false);
  await device.part('waiting').waitFor({ state: 'detached' });
  const [card, ...more] = await casesOf(onTheStairs);
  expect(more).toEqual([]);
  const { timeline } = await bench().world.people.lin.call(requests.view, { id: card?.id ?? '' });
  expect(timeline[0]?.photos).toHaveLength(1);
  expect(await device.wx('getStorage', { key: 'outbox' })).toMatchObject({ ok: { data: [] } });
  const saved = await device.page.evaluate(() => {
    const files = (
      phone.wx['getFileSystemManager'] as () => { getSavedFileList(): Promise<{ fileList: unknown[] }> }
    )();
    return files.getSavedFileList();
  });
  expect(saved.fileList).toEqual([]);
  expect(await device.failures()).toEqual([]);
  await device.close();
});

test('the answer got lost on the way: it is sent again under the same key, and it is one case', async () => {
  const device = await openLin();
  await device.tap('home-report');
  let isLost = false;
  await device.page.route('**/cloud/call-function', async (route) => {
    if (isLost || !route.request().postData()?.includes('requests.report')) return route.continue();
    isLost = true;
    // The cloud has it; the phone hears nothing.
    await route.fetch();
    return route.abort();
  });
  await write(device, unheard);
  await device.part('report-waits').waitFor();
  await device.sees('过一会儿再发');
  expect(await casesOf(unheard)).toHaveLength(1);
  await reopen(device);
  await device.part('home-answer').waitFor();
  await device.part('waiting').waitFor({ state: 'detached' });
  expect(await casesOf(unheard)).toHaveLength(1);
  expect(await device.failures()).toEqual([]);
  await device.close();
});

test('the network comes back while she still looks at it: what waited says that it has arrived', async () => {
  const device = await openLin();
  await device.tap('home-report');
  await goOffline(device, true);
  await write(device, whenItComesBack);
  await device.part('report-waits').waitFor();
  await goOffline(device, false);
  await device.part('report-done').waitFor();
  expect(await casesOf(whenItComesBack)).toHaveLength(1);
  await device.close();
});

test('refused for good, it is shown with its reason, and changed it goes out', async () => {
  const device = await openLin();
  await goOffline(device, true);
  await device.tap('home-report');
  await write(device, '楼道里有人贴代开发票。');
  await device.part('report-waits').waitFor();
  await reopen(device);
  await goOffline(device, false);
  await device.sees('这些话没能通过');
  await picture(device, '13-home-refused');
  await device.tap('refused-change');
  await device.part('report-words').locator('textarea').fill('楼道里有人乱贴东西。');
  await device.tap('step-next');
  await device.tap('report-send');
  await device.part('report-done').waitFor();
  await device.tap('done-home');
  await device.part('home-answer').waitFor();
  expect(await device.part('refused-change').count()).toBe(0);
  expect(await casesOf('楼道里有人乱贴东西。')).toHaveLength(1);
  expect(await device.failures()).toEqual([]);
  await device.close();
});
