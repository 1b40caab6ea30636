/** S9 below ground: he says of one building after another how it is, where no phone has a network; each goes out once. */
import * as sweeps from '#contracts/request-sweeps';
import { community } from '../../../emulator/seed/community';
import { journeys } from '../../support/phone/journey';
import { expectMainButton } from '../../support/phone/looks';
import type { Phone } from '../../support/phone/phone';
import { spotIn } from '../../support/sweeps';
import { photo } from '../../support/world';

const journey = journeys();

const goOffline = ({ browser }: Phone, isOffline: boolean) =>
  browser?.evaluate((off) => phone.setOffline(off), isOffline);

journey('he walks through buildings without network, and what he said is sent once', async ({ world, phoneOf }) => {
  const { fang, zhou } = world.people;
  const { id } = await fang.call(sweeps.startSweep, { communityId: community.id, thing: '楼道灯' });
  const phone = await phoneOf(zhou);
  if (!phone.browser) return;
  await phone.open(`pages/requests/sweep/sweep?id=${id}`);
  await phone.tap('#spot-qingnian\\~b3');
  await phone.sees('#spot-label', '青年路新村 3 号楼');
  await goOffline(phone, true);
  await expectMainButton(phone, '#spot-fine');
  await phone.tap('#spot-fine');
  await phone.sees('#spot .tag', '好的');
  await phone.sees('#spots-waiting', '1 句存在手机里');
  await phone.picture('cellar-fine');
  // A wrong tap is put right by the other one, also down here.
  await phone.tap('#spot-not-fine');
  await phone.writes('#spot-words', '三楼的灯不亮。');
  await phone.tap('#spot-broken-do');
  await phone.sees('#spot .tag', '坏的');
  await phone.sees('#spots-waiting', '2 句存在手机里');
  await phone.tap('#spot-mended');
  await phone.picture('cellar-broken');
  await phone.tap('#spot-cancel');
  await phone.tap('#spot-next');
  await phone.tap('#spot-fine');
  await phone.sees('#spots-waiting', '3 句存在手机里');
  const second = await phone.reads('#spot-label');
  // Closed and opened again down there, it still stands as he said it.
  await phone.open(`pages/requests/sweep/sweep?id=${id}`);
  await phone.sees('#spots-waiting', '3 句存在手机里');
  await phone.picture('cellar-sweep');
  expect(spotIn(await zhou.call(sweeps.sweep, { id }), 'b3').version).toBe(1);

  await goOffline(phone, false);
  await phone.lacks('#spots-waiting');
  const now = await zhou.call(sweeps.sweep, { id });
  expect(spotIn(now, 'b3')).toMatchObject({ state: 'broken', version: 3 });
  expect(spotIn(now, 'b3').checked?.words).toBe('三楼的灯不亮。');
  expect(now.spots.find(({ label }) => label === second)).toMatchObject({ state: 'fine', version: 2 });
});

journey('where somebody was faster he is told so, and looks again', async ({ world, phoneOf }) => {
  const { fang, zhou } = world.people;
  const { id } = await fang.call(sweeps.startSweep, { communityId: community.id, thing: '扶手' });
  const spot = spotIn(await fang.call(sweeps.sweep, { id }), 'b3');
  const phone = await phoneOf(zhou);
  if (!phone.browser) return;
  await phone.open(`pages/requests/spot/spot?id=${spot.id}`);
  await phone.sees('#spot-label', '3 号楼');
  await goOffline(phone, true);
  await phone.tap('#spot-fine');
  await phone.sees('#spots-waiting', '1 句存在手机里');
  const photos = [await fang.upload(photo('light-dark'))];
  await fang.call(sweeps.checkSpot, { id: spot.id, seenVersion: 1, isFine: false, photos });
  await goOffline(phone, false);
  await phone.sees('#refused-change', '再看一次');
  await phone.sees('#spot .tag', '坏的');
  await phone.picture('cellar-refused');
  await phone.tap('#refused-change');
  await phone.sees('#spot .tag', '坏的');
  await phone.lacks('#refused-change');
});

journey('she begins one without a case, from the board', async ({ world, phoneOf }) => {
  const phone = await phoneOf(world.people.fang);
  await phone.open('pages/requests/board/board');
  await phone.tap('#board-sweeps');
  await phone.sees('#sweep-list');
  await phone.picture('cellar-list');
  await phone.tap(`#start-${community.id}`);
  await phone.tap('#thing-井盖');
  await phone.sees('#start-do', '开始查');
  await phone.picture('cellar-start');
  await phone.tap('#start-do');
  await phone.sees('#sweep-title', '井盖');
});
