/**
 * S12: an old neighbour has no WeChat. A worker keeps a record of her, as she agreed, reports for her, and on the day
 * she has a phone all of it is hers.
 */
import * as kept from '#contracts/kept-persons';
import * as requests from '#contracts/requests';
import { placeId } from '../../../emulator/seed/community';
import { grandmother } from '../../support/acts-of-persons';
import { journeys } from '../../support/phone/journey';
import { expectMainButton } from '../../support/phone/looks';
import type { Phone } from '../../support/phone/phone';
import { refusal } from '../../support/refusal';

const journey = journeys();
const name = '沈奶奶';
const words = '厨房的灯不亮了,够不着。';

/** From the list to a record, one question a screen. */
async function keeps(worker: Phone): Promise<void> {
  await worker.turnsTo('pages/me/me');
  await worker.sees('#me-kept');
  await worker.tap('#me-kept');
  await worker.sees('#kept-title', '记了 1 位');
  await expectMainButton(worker, '#kept-add');
  await worker.tap('#kept-add');
  await worker.writes('#keep-name', name);
  await worker.tap('#building-qingnian\\~b4');
  await worker.tap('#unit-1');
  await worker.tap('#floor-2');
  await worker.writes('#keep-door', '202');
  await worker.picture('kept-who');
  await worker.tap('#keep-next');
  await worker.writes('#keep-phone', '13800000188');
  await worker.tap('#keep-tag-livesAlone');
  await worker.writes('#keep-note', '敲门要重一点。');
  await worker.picture('kept-know');
  await worker.tap('#keep-next');
  await agrees(worker);
  await worker.sees('#kept-title', '记了 2 位');
  await worker.sees('#kept', name);
  await worker.picture('kept-list');
}

/** What she agreed to is read aloud and ticked one by one; until the first is, nothing is kept. */
async function agrees(worker: Phone): Promise<void> {
  await worker.sees('#keep', '谁看过您的资料,您都查得到');
  await worker.tap('#keep-agree-onBehalf');
  // Read to the end: what lies under the buttons is not tapped by anybody.
  await worker.app.callWxMethod('pageScrollTo', { scrollTop: 2_000, duration: 0 });
  await worker.tap('#keep-way-spoken');
  await worker.writes('#keep-witness', '马师傅');
  await worker.picture('kept-agree');
  await worker.app.callWxMethod('pageScrollTo', { scrollTop: 0, duration: 0 });
  await worker.tap('#keep-agree-guide');
  await expectMainButton(worker, '#keep-do');
  await worker.tap('#keep-do');
}

journey('a worker keeps a record of her, and on her own phone it becomes hers', async ({ world, phoneOf }) => {
  const { zhou } = world.people;
  const worker = await phoneOf(zhou);
  await keeps(worker);
  const { items } = await zhou.call(kept.keptPersons, { gridId: placeId('g6') });
  const personId = items.find((one) => one.name === name)?.personId ?? '';

  await worker.tap(`#kept-${personId}`);
  await worker.sees('#kept-person', '一个人住');
  await worker.sees('#kept-phone', '138****0188');
  await worker.picture('kept-person');
  await worker.tap('#kept-call');
  await worker.sees('#kept-ring', '13800000188');
  await worker.picture('kept-called');

  const place = { buildingId: placeId('b4'), unit: 1, floor: 2 };
  await zhou.call(requests.report, { place, words, photos: [], forPersonId: personId });
  await worker.tap('#kept-ticket');
  const letters = await worker.reads('#ticket-letters');
  await worker.picture('kept-ticket');

  const hers = await phoneOf(await world.signIn('without-wechat'));
  await hers.turnsTo('pages/me/me');
  await hers.tap('#me-join');
  await hers.writes('#join-code', letters);
  await hers.tap('#join-do');
  await hers.sees('#join-sure', '这张码是给您本人的吗');
  await hers.picture('kept-join');
  await expectMainButton(hers, '#join-yes');
  await hers.tap('#join-yes');
  await hers.sees('#join-done', '都归您了');
  await hers.tap('#join-cases');
  await hers.sees('#cases', words);
  await hers.picture('kept-cases-hers');
  await hers.open('pages/people/audited/audited');
  await hers.sees('#audited', '小周(演示)');
  await hers.picture('kept-audited-hers');

  await worker.open('pages/people/kept/kept');
  await worker.sees('#kept-title', '记了 1 位');
});

journey('a paper is proof, too, and a record is put right', async ({ world, phoneOf }) => {
  const { zhou } = world.people;
  const worker = await phoneOf(zhou);
  const { items } = await zhou.call(kept.keptPersons, { gridId: placeId('g6') });
  const personId = items.find((one) => one.name === '陶奶奶(演示)')?.personId ?? '';
  await worker.open(`pages/people/kept-person/kept-person?id=${personId}`);
  await worker.tap('#kept-change');
  await worker.tap('#keep-next');
  await worker.sees('#keep', '现在是');
  await worker.writes('#keep-note', '换了门铃,按一下就好。');
  await worker.tap('#keep-do');
  await worker.sees('#kept-person', '换了门铃');
  expect((await zhou.call(kept.keptPerson, { personId })).phone).toBe('051*****0182');
});

/** Until the recorder has counted so far: nobody says a sentence in no time. */
const seconds = (count: number) => `正在录,${count} 秒`;

journey('she says it into the phone: recorded, heard, said again and kept', async ({ world, phoneOf }) => {
  const { zhou } = world.people;
  const { personId } = await zhou.call(kept.keepPerson, { ...grandmother, name: '金奶奶' });
  const worker = await phoneOf(zhou);
  const { browser } = worker;
  if (!browser) return;
  const answers = (sheet: string, word: string) =>
    browser.locator(`#phone-${sheet}`).getByText(word, { exact: true }).tap();
  await worker.open(`pages/people/kept-person/kept-person?id=${personId}`);
  await worker.tap('#kept-change');
  await worker.tap('#keep-next');
  await worker.sees('#keep-note');
  await scrollsDown(worker);
  await worker.tap('#keep-tag-longIll');
  await worker.tap('#keep-next');
  await worker.sees('#keep', '只有照看您的网格员和社区看得到');
  await scrollsDown(worker);
  await worker.tap('#keep-way-voice');
  await worker.sees('#keep', '先点上面本人同意的');
  await worker.app.callWxMethod('pageScrollTo', { scrollTop: 0, duration: 0 });
  await worker.tap('#keep-agree-health');
  await worker.sees('#voice-sentence', '我是金奶奶。我同意记下我的身体情况。');
  await scrollsDown(worker);

  // The gate, then the microphone; who refuses either is told what to do instead.
  await worker.tap('#voice-start');
  await worker.sees('#privacy-sheet', '麦克风');
  await worker.picture('kept-voice-gate');
  await worker.tap('#privacy-agree');
  await answers('permission', '拒绝');
  await worker.sees('#voice-refused', '在纸上签字');
  await scrollsDown(worker);
  await worker.picture('kept-voice-refused');
  await worker.tap('#voice-allow');
  await browser.locator('#phone-settings input').check();
  await answers('settings', '完成');
  await worker.lacks('#voice-refused');

  await worker.tap('#voice-start');
  await worker.sees('#voice-time', seconds(2));
  await worker.picture('kept-voice-recording');
  await worker.tap('#voice-stop');
  // How long exactly is the machine's to say: a slow one stops a second late.
  await worker.sees('#voice-recorded', '录了 ');
  await worker.tap('#voice-listen');
  await worker.sees('#voice-listen', '听一遍');
  await worker.tap('#voice-again');
  await worker.tap('#voice-stop');
  await worker.sees('#voice-trouble', '太短了');
  await worker.tap('#voice-start');
  await worker.sees('#voice-time', seconds(1));
  await worker.tap('#voice-stop');
  await worker.sees('#voice-recorded');
  await scrollsDown(worker);
  await worker.picture('kept-voice-recorded');
  await worker.tap('#voice-keep');
  await worker.sees('#voice-sent', '录音已传好');
  await scrollsDown(worker);
  await worker.picture('kept-voice-sent');
  await expectMainButton(worker, '#keep-do');
  await worker.tap('#keep-do');
  await worker.sees('#kept-person', '长年有病');
  expect((await zhou.call(kept.keptPerson, { personId })).agreed).toContain('health');

  // And into the same phone, that she wants all of it gone.
  await scrollsDown(worker);
  await worker.tap('#kept-erase');
  await worker.sees('#erase-title', '删掉金奶奶的资料');
  await worker.tap('#keep-way-voice');
  await worker.sees('#voice-sentence', '我是金奶奶。请删掉我的资料。');
  await scrollsDown(worker);
  await worker.tap('#voice-start');
  await worker.sees('#voice-time', seconds(1));
  await worker.tap('#voice-stop');
  await worker.sees('#voice-recorded');
  await worker.tap('#voice-keep');
  await worker.sees('#voice-sent', '录音已传好');
  await worker.picture('kept-erase-voice');
  await scrollsDown(worker);
  await worker.tap('#erase-said');
  await scrollsDown(worker);
  await worker.tap('#erase');
  await worker.tap('#erase-do');
  await worker.sees('#erased', '已经删掉了');
  expect(await refusal(zhou.call(kept.keptPerson, { personId }))).toBe('NOT_FOUND');
});

/** Read to the end: what lies under the buttons is not tapped by anybody. */
async function scrollsDown({ app }: Phone): Promise<void> {
  await app.callWxMethod('pageScrollTo', { scrollTop: 2_000, duration: 0 });
}

journey('she has something about her health written down, and later wants it all gone', async ({ world, phoneOf }) => {
  const { zhou } = world.people;
  const { personId } = await zhou.call(kept.keepPerson, { ...grandmother, name: '沈爷爷' });
  const worker = await phoneOf(zhou);
  await worker.open(`pages/people/kept-person/kept-person?id=${personId}`);
  await worker.tap('#kept-change');
  await worker.tap('#keep-next');
  await worker.sees('#keep-note');
  await scrollsDown(worker);
  await worker.tap('#keep-tag-longIll');
  await worker.tap('#keep-next');
  await worker.sees('#keep', '只有照看您的网格员和社区看得到');
  await worker.tap('#keep-agree-health');
  await scrollsDown(worker);
  await worker.tap('#keep-way-spoken');
  await worker.writes('#keep-witness', '马师傅');
  await worker.picture('kept-health-asked');
  await worker.tap('#keep-do');
  await worker.sees('#kept-person', '长年有病');
  expect((await zhou.call(kept.keptPerson, { personId })).agreed).toEqual(['guide', 'health', 'onBehalf']);
  await scrollsDown(worker);
  await worker.sees('#kept-agreed', '收回「记下身体情况」');
  await worker.picture('kept-agreed');

  await worker.tap('#kept-erase');
  await worker.sees('#erase-title', '删掉沈爷爷的资料');
  await worker.sees('#erase-consequences', '找不回来');
  await worker.picture('kept-erase');
  await worker.lacks('#erase');
  await worker.tap('#keep-way-spoken');
  await worker.writes('#keep-witness', '马师傅');
  await worker.tap('#erase-said');
  await scrollsDown(worker);
  await worker.tap('#erase');
  await worker.picture('kept-erase-sure');
  await worker.tap('#erase-do');
  await worker.sees('#erased', '已经删掉了');
  await worker.picture('kept-erased');
  const { items } = await zhou.call(kept.keptPersons, { gridId: placeId('g6') });
  expect(items.map((one) => one.personId)).not.toContain(personId);
  await worker.tap('#erased-back');
  await worker.sees('#kept');
  await worker.lacks(`#kept-${personId}`);
});
