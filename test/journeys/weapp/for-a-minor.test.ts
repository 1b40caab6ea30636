/** A parent speaks for his child: both are kept on one phone, what is reported is the child's, and the parent ends it. */
import { family } from '#contracts/families';
import * as people from '#contracts/people';
import * as requests from '#contracts/requests';
import { journeys } from '../../support/phone/journey';
import { expectMainButton } from '../../support/phone/looks';

const journey = journeys();
const words = '楼下滑梯的螺丝松了,我刮到了手。';

journey('he keeps his child, reports for her, and takes her out again', async (walk) => {
  const parent = await walk.world.signIn('parent');
  await parent.call(people.settle, { buildingId: 'qingnian~b5', unit: 1, name: '小高(演示)' });
  const phone = await walk.phoneOf(parent);
  await phone.turnsTo('pages/me/me');
  await phone.tap('#me-family');
  await phone.sees('#family-title');
  await phone.tap('#family-minor');
  await phone.writes('#minor-name', '小宝(演示)');
  const year = new Date().getFullYear() - 8;
  await phone.tap(`#year-${year}`);
  await phone.tap('#month-3');
  await phone.tap('#minor-agree');
  await phone.tap('#minor-guardian');
  await phone.picture('minor-form');
  await expectMainButton(phone, '#minor-do');
  await phone.tap('#minor-do');
  await phone.sees('#helped-1', '小宝(演示)');
  await phone.picture('minor-kept');

  await phone.turnsTo('pages/home/home');
  await phone.tap('#home-report');
  await phone.sees('#report-whose', '小宝');
  const [child] = (await parent.call(family, {})).helped;
  await phone.tap(`#whose-${child?.personId}`);
  await phone.sees('#acting-for', '替小宝(演示)办');
  await phone.tap('#step-next');
  await phone.tap('[id="building-qingnian~b5"]');
  await phone.tap('#step-next');
  await phone.writes('#report-words textarea', words);
  await phone.tap('#step-next');
  await phone.sees('#report-preview #acting-for', '替小宝(演示)办');
  await phone.picture('minor-preview');
  await phone.tap('#report-send');
  await phone.sees('#report-done');
  const { items } = await walk.world.people.zhou.call(requests.ofGrid, { gridId: 'qingnian~g6', isOpen: true });
  expect(items.map((card) => card.words)).toContain(words);

  await phone.turnsTo('pages/me/me');
  await phone.tap('#me-family');
  await phone.tap('#end-helped-1');
  await phone.tap('#end-helped-1-do');
  await phone.lacks('#helped-1');
  expect((await parent.call(family, {})).helped).toEqual([]);
});
