/**
 * S4: what stands in no stairway is shown on the map. She is asked before her point is used; the worker opens it on his
 * phone; a neighbour sees none; and when she takes her word back, it is gone.
 */
import * as requests from '#contracts/requests';
import { journeys } from '../../support/phone/journey';
import { openCase } from '../../support/phone/people';
import type { Phone } from '../../support/phone/phone';

const journey = journeys();
const words = '草坪中间的井盖翘起来了。';

const onMap = ({ browser }: Phone, answer: string) =>
  browser?.locator('#phone-choose-location').getByText(answer, { exact: true }).tap();

journey('she adds a point to what she reports, and takes it back later', async ({ world, phoneOf }) => {
  const { lin, zhou } = world.people;
  const phone = await phoneOf(lin);
  if (!phone.browser) return;
  await phone.tap('#home-report');
  await phone.tap('#step-next');
  await phone.sees('#report-where', '在哪里');
  await phone.tap('#pin-open');
  await phone.sees('#ask-location', '九十天');
  await phone.picture('pin-asked');
  await phone.tap('#agree-location');
  await phone.sees('#privacy-sheet', '在地图上标一个点');
  await phone.tap('#privacy-agree');
  await onMap(phone, '取消');
  await phone.sees('#pin-open', '不标也行');
  // Asked once: from now on the map opens at once.
  await phone.tap('#pin-open');
  await onMap(phone, '确定');
  await phone.sees('#pin-set', '青年社区');
  await phone.picture('pin-set');
  await phone.tap('#step-next');
  await phone.writes('#report-words textarea', words);
  await phone.tap('#step-next');
  await phone.sees('#worker-sees', '地图上标了一个点');
  await phone.tap('#report-send');
  await phone.sees('#report-done');
  const { items } = await lin.call(requests.mine, { isOpen: true });
  const id = items.find((card) => card.words === words)?.id ?? '';

  const worker = await phoneOf(zhou);
  await openCase(worker, id);
  await worker.sees('#case-pin', '看地图上标的点');
  await worker.picture('pin-worker-case');
  await worker.tap('#case-pin');
  await worker.browser?.locator('#phone-location').getByText('青年路新村').waitFor();
  await worker.browser?.locator('#phone-location').getByText('知道了').tap();

  await phone.open('pages/people/agreed/agreed');
  await phone.sees('#consent-location .tag', '同意了');
  await phone.tap('#say-location');
  await phone.sees('#consent-location .tag', '没有同意');
  await phone.picture('pin-taken-back');
  expect((await zhou.call(requests.view, { id })).pin).toBeUndefined();
});

journey('with older eyes the line is as quiet, and to refuse costs nothing', async ({ world, phoneOf }) => {
  const phone = await phoneOf(world.people.lin);
  if (!phone.browser) return;
  await phone.turnsTo('pages/me/me');
  await phone.tap('#reading-elder');
  await phone.open('pages/requests/report/report');
  await phone.tap('#step-next');
  await phone.sees('#report-where', '在哪里');
  await phone.app.callWxMethod('pageScrollTo', { scrollTop: 2000, duration: 0 });
  await phone.picture('pin-line-elder');
  await phone.tap('#pin-open');
  await phone.sees('#ask-location');
  await phone.picture('pin-asked-elder');
  await phone.tap('#not-location');
  await phone.sees('#pin-open');
  await phone.tap('#step-next');
  await phone.sees('#report-words');
});
