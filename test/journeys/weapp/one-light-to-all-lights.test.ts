/**
 * S9: from solving one thing to handling one class of things. On patrol a micro-grid worker sees one dim light; where
 * else? leads to a walk through all fourteen buildings, and one evening at nine everybody who lived in the dark is told.
 */
import * as households from '#contracts/request-households';
import * as sweeps from '#contracts/request-sweeps';
import * as requests from '#contracts/requests';
import { appoint } from '../../../emulator/seed/appoint';
import { community, placeId } from '../../../emulator/seed/community';
import { lighthouse, type Lighthouse } from '../../support/lighthouse';
import { journeys } from '../../support/phone/journey';
import { expectMainButton, expectPhoto } from '../../support/phone/looks';
import { openCase, residentOn, workerOn } from '../../support/phone/people';
import type { Phone } from '../../support/phone/phone';
import { spotIn } from '../../support/sweeps';
import { photo, type World } from '../../support/world';

const journey = journeys();
const dayMs = 24 * 3_600_000;
/** Nine in the evening in Beijing, by the clock of the world. */
const nineMs = 13 * 3_600_000;
const result = '今晚九点,楼道灯都亮了。';

/** One dim light of the second building, seen on patrol by who lives there, taken and mended by the worker of the grid. */
async function oneLight(place: Lighthouse, patrol: Phone, worker: Phone): Promise<string> {
  const { person } = patrol;
  await appoint(place.coordinator, person, { role: 'microGridWorker', gridId: `${place.communityId}~east` });
  await residentOn(patrol, 'all-lights').reports({ words: '二号楼走廊的灯很暗。', photo: 'light-dark' });
  const { items } = await person.call(requests.mine, { isOpen: true });
  const id = items[0]?.id ?? '';
  await openCase(worker, id);
  await workerOn(worker, 'all-lights').takes();
  await workerOn(worker, 'all-lights').mends({ words: '换了亮的灯。', photo: 'light-lit' });
  await person.call(requests.confirm, { id, seenVersion: 3 });
  return id;
}

/** What others reported in these days, each in his building; one household more says it is so there, too. */
async function othersInTheDark({ at, buildingId }: Lighthouse) {
  const report = async (building: number, words: string) => {
    const by = await at(building);
    const where = { buildingId: buildingId(building), unit: 1, floor: 3 };
    const { id } = await by.call(requests.report, { place: where, words, photos: [] });
    return { by, id };
  };
  const fifth = await report(5, '楼道的灯一闪一闪。');
  const neighbour = await at(5, '602');
  await neighbour.call(households.join, { id: fifth.id });
  await report(5, '五号楼二单元的灯也不亮。');
  await report(9, '楼道灯全灭了,很黑。');
  return { dimmed: fifth.by, neighbour };
}

/** 还有哪里?, then all buildings: answers the sweep. */
async function begins(coordinator: Phone, id: string): Promise<string> {
  await openCase(coordinator, id);
  await coordinator.picture('all-lights-case');
  await coordinator.tap('#case-elsewhere');
  await coordinator.sees('#elsewhere-title', '4 件');
  await coordinator.sees('#elsewhere', '不止一处');
  await coordinator.sees('#elsewhere', '灯塔新村 9 号楼');
  await coordinator.picture('guide-elsewhere');
  await expectMainButton(coordinator, '#elsewhere-sweep');
  await coordinator.tap('#elsewhere-sweep');
  await coordinator.tap('#thing-楼道灯');
  await coordinator.tap('#which-some');
  await coordinator.sees('#start-do', '先挑几栋楼');
  await coordinator.picture('all-lights-some');
  await coordinator.tap('#which-all');
  await coordinator.sees('#start-do', '开始查 14 栋楼');
  await coordinator.picture('guide-sweep-start');
  await coordinator.tap('#start-do');
  await coordinator.sees('#sweep-sheet', '还有 14 栋楼没看');
  await coordinator.picture('all-lights-begun');
  return ((await coordinator.page()).query as { id: string }).id;
}

/** With one thumb: the first is fine, the second is dark and gets a lamp. */
async function walksTwo(worker: Phone): Promise<void> {
  await worker.open('pages/requests/work-list/work-list');
  await worker.sees('#work-list', '正在查:楼道灯');
  await worker.picture('all-lights-strip');
  await worker.tap('.card-lake');
  await worker.sees('#sweep-sheet', '我要去:7 栋');
  await worker.picture('guide-sweep-spots');
  await worker.tap('#spot-dengta\\~b1');
  await worker.sees('#spot-label', '灯塔新村 1 号楼');
  await expectMainButton(worker, '#spot-fine');
  await worker.picture('guide-spot');
  await worker.tap('#spot-fine');
  await worker.sees('#spot-next', '2 号楼');
  await worker.picture('all-lights-fine');
  await worker.tap('#spot-next');
  await worker.sees('#spot-label', '灯塔新村 2 号楼');
  await worker.tap('#spot-broken');
  await worker.takesPhoto('#photo-add', 'light-dark');
  await worker.sees('.photo-sent', '已传好');
  await worker.picture('all-lights-broken');
  await worker.tap('#spot-broken-do');
  await worker.tap('#spot-mended');
  await worker.sees('#no-photo-open');
  await worker.takesPhoto('#photo-add', 'light-lit');
  await worker.sees('.photo-sent', '已传好');
  await worker.picture('all-lights-mend');
  await expectMainButton(worker, '#spot-mended-do');
  await worker.tap('#spot-mended-do');
  await worker.sees('#spot .tag', '修好了');
  await expectPhoto(worker, '#photo-1 image');
  await worker.picture('guide-spot-mended');
}

/** The same screens, in the size of somebody who needs it large. */
async function withOlderEyes(worker: Phone, id: string, sweepId: string): Promise<void> {
  await worker.turnsTo('pages/me/me');
  await worker.tap('#reading-elder');
  await openCase(worker, id);
  await worker.tap('#case-elsewhere');
  await worker.sees('#elsewhere', '要不要每栋楼都查,由社区工作者定');
  await worker.picture('all-lights-elsewhere-elder');
  await worker.open(`pages/requests/sweep/sweep?id=${sweepId}`);
  await worker.sees('#sweep-sheet', '我要去:5 栋');
  await worker.picture('all-lights-spots-elder');
  await worker.tap('#spot-dengta\\~b3');
  await worker.sees('#spot-fine');
  await worker.picture('all-lights-spot-elder');
  await worker.tap('#spot-broken');
  await worker.sees('#spot-broken-do');
  await worker.picture('all-lights-broken-elder');
}

/** The other twelve, by the same two workers: every third is broken and mended. */
async function walkTheRest({ workers }: Lighthouse, id: string): Promise<void> {
  for (const grid of ['east', 'west'] as const) {
    const by = workers[grid];
    const { spots } = await by.call(sweeps.sweep, { id });
    for (const [at, spot] of spots.filter((one) => one.canCheck && one.state === 'notYet').entries()) {
      const isFine = at % 3 !== 0;
      await by.call(sweeps.checkSpot, { id: spot.id, seenVersion: 1, isFine, photos: [] });
      const done = { words: '换了灯。', photos: [], noPhotoReason: 'tooDark' as const };
      if (!isFine) await by.call(sweeps.mendSpot, { id: spot.id, seenVersion: 2, ...done });
    }
  }
}

/** The world's clock goes on to nine in the evening. */
async function atNine(world: World): Promise<void> {
  await world.advance((nineMs - (Date.now() % dayMs) + dayMs) % dayMs);
}

async function ends(coordinator: Phone, id: string): Promise<void> {
  await coordinator.open('pages/requests/sweeps/sweeps');
  await coordinator.sees('#sweep-list', '正在查 1 样东西');
  await coordinator.picture('all-lights-list');
  await coordinator.tap(`#sweep-${id}`);
  await coordinator.sees('#sweep-sheet', '每栋楼都看过了');
  await coordinator.tap('#sweep-end-open');
  await coordinator.writes('#sweep-end-words', result);
  await coordinator.picture('guide-sweep-end');
  await expectMainButton(coordinator, '#sweep-end-do');
  await coordinator.tap('#sweep-end-do');
  await coordinator.sees('#sweep-end', result);
  await coordinator.picture('all-lights-ended');
}

/** A message in the inbox, and behind it what became of it all. */
async function reads(resident: Phone): Promise<void> {
  await resident.turnsTo('pages/inbox/inbox');
  await resident.sees('#inbox', '楼道灯,查了 14 栋楼');
  await resident.tap('.card');
  await resident.sees('#result', result);
  await resident.sees('#result', '一共 14 栋楼');
}

journey(
  'from one dim light to all lights of fourteen buildings, and one result at nine',
  async ({ world, phoneOf }) => {
    const place = await lighthouse(world, 'dengta', 14);
    const worker = await phoneOf(place.workers.east);
    const id = await oneLight(place, await phoneOf(await place.at(2)), worker);
    const { dimmed, neighbour } = await othersInTheDark(place);
    const coordinator = await phoneOf(place.coordinator);
    const sweepId = await begins(coordinator, id);
    await walksTwo(worker);
    await withOlderEyes(worker, id, sweepId);
    await walkTheRest(place, sweepId);
    await atNine(world);
    await ends(coordinator, sweepId);
    await world.tick();

    const resident = await phoneOf(dimmed);
    await reads(resident);
    await resident.picture('guide-sweep-result');
    await resident.tap('#result-case');
    await resident.sees('#case-words', '楼道的灯一闪一闪');

    const old = await phoneOf(neighbour);
    await old.turnsTo('pages/me/me');
    await old.tap('#reading-elder');
    await reads(old);
    await old.picture('all-lights-result-elder');
    await worker.open(`pages/requests/sweep/sweep?id=${sweepId}`);
    await worker.sees('#sweep-title', '查完了');
    await worker.picture('all-lights-sweep-elder');
  },
);

journey('a picture that waits for a look is read at its building', async ({ world, phoneOf }) => {
  const { fang, zhou } = world.people;
  await world.cloud.post('/_emulator/wechat/pushes/timing', { delayMs: 3_600_000, isEarly: false });
  const { id } = await fang.call(sweeps.startSweep, { communityId: community.id, thing: '楼道灯' });
  const spot = spotIn(await zhou.call(sweeps.sweep, { id }), 'b3');
  const photos = [await zhou.upload(photo('light-dark'))];
  await zhou.call(sweeps.checkSpot, { id: spot.id, seenVersion: 1, isFine: false, photos });
  await world.advance(dayMs);
  await world.tick();
  const phone = await phoneOf(fang);
  await phone.open('pages/content/queue/queue');
  await phone.sees('#queue .button-plain', '看这件事');
  await phone.tap('#queue .button-plain');
  await phone.sees('#spot-label', '青年路新村 3 号楼');
  await expectPhoto(phone, '#photo-0 image');
  expect(spot.buildingId).toBe(placeId('b3'));
});

journey('four hundred buildings come twenty at a time', async ({ world, phoneOf }) => {
  const place = await lighthouse(world, 'changjie', 400);
  const input = { communityId: place.communityId, thing: '井盖' };
  const { id, total } = await place.coordinator.call(sweeps.startSweep, input);
  expect(total).toBe(400);
  const phone = await phoneOf(place.coordinator);
  await phone.open(`pages/requests/sweep/sweep?id=${id}`);
  await phone.sees('#sweep-sheet', '我要去:400 栋');
  const rows = async () => (await (await phone.app.currentPage())?.$$('.spot-line'))?.length;
  const bytes = async () => JSON.stringify((await phone.page()).data).length;
  expect(await rows()).toBe(20);
  expect(await bytes()).toBeLessThan(37_000);
  await phone.tap('#spots-more');
  await phone.sees('#spot-changjie\\~b21');
  expect(await rows()).toBe(40);
});
