/** What is kept of her, said plainly; each thing agreed to alone and taken back as easily; a number only if she likes. */
import * as consents from '#contracts/consents';
import * as people from '#contracts/people';
import { journeys } from '../../support/phone/journey';

const journey = journeys();

journey('she reads what is kept, agrees to one thing, and takes it back with one tap', async ({ world, phoneOf }) => {
  const { lin } = world.people;
  const phone = await phoneOf(lin);
  await phone.turnsTo('pages/me/me');
  await phone.sees('#me-home', '青年路新村');
  await phone.tap('#me-mine');
  await phone.tap('#mine-guide');
  await phone.sees('#guide-title', '枝叶怎样用您的资料');
  await phone.sees('#guide-summary', '随时能改');
  await phone.picture('agreed-guide');
  await phone.tap('#guide-long');
  await phone.sees('#guide-long-said', '报的事记三年');
  await phone.tap('#guide-who');
  await phone.sees('#guide-who-said', '邻居看不到');
  await phone.lacks('#guide-long-said');
  await phone.picture('agreed-guide-part');
  await phone.tap('#guide-agreed');
  await phone.sees('#consent-onBehalf .tag', '没有同意');
  await phone.tap('#say-onBehalf');
  await phone.sees('#consent-onBehalf .tag', '同意了');
  await phone.picture('agreed-given');
  await phone.tap('#say-onBehalf');
  await phone.sees('#consent-onBehalf .tag', '没有同意');
  await phone.lacks('#consent-publishPhoto');
  const { history } = await lin.call(consents.consents, {});
  expect(history.filter(({ purpose }) => purpose === 'onBehalf')).toMatchObject([
    { isGiven: true, way: 'ownTap' },
    { isGiven: false, way: 'ownTap' },
  ]);
});

journey('she takes the guide itself back, looks on as a guest, and agrees again', async ({ world, phoneOf }) => {
  const { lin } = world.people;
  const phone = await phoneOf(lin);
  await phone.open('pages/people/agreed/agreed');
  await phone.tap('#say-guide');
  await phone.sees('#consent-guide .tag', '同意了');
  await phone.tap('#say-guide');
  await phone.sees('#guest-why', '您现在只是看看');
  await phone.picture('guest-agreed');
  await phone.turnsTo('pages/me/me');
  await phone.sees('#guest', '您收回了同意');
  await phone.picture('guest-me');
  await phone.tap('#guest-again');
  await phone.tap('#say-guide');
  await phone.sees('#consent-guide .tag', '同意了');
  await phone.turnsTo('pages/me/me');
  await phone.lacks('#guest');
  expect((await lin.call(people.me, {})).person?.isGuest).toBeUndefined();
});

journey('her number is WeChat’s if she taps its button, or typed, or none', async ({ world, phoneOf }) => {
  const { lin } = world.people;
  const phone = await phoneOf(lin);
  await phone.turnsTo('pages/me/me');
  await phone.sees('#me-number', '我的电话');
  await phone.tap('#me-number');
  await phone.sees('#number-kept', '还没有留电话');
  await phone.picture('number-none');
  if (phone.browser) {
    await phone.tap('#number-wechat');
    await phone.sees('#privacy-sheet', '微信里的手机号');
    await phone.tap('#privacy-agree');
    await phone.browser.locator('#phone-phone-number').getByText('允许', { exact: true }).tap();
    await phone.sees('#number-kept', '****');
    await phone.picture('number-wechat');
  }
  await phone.writes('#number-typed', '051300000182');
  await phone.tap('#number-do');
  await phone.sees('#number-kept', '0182');
  await phone.tap('#number-forget');
  await phone.tap('#number-forget-do');
  await phone.sees('#number-kept', '还没有留电话');
  expect((await lin.call(people.me, {})).person?.phone).toBeUndefined();
});
