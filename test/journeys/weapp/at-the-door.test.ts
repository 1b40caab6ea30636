/** S1, S2: somebody rings. Before the door is opened the phone says who it is; afterwards it says who looked at what. */
import { journeys } from '../../support/phone/journey';
import { expectMainButton } from '../../support/phone/looks';
import type { Phone } from '../../support/phone/phone';

const journey = journeys();

/** What the camera reads next. */
async function scans(device: Phone, selector: string, text: string): Promise<void> {
  if (device.browser)
    await device.browser.evaluate((said) => Object.assign(phone.settings, { scannedText: said }), text);
  else await device.app.mockWxMethod('scanCode', { result: text });
  await device.tap(selector);
}

journey('a worker shows who he is, she scans it, and a wrong code keeps the door shut', async ({ world, phoneOf }) => {
  const { lin, zhou } = world.people;
  const worker = await phoneOf(zhou);
  await worker.turnsTo('pages/me/me');
  await worker.sees('#me-home', '青年路新村');
  await worker.tap('#me-identity');
  const letters = await worker.reads('#identity-letters');
  expect(letters).toMatch(/^[0-9A-Z]{4} [0-9A-Z]{4}$/);
  await worker.sees('#identity-shown', '小周(演示)');
  await worker.picture('guide-identity');

  const resident = await phoneOf(lin);
  await resident.turnsTo('pages/me/me');
  // What comes in later moves the buttons down.
  await resident.sees('#me-home', '青年路新村');
  await resident.tap('#me-check');
  await expectMainButton(resident, '#check-scan');
  await scans(resident, '#check-scan', `ZHIYE ${letters.replace(' ', '')}`);
  // Asked once before the camera opens; a stand-in for it asks nothing.
  if (resident.browser) await resident.tap('#privacy-agree');
  await resident.sees('#check-found', '网格员 小周(演示)');
  await resident.sees('#check-found', '今天有效');
  await resident.picture('guide-door-checked');
  await scans(resident, '#check-scan', 'https://example.com/');
  await resident.sees('#check', '这不是枝叶的身份码');
  await resident.writes('#check-code', 'ABCD 2345');
  await resident.tap('#check-do');
  await resident.sees('#failure', '先别开门');
  await resident.picture('door-refused');
});

journey('who did what with her data is hers to read', async ({ world, phoneOf }) => {
  const resident = await phoneOf(world.people.lin);
  await resident.turnsTo('pages/me/me');
  await resident.sees('#me-home', '青年路新村');
  await resident.tap('#me-mine');
  await resident.sees('#mine-audited', '最近:网格员 小周(演示)');
  await resident.picture('door-mine');
  await resident.tap('#mine-audited');
  await resident.sees('#audited', '确认了您住在这里');
  await resident.sees('#audited', '网格员 小周(演示)');
  await resident.picture('door-audited');
});
