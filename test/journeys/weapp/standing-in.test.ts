/** S8: a worker is away for a week; a colleague says yes, sees the grid, and gives it back with his return. */
import * as duty from '#contracts/duty';
import * as requests from '#contracts/requests';
import { placeId } from '../../../emulator/seed/community';
import { journeys } from '../../support/phone/journey';
import { expectMainButton } from '../../support/phone/looks';
import type { Phone } from '../../support/phone/phone';
import { refusal } from '../../support/refusal';
import type { World } from '../../support/world';

const journey = journeys();

async function duties(device: Phone): Promise<void> {
  await device.turnsTo('pages/me/me');
  await device.sees('#me-duties');
  await device.tap('#me-duties');
  await device.sees('#duties-title');
}

async function idOf({ people: { zhou } }: World, name: string): Promise<string> {
  const { items } = await zhou.call(duty.colleagues, { communityId: 'qingnian' });
  return items.find((one) => one.name === name)?.personId ?? '';
}

journey('a colleague stands in while a worker is away', async ({ world, phoneOf }) => {
  const worker = await phoneOf(world.people.zhou);
  await duties(worker);
  await worker.tap('#duties-away');
  await worker.tap('#away-days-7');
  await worker.tap(`#stand-in-${await idOf(world, '小唐(演示)')}`);
  await worker.picture('away-form');
  await expectMainButton(worker, '#away-do');
  await worker.tap('#away-do');
  await worker.sees('#leave', '等小唐(演示)答应');
  await worker.picture('away-asked');

  const standIn = await phoneOf(world.people.tang);
  await standIn.turnsTo('pages/me/me');
  await standIn.sees('#me-duties', '有 1 件事等您答应');
  await duties(standIn);
  await standIn.sees('#duties', '请您替班');
  await standIn.sees('#duties', '青年社区(演示) 第 6 网格');
  await standIn.picture('away-offer');
  await standIn.tap('.card-apricot .button-leaf');
  await standIn.sees('#duties', '您在这里有 2 个职务');
  await standIn.sees('#duties', '替同事看着');
  await standIn.picture('away-standing-in');

  await worker.open('pages/people/away/away');
  await worker.sees('#leave', '小唐(演示)替您看着');
  await worker.tap('#leave-back');
  await worker.picture('away-back');
  await worker.tap('#leave-back-do');
  await worker.sees('#away-form');
  await worker.lacks('#leave');
  const list = { gridId: placeId('g6'), isOpen: true };
  expect(await refusal(world.people.tang.call(requests.ofGrid, list))).toBe('NOT_ALLOWED');
});

journey('a coordinator gives a grid to another worker', async ({ world, phoneOf }) => {
  const coordinator = await phoneOf(world.people.fang);
  await duties(coordinator);
  await coordinator.tap('#duties-hand-over');
  await coordinator.tap('#hand-grid-qingnian\\~g5');
  await coordinator.tap(`#hand-to-${await idOf(world, '马师傅(演示)')}`);
  await coordinator.tap('#hand');
  await coordinator.sees('#hand-over', '第 5 网格,从小唐(演示)交给马师傅(演示)');
  await coordinator.picture('hand-over');
  await coordinator.tap('#hand-do');
  await coordinator.sees('#hand-done', '交好了');

  const taker = await phoneOf(world.people.ma);
  await duties(taker);
  await taker.sees('#duties', '第 5 网格');
});
