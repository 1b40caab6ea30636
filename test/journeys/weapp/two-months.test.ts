/**
 * S4 and S12: a shop without WeChat waits two months for a tile. A worker writes down what was said in passing; somebody
 * looks each month, the shop is rung and told; the tile is laid; and it is closed by what the shop says on the telephone.
 */
import * as overheard from '#contracts/request-overheard';
import * as long from '#contracts/request-long';
import * as requests from '#contracts/requests';
import { placeId } from '../../../emulator/seed/community';
import { dayIn, seenBy } from '../../support/cases';
import { journeys } from '../../support/phone/journey';
import { expectMainButton } from '../../support/phone/looks';
import { workerOn } from '../../support/phone/people';
import type { Phone } from '../../support/phone/phone';
import type { World } from '../../support/world';

const journey = journeys();
const shop = '青年路便利店(演示)';
const words = '门口的地砖裂了,想换一块。';
const day = 24 * 3_600_000;

/** One tap, his words, and whose they are; answers the number on the slip. */
async function writesDown(worker: Phone): Promise<string> {
  await worker.sees('#home-overheard', '听到随手记');
  await worker.tap('#home-overheard');
  await worker.writes('#overheard-words', words);
  await worker.tap('#whose-shop');
  await worker.tap('#shop-qingnian\\~s2');
  await worker.picture('overheard-form');
  await expectMainButton(worker, '#overheard-save');
  await worker.tap('#overheard-save');
  await worker.sees('#slip', shop);
  // The grid's own number, wherever the worker lives.
  await worker.sees('#slip', '第 6 网格的网格员');
  await worker.picture('overheard-slip');
  return worker.reads('#slip-number');
}

/** On the list of those to be rung, and what was heard. */
async function rings(worker: Phone, id: string, said: string): Promise<void> {
  await worker.open('pages/requests/work-list/work-list');
  await worker.sees(`#call-${id}`, shop);
  await worker.picture(`overheard-calls-${said}`);
  await worker.tap(`#call-${id}`);
  await worker.tap('#call-back-open');
  await worker.tap(`#said-${said}`);
  await worker.picture(`overheard-rung-${said}`);
  await worker.tap('#call-back-do');
  await worker.lacks('#call-back');
}

async function monthPasses(world: World, id: string, passed: number): Promise<void> {
  const { zhou } = world.people;
  const next = { nextCheck: dayIn(passed + 30), words: '看了,砖还没到。' };
  await zhou.call(long.check, { ...(await seenBy(zhou, id)), ...next });
  await world.advance(30.5 * day);
  await world.tick();
}

journey('a tile takes two months, and the shop is the one who says that it is done', async ({ world, phoneOf }) => {
  const { zhou, ma } = world.people;
  const worker = await phoneOf(zhou);
  const number = await writesDown(worker);
  const { items } = await zhou.call(requests.ofGrid, { gridId: placeId('g6'), isOpen: true });
  const written = items.filter((card) => card.words === words);
  expect(written).toMatchObject([{ number, place: { label: `${shop} 青年路 12 号` } }]);
  const id = written[0]?.id ?? '';
  await zhou.call(requests.take, { id, seenVersion: 1 });

  for (const passed of [0, 30.5]) {
    await monthPasses(world, id, passed);
    await rings(worker, id, 'told');
  }
  const waiting = await zhou.call(requests.view, { id });
  expect(waiting.long).toBeDefined();
  expect(waiting.timeline.filter(({ act }) => act === 'stillOpen')).toHaveLength(2);

  await workerOn(worker, 'two-months').mends({ words: '铺了新砖,踩着平。', photo: 'light-lit' });
  // Who did it rings as well as anybody; that it is done he cannot write down for himself.
  await worker.sees('#call-back', '请同事或社区打电话来记');
  await worker.tap('#call-back-open');
  await worker.lacks('#said-fixed');

  const colleague = await phoneOf(ma);
  await rings(colleague, id, 'fixed');
  await colleague.sees('#case', '办结');
  expect(await zhou.call(requests.view, { id })).toMatchObject({ state: 'closed', ending: 'fixed' });
  expect((await zhou.call(overheard.callsDue, { gridId: placeId('g6') })).items).toEqual([]);

  // The shop comes by with its slip: the number leads to the case.
  await colleague.open(`pages/requests/slip/slip?id=${id}`);
  await colleague.sees('#slip-number', number);
  await colleague.picture('overheard-slip-closed');
});
