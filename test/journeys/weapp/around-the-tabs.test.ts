/** What everybody opens every day: home, my cases, inbox, me; full for somebody who lives here, honest when empty. */
import * as requests from '#contracts/requests';
import { journeys } from '../../support/phone/journey';
import { expectMainButton } from '../../support/phone/looks';
import { residentOn } from '../../support/phone/people';

const journey = journeys();
const gate = '单元门关不严,晚上风大一直响。';

journey('my cases, inbox and me show what there is, and a message opens its case', async ({ world, phoneOf }) => {
  const { gu, zhou } = world.people;
  const phone = await phoneOf(gu);
  await phone.turnsTo('pages/cases/cases');
  await phone.sees('#cases', gate);
  await expectMainButton(phone, '#cases-report');
  await phone.picture('tabs-cases');
  await phone.turnsTo('pages/inbox/inbox');
  await phone.sees('#inbox', '办好了,等您看一眼');
  await phone.picture('tabs-inbox');
  await phone.tap('#inbox-read-all');
  await phone.lacks('#inbox-read-all');
  await phone.picture('tabs-inbox-read');
  const { items } = await gu.call(requests.mine, { isOpen: true });
  await phone.tap('#inbox .card');
  await phone.sees('#case-words', items.find(({ state }) => state === 'resolved')?.words);
  await phone.turnsTo('pages/me/me');
  await phone.sees('#me', '老顾(演示)');
  await phone.sees('#me-home', '青年路新村 5 号楼');
  await phone.picture('tabs-me');
  const worker = await phoneOf(zhou);
  await worker.turnsTo('pages/me/me');
  await worker.sees('#me', '小周(演示)');
  await worker.picture('tabs-me-worker');
});

journey('what is empty says so and what to do', async ({ world, phoneOf }) => {
  const phone = await phoneOf(await world.signIn('empty-visitor'));
  for (const tab of ['cases', 'inbox']) {
    await phone.turnsTo(`pages/${tab}/${tab}`);
    await phone.sees(`#${tab} #empty`);
    await phone.picture(`tabs-${tab}-empty`);
  }
});

journey('好了 on the home card closes the case, and no case is opened for it', async ({ world, phoneOf }) => {
  const { gu } = world.people;
  const { items } = await gu.call(requests.mine, { isOpen: true });
  const { id } = items.find(({ state }) => state === 'resolved') ?? { id: '' };
  const phone = await phoneOf(gu);
  const sent: string[] = [];
  phone.browser?.on('request', (request) => sent.push(request.postData() ?? ''));
  await residentOn(phone, 'verdict').confirms(id);
  await phone.sees('#verdict-said', '谢谢您看了一眼');
  await phone.picture('verdict-said');
  expect((await phone.page()).path).toBe('pages/home/home');
  expect((await gu.call(requests.view, { id })).state).toBe('closed');
  // What travelled is seen where a browser carries it.
  if (!phone.browser) return;
  expect(sent.filter((body) => body.includes('requests.confirm'))).toHaveLength(1);
  expect(sent.filter((body) => body.includes('"requests.view"'))).toEqual([]);
});
