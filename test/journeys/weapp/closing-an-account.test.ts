/** What is kept of him is his: he takes a copy along, has something put right, and leaves; then nobody knows him. */
import { setTimeout as pause } from 'node:timers/promises';
import * as notices from '#contracts/notices';
import * as people from '#contracts/people';
import * as phones from '#contracts/phones';
import * as rights from '#contracts/rights';
import * as requests from '#contracts/requests';
import { community, placeId } from '../../../emulator/seed/community';
import { selfOf } from '../../support/acts-of-persons';
import type { Phone } from '../../support/phone/phone';
import { journeys } from '../../support/phone/journey';

const journey = journeys();
/** What is kept of her: who she is, where she lives, her number, what she wrote, and who reached for what, why. */
const ofHers = ['阿安', '3 号楼', '13800005555', '楼道灯不亮', '看了您的电话,要联系您', '您报的事 · 电话'];
const place = { buildingId: placeId('b3'), unit: 2, floor: 4 };

journey('he takes a copy along, closes his account, and is a stranger again', async ({ world, phoneOf }) => {
  const ann = await world.signIn('leaving-ann');
  await ann.call(people.settle, { ...place, name: '阿安' });
  await ann.call(phones.typePhone, { phone: '13800005555' });
  const { id } = await ann.call(requests.report, { place, words: '楼道灯不亮,看不见台阶。', photos: [] });
  const { personId } = await selfOf(ann);
  await world.people.zhou.call(phones.contact, { personId, requestId: id });
  await world.people.lin.call(requests.report, { place, words: '别人家的事。', photos: [] });
  const phone = await phoneOf(ann);
  await phone.turnsTo('pages/me/me');
  await phone.sees('#me-home', '3 号楼');
  await phone.tap('#me-mine');
  await phone.tap('#mine-make');
  await phone.sees('#mine-copy', '十分钟');
  await phone.tap('#mine-page');
  if (phone.browser) await phone.tap('#privacy-agree');
  await phone.sees('#mine-copied');
  await phone.picture('rights-copy');
  const page = await (await fetch(await copied(phone))).text();
  for (const part of ofHers) expect(page).toContain(part);
  expect(page).not.toContain('别人家的事');
  await phone.tap('#mine-data');
  await phone.sees('#mine-copied');
  const data = JSON.stringify(await (await fetch(await copied(phone))).json());
  for (const part of ofHers) expect(data).toContain(part);
  expect(data).not.toContain('别人家的事');

  await phone.tap('#mine-close');
  await phone.sees('#closing-consequences', '看不出是谁报的');
  await phone.tap('#closing-understood');
  await phone.tap('#close');
  await phone.picture('rights-sure');
  await phone.tap('#close-cancel');
  expect(await kept(phone)).toContain('阿安');
  expect((await ann.call(people.me, {})).person).not.toBeNull();
  await phone.tap('#close');
  await phone.tap('#close-do');
  await phone.sees('#closed', '已经注销了');
  await phone.picture('rights-closed');
  expect(await kept(phone)).not.toContain('阿安');
  expect((await ann.call(people.me, {})).person).toBeNull();
  await phone.tap('#closed-home');
  await phone.sees('#home');
  await phone.turnsTo('pages/me/me');
  await phone.sees('#me-home', '说说住在哪里');
  await phone.picture('rights-stranger');
  expect(JSON.stringify((await phone.page()).data)).not.toContain('阿安');
});

journey('he says what is wrong, a coordinator answers, and he reads what was answered', async ({ world, phoneOf }) => {
  const { lin, fang } = world.people;
  const phone = await phoneOf(lin);
  await phone.open('pages/people/correct/correct');
  await phone.tap('#correct-field-home');
  await phone.writes('#correct-words', '我住 5 层,不是 4 层。');
  await phone.tap('#correct-do');
  await phone.sees('#correct-sent', '发出了');
  const { items } = await fang.call(rights.corrections, { communityId: community.id });
  expect(items).toMatchObject([{ field: 'home', words: '我住 5 层,不是 4 层。' }]);
  await phone.tap('#correct-mine');
  await phone.sees('#corrections-title', '还有 1 件等答复');
  await phone.picture('rights-correction-waits');
  // An answer counts as new for half a second: nobody is told, reads and taps faster than that.
  await pause(600);
  const [asked] = items;
  await fang.call(rights.answerCorrection, { id: asked?.id ?? '', isDone: false, words: '门牌上是 4 层,没有改。' });
  await fang.call(notices.drain, {});
  await phone.turnsTo('pages/inbox/inbox');
  const told = (await lin.call(notices.inbox, {})).items.find(({ kind }) => kind === 'privacy.notCorrected');
  await phone.tap(`#notice-${idIn(told?.id ?? '')}`);
  await phone.sees('#corrections-title', '都答复了');
  await phone.sees('#corrections', '门牌上是 4 层,没有改');
  await phone.sees('#corrections .tag', '没有改');
  await phone.picture('rights-correction-answered');
});

journey('whoever has a case in hand reads why he cannot leave yet', async ({ world, phoneOf }) => {
  const { lin, zhou } = world.people;
  const { id } = await lin.call(requests.report, { place, words: '楼道灯又不亮。', photos: [] });
  await zhou.call(requests.take, { id, seenVersion: 1 });
  const phone = await phoneOf(zhou);
  await phone.open('pages/people/closing/closing');
  await phone.sees('#closing-hindered', '没办完的事');
  await phone.picture('rights-hindered');
  await phone.lacks('#closing-understood');
});

/** An id with characters a selector would read. */
const idIn = (id: string) => id.replace(/[.~]/g, '\\$&');

async function copied({ app }: Phone): Promise<string> {
  const { data } = (await app.callWxMethod('getClipboardData')) as { data: string };
  return data;
}

/** All that the app keeps on the phone, as text. */
async function kept({ app }: Phone): Promise<string> {
  const { keys } = (await app.callWxMethod('getStorageInfoSync')) as { keys: string[] };
  return JSON.stringify(await Promise.all(keys.map((key) => app.callWxMethod('getStorageSync', key))));
}
