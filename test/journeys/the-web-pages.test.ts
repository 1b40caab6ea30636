/**
 * What is the web pages' own: their way to the cloud, to a picture and to the network. What people do with the app is
 * walked on the package for WeChat, in `weapp/`.
 */
import { join } from 'node:path';
import * as requests from '#contracts/requests';
import { openWebScene, type Phone } from '../support/browser';
import { forThisFile } from '../support/for-this-file';
import { until } from '../support/until';

const photos = join(__dirname, '../../emulator/seed/photos');
const scene = forThisFile(openWebScene);
const quietMs = 1000;

/** How many times the page asked the cloud since it was opened, once it has asked and then been quiet for a while. */
async function callsWhenQuiet({ page }: Phone): Promise<number> {
  let [before, since] = [0, performance.now()];
  return until('the page has asked and is quiet', async () => {
    const names = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    const calls = names.filter((name) => name.endsWith('/cloud/call-function')).length;
    if (calls !== before) [before, since] = [calls, performance.now()];
    return calls > 0 && performance.now() - since > quietMs ? calls : undefined;
  });
}

test('with the network gone it waits on the page; with the network back it is one report with its photo', async () => {
  const { gu } = scene().world.people;
  const before = (await gu.call(requests.mine, { isOpen: true })).items.length;
  const phone = await scene().open(gu);
  await phone.tap('home-report');
  await phone.choosePhoto('photo-add', join(photos, 'light-dark.jpg'));
  await phone.sees('已传好');
  await phone.picture('web-photo-sent');
  await phone.tap('step-next');
  await phone.tap('step-next');
  await phone.type('report-words', '单元门口的灯也不亮。');
  await phone.tap('step-next');
  await phone.part('report-preview').waitFor();
  await phone.goOffline(true);
  await phone.tap('report-send');
  await phone.part('report-waits').waitFor();
  await phone.picture('web-offline');
  await phone.goOffline(false);
  await phone.part('report-done').waitFor();
  const { items } = await gu.call(requests.mine, { isOpen: true });
  const [made] = items.filter((card) => card.words === '单元门口的灯也不亮。');
  expect(items).toHaveLength(before + 1);
  const { timeline } = await gu.call(requests.view, { id: made?.id ?? '' });
  expect(timeline[0]?.photos).toHaveLength(1);
});

test('a browser records nobody, and says so', async () => {
  const phone = await scene().open(scene().world.people.zhou);
  await phone.open('pages/people/keep/keep');
  await phone.type('keep-name', '沈奶奶');
  await phone.tap('building-qingnian~b4');
  for (let step = 0; step < 2; step += 1) await phone.tap('keep-next');
  await phone.tap('keep-agree-guide');
  await phone.tap('keep-way-voice');
  await phone.sees('网页上不能录音');
  await phone.sees('请本人在纸上签字');
  await phone.picture('web-no-voice');
});

test('a failure is told as a failure, with a sentence and a phone number, never as an empty list', async () => {
  const phone = await scene().open(scene().world.people.lin);
  await phone.sees('还有');
  await phone.page.route('**/cloud/call-function', (route) => route.abort());
  await phone.page.reload();
  await phone.part('failure').waitFor();
  expect(await phone.part('failure-phone').count()).toBe(1);
  await phone.picture('web-failure');
  expect(await phone.page.getByText('没有在办').filter({ visible: true }).count()).toBe(0);
});

test('home opens with one call of the cloud, for a resident and for a worker who was here before', async () => {
  const { lin, zhou } = scene().world.people;
  for (const person of [lin, zhou]) {
    const phone = await scene().open(person);
    await phone.part('home-report').waitFor();
    await callsWhenQuiet(phone);
    await phone.page.reload();
    await phone.part('home-report').waitFor();
    expect(await callsWhenQuiet(phone)).toBe(1);
    expect(phone.errors).toEqual([]);
  }
});

test('what is loading says that, until it is there', async () => {
  const phone = await scene().open(await scene().world.signIn('empty-visitor'));
  await phone.open('pages/cases/cases');
  await phone.part('empty').waitFor();
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await phone.page.route('**/cloud/call-function', async (route) => {
    await held;
    await route.continue();
  });
  await phone.page.reload();
  await phone.part('loading').waitFor();
  await phone.picture('web-loading');
  letGo();
  await phone.part('empty').waitFor();
});
