/**
 * S4, S9: what cannot be written is said; how it was and how it is, taken from one spot. The worker sees the first picture laid over his camera, and who
 * asked sees both side by side before she has the last word.
 */
import * as requests from '#contracts/requests';
import { journeys } from '../../support/phone/journey';
import { expectMainButton, expectPhoto, expectState } from '../../support/phone/looks';
import type { Phone } from '../../support/phone/phone';
import { residentOn, workerOn } from '../../support/phone/people';
import { until } from '../../support/until';

const words = '四楼的楼道灯不亮,晚上上下楼看不见。';
const journey = journeys();

/** Our gate first, then WeChat's own sheet; DevTools has no camera anybody can stand before. */
async function answers(phone: Phone, answer: '允许' | '拒绝'): Promise<void> {
  await phone.sees('#privacy-sheet', '您要拍照,得用相机');
  await phone.tap('#privacy-agree');
  await phone.browser?.locator('#phone-permission').getByText(answer, { exact: true }).tap();
}

const goOffline = ({ browser }: Phone, isOffline: boolean) =>
  browser?.evaluate((off) => phone.setOffline(off), isOffline);

journey('he mends it, takes it again from the same spot, and she judges both pictures', async ({ world, phoneOf }) => {
  const { people } = world;
  const [linPhone, zhouPhone] = [await phoneOf(people.lin), await phoneOf(people.zhou)];
  if (!zhouPhone.browser) return;
  const lin = residentOn(linPhone, 'spot');
  const number = await lin.reports({ words, photo: 'light-dark', unit: 2, floor: 4 });
  const { items } = await people.lin.call(requests.mine, { isOpen: true });
  const { id } = items.find((card) => card.number === number) ?? { id: '' };

  await zhouPhone.open(`pages/requests/case/case?id=${id}`);
  await workerOn(zhouPhone, 'spot').takes();
  await zhouPhone.tap('#case-resolve');
  await zhouPhone.tap('#same-frame-open');
  await answers(zhouPhone, '允许');
  await zhouPhone.sees('#same-frame', '叠着的是报的那张');
  await zhouPhone.browser.locator('wx-camera img').waitFor();
  await zhouPhone.picture('spot-overlaid');
  await zhouPhone.tap('#same-frame-dim');
  await zhouPhone.tap('#same-frame-dim');
  await zhouPhone.sees('#same-frame-dim', '再看原图');
  await zhouPhone.tap('#same-frame-shutter');
  await zhouPhone.sees('.photo-sent', '已传好');
  await zhouPhone.writes('#resolve-words', '换了新灯,试过,亮的。');
  await zhouPhone.picture('spot-taken');
  await expectMainButton(zhouPhone, '#work-resolve');
  await zhouPhone.tap('#work-resolve');
  await zhouPhone.sees('#work', '等居民看一眼');

  // On the page of the case the pictures stand side by side above the last word.
  await linPhone.tap('#done-home');
  await linPhone.sees('#home-answer', '1 件等您看一眼');
  await lin.opensCase(id);
  await linPhone.sees('#photo-0', '修之前');
  await linPhone.sees('#photo-1', '修好后');
  await expectPhoto(linPhone, '#photo-1 image');
  const [before, after] = [await linPhone.look('#photo-0'), await linPhone.look('#photo-1')];
  expect([after.width, after.height]).toEqual([before.width, before.height]);
  await linPhone.tap(`#confirm-${id}`);
  await linPhone.picture('spot-verdict');
  await linPhone.tap(`#confirm-do-${id}`);
  await linPhone.sees('#case-next', '办结');
  await linPhone.sees('#photo-1', '修好后');
  await expectState(linPhone, '办结', 'leaf');
});

journey('without a camera he takes it the ordinary way', async ({ world, phoneOf }) => {
  const { people } = world;
  const phone = await phoneOf(people.zhou);
  if (!phone.browser) return;
  const linPhone = await phoneOf(people.lin);
  const number = await residentOn(linPhone, 'no-camera').reports({ words, photo: 'light-dark' });
  const { items } = await people.lin.call(requests.mine, { isOpen: true });
  const { id } = items.find((card) => card.number === number) ?? { id: '' };
  await phone.open(`pages/requests/case/case?id=${id}`);
  await workerOn(phone, 'no-camera').takes();
  await phone.tap('#case-resolve');
  await phone.tap('#same-frame-open');
  await answers(phone, '拒绝');
  await phone.sees('#same-frame-refused', '照平常的样子拍');
  await phone.picture('no-camera-refused');
  await phone.takesPhoto('#same-frame-usual', 'light-lit');
  await phone.sees('.photo-sent', '已传好');
});

journey(
  'a tap says that somebody is trapped: whom to ring comes first; taken back, it is reported as it is',
  async (walk) => {
    const { people } = walk.world;
    const phone = await walk.phoneOf(people.lin);
    const lin = residentOn(phone, 'asked');
    await lin.writesReport({ words: '电梯停在三楼,不动了。', unit: 2 });
    await phone.sees('#report-questions', '有人困在里面吗?');
    await phone.sees('#report-questions', '不答也行');
    await phone.lacks('#danger');
    await phone.tap('#ask-trapped-0');
    await phone.sees('#danger', '有危险,先打电话');
    await phone.sees('#danger-119', '119');
    await phone.sees('#worker-sees', '有人困在里面吗? 有');
    await phone.sees('#report-kind', '紧急安全');
    await phone.picture('asked-trapped');
    await phone.tap('#ask-trapped-1');
    await phone.lacks('#danger');
    await phone.sees('#worker-sees', '有人困在里面吗? 没有');
    const number = await lin.sendsReport();
    const { items } = await people.lin.call(requests.mine, { isOpen: true });
    const { id } = items.find((card) => card.number === number) ?? { id: '' };
    const zhouPhone = await walk.phoneOf(people.zhou);
    await zhouPhone.open(`pages/requests/case/case?id=${id}`);
    await zhouPhone.sees('#case', '有人困在里面吗? 没有');
    await zhouPhone.picture('asked-worker-case');
  },
);

journey('in the dark she says it into the phone without network; it goes out once, and he listens', async (walk) => {
  const { people } = walk.world;
  const phone = await walk.phoneOf(people.lin);
  if (!phone.browser) return;
  await phone.tap('#home-report');
  await phone.tap('#voice-open');
  await phone.sees('#report-photo', '邻居听不到');
  // The recorder opens at the foot of the page, and comes into sight by itself, above the buttons.
  await until('the recorder is in sight', async () => {
    const isInSight = await phone.browser?.evaluate(() => {
      const place = (selector: string) => document.querySelector(`.phone-page:not([hidden]) ${selector}`);
      const recorder = place('#voice-start')?.getBoundingClientRect();
      const buttons = place('.page-footer')?.getBoundingClientRect();
      return recorder !== undefined && buttons !== undefined && recorder.bottom <= buttons.top && recorder.top >= 0;
    });
    return isInSight || undefined;
  });
  await phone.picture('voice-open');
  await phone.tap('#voice-start');
  await phone.sees('#privacy-sheet', '得用麦克风');
  await phone.tap('#privacy-agree');
  await phone.browser.locator('#phone-permission').getByText('允许', { exact: true }).tap();
  await phone.sees('#voice-time', '2 秒');
  await phone.tap('#voice-stop');
  await goOffline(phone, true);
  await phone.tap('#voice-keep');
  await phone.sees('#voice-sent', '先放在手机里');
  await phone.picture('voice-kept');
  await phone.tap('#step-next');
  await phone.tap('#unit-2');
  await phone.tap('#step-next');
  await phone.tap('#beginning-2');
  await phone.tap('#step-next');
  await phone.sees('#worker-sees', '一段录音');
  await phone.sees('#neighbours-see', '听不到录音');
  await phone.picture('voice-preview');
  await phone.tap('#report-send');
  await phone.sees('#report-waits', '放在手机里,等网络');
  await goOffline(phone, false);
  await phone.sees('#report-done');
  const number = (await phone.reads('#done-number')).replace(/\D/g, '');
  const { items } = await people.lin.call(requests.mine, { isOpen: true });
  const mine = items.filter((card) => card.words.includes('漏水'));
  expect(mine.map((card) => card.number)).toEqual([number]);
  const zhouPhone = await walk.phoneOf(people.zhou);
  await zhouPhone.open(`pages/requests/case/case?id=${mine[0]?.id}`);
  await zhouPhone.sees('#case-voice', '听他说的');
  await zhouPhone.picture('voice-worker-case');
  await zhouPhone.tap('#case-voice');
  await zhouPhone.sees('#case-voice', '听他说的');
});
