/** A daughter acts for her mother: the mother lets her on her own phone, sees what was done, and ends it again. */
import * as people from '#contracts/people';
import * as requests from '#contracts/requests';
import { journeys } from '../../support/phone/journey';
import { expectMainButton } from '../../support/phone/looks';
import type { Phone } from '../../support/phone/phone';

const journey = journeys();
const words = '三楼的扶手松了,妈妈上楼扶不稳。';

async function opensFamily(phone: Phone): Promise<void> {
  await phone.turnsTo('pages/me/me');
  await phone.sees('#me-home', '我的住处');
  await phone.tap('#me-family');
  await phone.sees('#family-title');
}

/** From the first question of a report to its preview. */
async function writesFor(phone: Phone, whose: string): Promise<void> {
  await phone.tap('#home-report');
  await phone.sees('#report-whose', '林阿姨');
  await phone.tap(`#whose-${whose}`);
  await phone.sees('#acting-for', '替林阿姨(演示)办');
  await phone.picture('parent-whose');
  await phone.tap('#step-next');
  await phone.tap('[id="building-qingnian~b3"]');
  await phone.tap('#unit-2');
  await phone.tap('#step-next');
  await phone.writes('#report-words textarea', words);
  await phone.tap('#step-next');
  await phone.sees('#report-preview #acting-for', '替林阿姨(演示)办');
}

journey('she lets her daughter, who reports for her; then she ends it, and it is over at once', async (walk) => {
  const { lin } = walk.world.people;
  const daughter = await walk.world.signIn('daughter');
  await daughter.call(people.settle, { buildingId: 'qingnian~b5', unit: 1, name: '小林(演示)' });
  const motherId = (await lin.call(people.me, {})).person?.id ?? '';

  const mother = await walk.phoneOf(lin);
  await opensFamily(mother);
  await mother.tap('#family-offer');
  await mother.sees('#family-offer', '您选的人可以替您报事');
  await mother.picture('parent-consent');
  await mother.tap('#offer-agree');
  await expectMainButton(mother, '#offer-do');
  await mother.tap('#offer-do');
  const code = await mother.reads('#offer-letters');
  await mother.picture('parent-code');

  const phone = await walk.phoneOf(daughter);
  await opensFamily(phone);
  await phone.tap('#family-accept');
  await phone.writes('#accept-code', code);
  await phone.tap('#accept-do');
  await phone.sees('#helped-1', '我可以替 林阿姨(演示)报事');
  await phone.picture('parent-helped');

  await phone.turnsTo('pages/home/home');
  await writesFor(phone, motherId);
  await phone.picture('parent-preview');
  await phone.tap('#report-send');
  await phone.sees('#report-done');
  const { items } = await lin.call(requests.mine, { isOpen: true });
  const id = items.find((card) => card.words === words)?.id ?? '';
  await mother.open(`pages/requests/case/case?id=${id}`);
  await mother.sees('#case', '替林阿姨(演示)报了这件事');
  await mother.picture('parent-case');

  await phone.tap('#done-home');
  await writesFor(phone, motherId);
  await opensFamily(mother);
  await mother.sees('#helper-1', '小林(演示)');
  await mother.tap('#end-helper-1');
  await expectMainButton(mother, '#end-helper-1-do');
  await mother.picture('parent-end');
  await mother.tap('#end-helper-1-do');
  await mother.lacks('#helper-1');
  await phone.tap('#report-send');
  await phone.sees('#report-whose', '他不让您替他报了');
  await phone.picture('parent-over');
  expect((await lin.call(requests.mine, { isOpen: true })).items.filter((card) => card.words === words)).toHaveLength(
    1,
  );
});
