/**
 * S9, S4: a resident finds the light of her stairway dark. The story is walked through the built pages by both of its
 * people, on a cloud of its own; pictures of every screen are kept in `test-results/journeys`.
 */
import { join } from 'node:path';
import * as requests from '#contracts/requests';
import { startPhones, type Phone, type Phones } from '../support/browser';
import { startWorld, type World } from '../support/world';

const photos = join(__dirname, '../../emulator/seed/photos');
const words = '四楼的楼道灯不亮,晚上上下楼看不见。';

let world: World;
let phones: Phones;

beforeAll(async () => {
  world = await startWorld({ args: ['--pages', 'dist/h5'] });
  phones = await startPhones();
});
afterAll(async () => {
  await phones.close();
  await world.stop();
});

/** The newest message WeChat delivered, once there is one more than before. */
async function nextMessage(openid: string, before: number) {
  for (let tries = 0; tries < 50; tries += 1) {
    const messages = await world.messages(openid);
    if (messages.length > before) return messages[0];
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no message for ${openid}`);
}

async function reportLight(lin: Phone): Promise<string> {
  await lin.tap('home-report');
  await lin.part('report-photo').waitFor();
  await lin.picture('02-report-photo');
  await lin.choosePhoto('photo-add', join(photos, 'light-dark.jpg'));
  await lin.sees('已传好');
  await lin.picture('03-report-photo-sent');
  await lin.tap('step-next');
  await lin.sees('在哪里');
  await lin.tap('unit-2');
  await lin.tap('floor-4');
  await lin.picture('04-report-where');
  await lin.tap('step-next');
  await lin.type('report-words', words);
  await lin.picture('05-report-words');
  await lin.tap('step-next');
  await lin.part('report-preview').waitFor();
  await lin.picture('06-report-preview');
  expect(await lin.part('neighbours-see').innerText()).not.toContain('林阿姨');
  await lin.tap('report-send');
  await lin.part('report-done').waitFor();
  await lin.picture('07-report-done');
  return (await lin.part('done-number').innerText()).replace(/\D/g, '');
}

async function takeAndMend(zhou: Phone): Promise<void> {
  await zhou.sees(words);
  await zhou.picture('09-worker-case');
  await zhou.tap('work-take');
  await zhou.part('case-resolve').waitFor();
  await zhou.tap('case-resolve');
  await zhou.part('resolve-form').waitFor();
  await zhou.choosePhoto('photo-add', join(photos, 'light-lit.jpg'));
  await zhou.sees('已传好');
  await zhou.type('resolve-words', '换了新的声控灯,试过了,亮的。');
  await zhou.picture('11-worker-resolve');
  await zhou.tap('work-resolve');
  await zhou.sees('等居民看一眼');
  await zhou.picture('12-worker-resolved');
}

test('the light is reported, the worker hears of it at once, mends it, and she says it is fixed', async () => {
  const { people } = world;
  const [lin, zhou] = [await phones.open(people.lin), await phones.open(people.zhou)];
  await lin.sees('还有 1 件在办');
  await lin.picture('01-home');
  const heard = (await world.messages(people.zhou.openid)).length;
  const number = await reportLight(lin);

  const message = await nextMessage(people.zhou.openid, heard);
  expect(message?.data).toMatchObject({ character_string1: { value: number } });
  await zhou.picture('08-worker-home');
  await zhou.open(message?.page ?? '');
  await takeAndMend(zhou);

  await lin.tap('done-home');

  await lin.sees('1 件等您看一眼');
  await lin.picture('13-home-verdict');
  const { items } = await people.lin.call(requests.mine, { isOpen: true });
  const { id } = items.find((card) => card.number === number) ?? { id: '' };
  await lin.open(`pages/requests/case/case?id=${id}`);
  await lin.sees('换了新的声控灯,试过了,亮的。');
  await lin.picture('14-case-to-judge');
  await lin.tap(`confirm-${id}`);
  await lin.picture('14b-case-asked-twice');
  await lin.tap(`confirm-do-${id}`);
  await lin.sees('办结');
  await lin.picture('15-case-closed');
  expect((await people.lin.call(requests.view, { id })).timeline.map(({ act }) => act)).toEqual([
    'reported',
    'taken',
    'resolved',
    'confirmed',
  ]);
  expect([...lin.errors, ...zhou.errors]).toEqual([]);
});

test('a light that is still dark comes back to the worker, with her words', async () => {
  const { people } = world;
  const report = { place: { buildingId: 'qingnian~b3', unit: 2, floor: 4 }, words: '楼道灯一闪一闪的。', photos: [] };
  const { id } = await people.lin.call(requests.report, report);
  await people.zhou.call(requests.take, { id, seenVersion: 1 });
  const done = { id, seenVersion: 2, words: '拧紧了灯泡。', photos: [], noPhotoReason: 'tooDark' as const };
  await people.zhou.call(requests.resolve, done);

  const lin = await phones.open(people.lin);
  await lin.open(`pages/requests/case/case?id=${id}`);
  await lin.tap(`return-${id}`);
  await lin.type(`return-words-${id}`, '还是一闪一闪的。');
  await lin.picture('16-case-return');
  await lin.tap(`return-do-${id}`);
  await lin.sees('在办');

  const zhou = await phones.open(people.zhou);
  await zhou.open('pages/requests/work-list/work-list');
  await zhou.sees('楼道灯一闪一闪的。');
  await zhou.picture('17-work-list');
  await zhou.open(`pages/requests/case/case?id=${id}`);
  await zhou.sees('还是一闪一闪的。');
  await zhou.part('case-resolve').waitFor();
  expect([...lin.errors, ...zhou.errors]).toEqual([]);
});

test('with the network gone she is told that it waits; with the network back it is one report', async () => {
  const { people } = world;
  const before = (await people.gu.call(requests.mine, { isOpen: true })).items.length;
  const gu = await phones.open(people.gu);
  await gu.tap('home-report');
  await gu.tap('step-next');
  await gu.tap('step-next');
  await gu.type('report-words', '单元门口的灯也不亮。');
  await gu.tap('step-next');
  await gu.part('report-preview').waitFor();
  await gu.goOffline(true);
  await gu.tap('report-send');
  await gu.part('report-waits').waitFor();
  await gu.picture('18-offline');
  await gu.goOffline(false);
  await gu.part('report-done').waitFor();
  const { items } = await people.gu.call(requests.mine, { isOpen: true });
  expect(items.filter((card) => card.words === '单元门口的灯也不亮。')).toHaveLength(1);
  expect(items).toHaveLength(before + 1);
});

test('somebody who comes for the first time is asked where he lives only when it is needed', async () => {
  const person = await world.signIn('first-visit');
  const phone = await phones.open(person);
  await phone.part('home-report').waitFor();
  await phone.picture('19-first-visit');
  await phone.tap('home-report');
  await phone.tap('step-next');
  await phone.tap('building-qingnian~b3');
  await phone.picture('20-first-home');
  await phone.tap('settle-do');
  await phone.sees('在哪里');
  await phone.picture('21-first-where');
});

test('a failure is told as a failure, with a sentence and a phone number, never as an empty list', async () => {
  const phone = await phones.open(world.people.lin);
  await phone.sees('还有');
  await phone.page.route('**/cloud/call-function', (route) => route.abort());
  await phone.page.reload();
  await phone.part('failure').waitFor();
  expect(await phone.part('failure-phone').count()).toBe(1);
  await phone.picture('22-failure');
  expect(await phone.page.getByText('没有在办').filter({ visible: true }).count()).toBe(0);
});
