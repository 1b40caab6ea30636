/** S2: somebody moves in. He says where he lives; a neighbour's code or the worker of the grid says that it is so. */
import * as people from '#contracts/people';
import { journeys } from '../../support/phone/journey';
import { expectMainButton } from '../../support/phone/looks';
import type { Phone } from '../../support/phone/phone';

const journey = journeys();

/** From 「我」 to the page of one's homes, whoever just moved in by the way of the question. */
async function saysWhereHeLives(phone: Phone, building: string, choices: readonly string[]): Promise<void> {
  await phone.tap(`[id="building-${building}"]`);
  for (const choice of choices) await phone.tap(choice);
  await expectMainButton(phone, '#settle-do');
}

async function opensHomes(phone: Phone): Promise<void> {
  await phone.turnsTo('pages/me/me');
  await phone.sees('#me-home', '我的住处');
  await phone.tap('#me-home');
}

journey('a newcomer says where he lives, and a neighbour’s code confirms it', async ({ world, phoneOf }) => {
  const newcomer = await world.signIn('moves-in');
  const phone = await phoneOf(newcomer);
  await phone.turnsTo('pages/me/me');
  await phone.tap('#me-home');
  await saysWhereHeLives(phone, 'qingnian~b3', ['#unit-2', '#floor-3', '#door-302']);
  await phone.writes('#settle-name', '小许(演示)');
  await phone.picture('moving-where');
  await phone.tap('#settle-do');
  await phone.sees('#me-home', '青年路新村 3 号楼 2 单元 3 层 302');
  await opensHomes(phone);
  await phone.sees('#home-1 .tag', '等人确认');
  await phone.picture('moving-waits');

  const neighbour = await phoneOf(world.people.lin);
  await opensHomes(neighbour);
  await neighbour.tap('#give-1');
  const letters = await neighbour.reads('#neighbour-letters');
  await neighbour.picture('moving-code');

  await phone.tap('#use-1');
  await phone.writes('#use-code', letters.toLowerCase());
  await phone.picture('moving-code-written');
  await phone.tap('#use-do');
  await phone.sees('#home-1 .tag', '确认过了');
  await phone.picture('moving-confirmed');
  const { person } = await newcomer.call(people.me, {});
  expect(person?.homes).toMatchObject([{ door: '302', isConfirmed: true }]);
});

journey(
  'doors that do not come are a failure with a way on, not a landing without doors',
  async ({ world, phoneOf }) => {
    const phone = await phoneOf(await world.signIn('moves-on-a-bad-line'));
    const { browser } = phone;
    if (!browser) return;
    await phone.turnsTo('pages/me/me');
    await phone.tap('#me-home');
    await phone.tap(`[id="building-qingnian~b3"]`);
    await phone.tap('#unit-2');
    let lose: () => void = () => undefined;
    const lost = new Promise<void>((resolve) => void (lose = resolve));
    await browser.route('**/cloud/call-function', (route) =>
      lost.then(() => route.fulfill({ json: { errCode: -1, errMsg: 'cloud.callFunction:fail' } })),
    );
    await phone.tap('#floor-3');
    await phone.sees('#loading');
    lose();
    await phone.sees('#failure', '打给');
    // Read to the end: what lies under the buttons is not tapped by anybody.
    await phone.app.callWxMethod('pageScrollTo', { scrollTop: 2_000, duration: 0 });
    await phone.picture('moving-no-doors');
    await browser.unroute('**/cloud/call-function');
    await phone.tap('#failure-retry');
    await phone.sees('#door-302');
    await phone.lacks('#failure');
  },
);

journey('the worker goes there and confirms; a second home is added, and the first one left', async (walk) => {
  const newcomer = await walk.world.signIn('moves-on');
  await newcomer.call(people.settle, { buildingId: 'qingnian~b4', unit: 1, floor: 2, name: '老许(演示)' });
  const worker = await walk.phoneOf(walk.world.people.zhou);
  await worker.turnsTo('pages/me/me');
  await worker.sees('#me-home', '青年路新村');
  await worker.tap('#me-waiting');
  const { person } = await newcomer.call(people.me, {});
  const homeId = person?.home?.id ?? '';
  await worker.sees(`#waiting-${homeId}`, '老许(演示)');
  await worker.picture('moving-worker-list');
  await worker.tap(`#confirm-home-${homeId}`);
  await expectMainButton(worker, `#confirm-home-${homeId}-do`);
  await worker.picture('moving-worker-asked');
  await worker.tap(`#confirm-home-${homeId}-do`);
  await worker.lacks(`#waiting-${homeId}`);

  const phone = await walk.phoneOf(newcomer);
  await opensHomes(phone);
  await phone.sees('#home-1 .tag', '确认过了');
  await expectMainButton(phone, '#homes-add');
  await phone.tap('#homes-add');
  await saysWhereHeLives(phone, 'qingnian~b5', ['#unit-1', '#floor-6']);
  await phone.tap('#settle-do');
  await phone.sees('#home-2', '青年路新村 5 号楼 1 单元 6 层');
  await phone.picture('moving-two-homes');
  await phone.tap('#leave-1');
  await expectMainButton(phone, '#leave-1-do');
  await phone.tap('#leave-1-do');
  await phone.lacks('#home-2');
  await phone.sees('#home-1', '青年路新村 5 号楼 1 单元 6 层');
  await phone.sees('#home-1 .tag', '等人确认');
});
