/** A neighbour is asked to help: he reads what it is before he says yes, and an invitation is for one person alone. */
import { journeys } from '../../support/phone/journey';
import { expectMainButton } from '../../support/phone/looks';
import type { Phone } from '../../support/phone/phone';

const journey = journeys();

/** Up to the code: who is asked to do what, where and for how long. */
async function invites(coordinator: Phone): Promise<string> {
  await coordinator.turnsTo('pages/me/me');
  await coordinator.sees('#me-home', '青年路新村');
  await coordinator.tap('#me-duties');
  await coordinator.sees('#duties', '社区工作者');
  await expectMainButton(coordinator, '#duties-invite');
  await coordinator.tap('#duties-invite');
  await coordinator.tap('#role-volunteer');
  await coordinator.tap('#invite-place-qingnian\\~g6');
  await coordinator.tap('#term-180');
  await coordinator.picture('invitation-written');
  await expectMainButton(coordinator, '#invite-do');
  await coordinator.tap('#invite-do');
  await coordinator.sees('#invite-shown', '只给一个人用');
  await coordinator.picture('invitation-code');
  return coordinator.reads('#invite-letters');
}

async function reads(device: Phone, letters: string): Promise<void> {
  await device.turnsTo('pages/me/me');
  await device.sees('#me-home');
  await device.tap('#me-invited');
  await device.writes('#invitation-code', letters);
  await device.tap('#invitation-do');
}

journey('who is invited reads what, where and until when, and a forwarded invitation is no good', async (scene) => {
  const { world, phoneOf } = scene;
  const letters = await invites(await phoneOf(world.people.fang));
  expect(letters).toMatch(/^[0-9A-Z]{4} [0-9A-Z]{4}$/);

  const guest = await phoneOf(await world.signIn('invited-first'));
  await reads(guest, letters);
  await guest.sees('#invitation-shown', '方主任(演示)请您做');
  await guest.sees('#invitation-shown', '青年社区(演示) 第 6 网格');
  await guest.sees('#invitation-shown', '有空时帮邻居一把');
  await guest.writes('#invitation-name', '新来的志愿者');
  await guest.picture('invitation-read');
  await expectMainButton(guest, '#invitation-yes');
  await guest.tap('#invitation-yes');
  await guest.sees('#invitation-done', '志愿者');
  await guest.tap('#invitation-duties');
  await guest.sees('#duties', '志愿者');
  await guest.sees('#duties', '您在这里有 1 个职务');
  await guest.sees('#duties', '到时自己结束');
  await guest.picture('invitation-duties');

  const late = await phoneOf(world.people.gu);
  await reads(late, letters);
  await late.sees('#failure', '用过了');
  await late.sees('#invitation', '一张码只给一个人用');
  await late.picture('invitation-forwarded');
  await late.tap('#invitation-other');
  await late.sees('#invitation-scan');
});

journey('who says no has no role, and who takes one on gives it back', async ({ world, phoneOf }) => {
  const letters = await invites(await phoneOf(world.people.fang));
  const guest = await phoneOf(world.people.lin);
  await reads(guest, letters);
  await guest.tap('#invitation-no');
  await guest.sees('#invitation-declined', '没有答应');
  await guest.picture('invitation-declined');
  // He thought about it: nobody else had the code in the meantime.
  await reads(guest, letters);
  await guest.tap('#invitation-yes');
  await guest.tap('#invitation-duties');
  await guest.sees('#duties', '志愿者');
  await guest.tap('#leave-volunteer-qingnian\\~g6');
  await guest.picture('invitation-leave');
  await guest.tap('#leave-volunteer-qingnian\\~g6-do');
  await guest.sees('#duties', '您在这里没有职务');
});
