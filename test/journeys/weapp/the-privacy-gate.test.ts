/** WeChat's privacy gate: she would rather not, and still looks, reports and rings; later she agrees and adds a photo. */
import * as requests from '#contracts/requests';
import { journeys } from '../../support/phone/journey';
import { expectMainButton } from '../../support/phone/looks';
import type { Phone } from '../../support/phone/phone';
import { residentOn } from '../../support/phone/people';

const journey = journeys();

/** The album of the emulator's phone, behind its gate; DevTools has its own gate, and an album nobody can tap. */
async function takesPhoto({ browser }: Phone): Promise<void> {
  await browser?.locator('#phone-album-light-dark').tap();
  await browser?.locator('#phone-album').getByText('完成').tap();
}

journey('she refuses, looks on and reports without a photo, and later agrees', async ({ world, phoneOf }) => {
  const { lin } = world.people;
  const phone = await phoneOf(lin);
  if (!phone.browser) return;
  await phone.turnsTo('pages/home/home');
  await phone.tap('#home-report');
  await phone.sees('#report-photo');
  await phone.tap('#photo-add');
  await phone.sees('#privacy-sheet', '相机或相册');
  await phone.sees('#privacy-sheet', '不同意,也能看、能报事、能打电话');
  await phone.picture('gate-asked');
  await phone.tap('#privacy-guide');
  await phone.sees('#guide-title', '枝叶怎样用您的资料');
  await phone.lacks('#privacy-sheet');
  await phone.app.callWxMethod('navigateBack');
  await phone.sees('#privacy-sheet');
  await phone.tap('#privacy-refuse');
  await phone.lacks('#privacy-sheet');
  await phone.sees('#privacy-refused', '不放照片也行');
  await phone.sees('#privacy-ring', '打给');
  await phone.picture('gate-refused');

  // Nothing else is closed to her.
  await phone.turnsTo('pages/cases/cases');
  await phone.sees('#cases');
  await phone.turnsTo('pages/me/me');
  await phone.sees('#me-home', '青年路新村');
  await phone.turnsTo('pages/home/home');
  const resident = residentOn(phone, 'gate');
  const number = await resident.reports({ words: '楼道灯不亮,没拍照片。' });
  const mine = await lin.call(requests.mine, { isOpen: true });
  const reported = mine.items.find((one) => one.number.includes(number));
  expect((await lin.call(requests.view, { id: reported?.id ?? '' })).timeline[0]?.photos).toEqual([]);

  await phone.turnsTo('pages/home/home');
  await expectMainButton(phone, '#home-report');
  await phone.tap('#home-report');
  await phone.sees('#privacy-refused');
  // Below what was said of her no, the box lies under the button at the foot until she scrolls.
  await phone.app.callWxMethod('pageScrollTo', { scrollTop: 600, duration: 0 });
  await phone.tap('#photo-add');
  await phone.sees('#privacy-sheet');
  await phone.tap('#privacy-agree');
  await takesPhoto(phone);
  await phone.sees('.photo-sent', '已传好');
  await phone.lacks('#privacy-refused');
  await phone.picture('gate-agreed');
});

journey(
  'without the gate’s yes a code is typed, a number too, and a copy is asked for by phone',
  async ({ world, phoneOf }) => {
    const { lin } = world.people;
    const phone = await phoneOf(lin);
    if (!phone.browser) return;
    await phone.open('pages/people/check/check');
    await phone.tap('#check-scan');
    await phone.tap('#privacy-refuse');
    await phone.sees('#privacy-refused', '写下那排字母和数字');
    await phone.writes('#check-code', 'ABCD 2345');
    await phone.tap('#check-do');
    await phone.sees('#failure', '先别开门');
    await phone.open('pages/people/number/number');
    await phone.tap('#number-wechat');
    await phone.sees('#privacy-sheet', '微信里的手机号');
    await phone.tap('#privacy-refuse');
    await phone.sees('#privacy-refused', '自己写一个');
    await phone.picture('gate-number');
    await phone.writes('#number-typed', '051300000182');
    await phone.tap('#number-do');
    await phone.sees('#number-kept', '0182');
    // Who leaves the page without an answer has refused.
    await phone.open('pages/people/check/check');
    await phone.tap('#check-scan');
    await phone.sees('#privacy-sheet');
    await phone.open('pages/people/check/check');
    await phone.sees('#privacy-refused');
    await phone.tap('#check-scan');
    await phone.sees('#privacy-sheet');
  },
);
