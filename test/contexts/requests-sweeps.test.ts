/** One thing to a class: one dim light, the others like it, and a walk through all of them with one result. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as content from '#contracts/content';
import * as notices from '#contracts/notices';
import * as privacy from '#contracts/privacy';
import * as households from '#contracts/request-households';
import * as requests from '#contracts/requests';
import * as sweeps from '#contracts/request-sweeps';
import { collections as inRequests } from '../../cloudfunctions/contexts/requests/repository';
import { community, placeId } from '../../emulator/seed/community';
import { keyOf } from '../../emulator/seed/person';
import type { PersonOnPhone } from '../../emulator/seed/person';
import { pushArguments } from '../../scripts/push-arguments';
import { dark } from '../support/cases';
import { lighthouse, type Lighthouse } from '../support/lighthouse';
import { refusal } from '../support/refusal';
import { inTheFifth, neighbour } from '../support/somebody';
import { readStore } from '../support/store';
import { begun, broken, spotIn } from '../support/sweeps';
import { until } from '../support/until';
import { photo, startWorld, type World } from '../support/world';

/** A picture the emulated WeChat knows to be bad. */
const risky = readFileSync(join(__dirname, '../support/fixtures/dot.png'));

let world: World;

beforeAll(async () => {
  world = await startWorld({ args: pushArguments });
  // What the seed reported lies further back than a cluster looks.
  await world.advance(31 * 24 * 3_600_000);
});
afterAll(() => world.stop());

/** A lift that stands still, of a kind no other test here reports. */
const lift = (building: string) => ({
  ...{ place: { buildingId: placeId(building), unit: 1 }, words: '电梯停了,里面没人。' },
  ...{ photos: [] as string[], category: 'A3' as const },
});

describe('还有哪里', () => {
  test('one thing is one thing; the second in its building is more, and so is the third in the community', async () => {
    const { fang, lin } = world.people;
    const { id } = await lin.call(requests.report, lift('b3'));
    expect(await fang.call(sweeps.cluster, { id })).toMatchObject({
      ...{ kind: { code: 'A3' }, days: 30, here: { count: 1 }, community: { count: 1 }, isCluster: false },
    });
    await (await neighbour(world)).call(requests.report, lift('b1'));
    expect(await fang.call(sweeps.cluster, { id })).toMatchObject({ here: { count: 1 }, isCluster: false });
    await (await neighbour(world)).call(requests.report, lift('b4'));
    const third = await fang.call(sweeps.cluster, { id });
    expect(third).toMatchObject({ here: { count: 1 }, community: { count: 3 }, isCluster: true });
    expect(third.community.places).toHaveLength(3);
    const again = await lin.call(requests.report, lift('b3'));
    const { here, community } = await fang.call(sweeps.cluster, { id: again.id });
    expect(here.items.map((one) => one.id)).toEqual([again.id, id]);
    // The building and a number: not the stairway, and nobody's words.
    expect(community.places[0]).toEqual({ buildingId: placeId('b3'), label: '青年路新村 3 号楼', count: 2 });
  });

  test('what was closed counts too, and what lies thirty days back does not', async () => {
    const { fang, lin, zhou } = world.people;
    const { id } = await lin.call(requests.report, { ...lift('b5'), words: '电梯又停了。' });
    await zhou.call(requests.take, { id, seenVersion: 1 });
    const done = { words: '修好了。', photos: [], noPhotoReason: 'nothingToSee' as const };
    await zhou.call(requests.resolve, { id, seenVersion: 2, ...done });
    await lin.call(requests.confirm, { id, seenVersion: 3 });
    expect((await fang.call(sweeps.cluster, { id })).here.count).toBe(1);
    await world.advance(31 * 24 * 3_600_000);
    const later = await fang.call(sweeps.cluster, { id });
    expect(later).toMatchObject({ here: { count: 0, items: [] }, community: { count: 0 }, isCluster: false });
  });

  test('is for who works there: not for who asked, and a worker of another grid is told there is no such thing', async () => {
    const { fang, lin, zhou, tang } = world.people;
    const { id } = await lin.call(requests.report, dark);
    const asWorker = await zhou.call(sweeps.cluster, { id });
    expect(asWorker.here.items[0]).toMatchObject({ id, words: dark.words });
    // A worker sees where else; to sweep it is for a coordinator.
    expect([asWorker.canSweep, (await fang.call(sweeps.cluster, { id })).canSweep]).toEqual([false, true]);
    const mayLook = async (by: PersonOnPhone) => (await by.call(requests.view, { id })).abilities.canLookAround;
    expect([await mayLook(zhou), await mayLook(fang), await mayLook(lin)]).toEqual([true, true, false]);
    expect(await refusal(lin.call(sweeps.cluster, { id }))).toBe('NOT_ALLOWED');
    expect(await refusal(tang.call(sweeps.cluster, { id }))).toBe('NOT_FOUND');
  });
});

describe('a sweep', () => {
  test('has one spot a building, in the order people count them, under the request it begins with', async () => {
    const { fang, lin, zhou } = world.people;
    const { id: fromRequestId, number } = await lin.call(requests.report, dark);
    const input = { communityId: community.id, thing: '楼道灯', fromRequestId };
    const { id, total } = await fang.call(sweeps.startSweep, input);
    expect(total).toBe(6);
    const seen = await zhou.call(sweeps.sweep, { id });
    expect(seen).toMatchObject({
      ...{ thing: '楼道灯', isOpen: true, total: 6, from: { id: fromRequestId, number } },
      counts: { notYet: 6, fine: 0, broken: 0, mended: 0 },
    });
    expect(seen.spots.map(({ label }) => label)[0]).toBe('青年路新村 1 号楼');
    // He walks his own grid; what is in the other one he reads.
    expect(seen.spots.map(({ canCheck }) => canCheck)).toEqual([false, false, true, true, true, true]);
    expect((await zhou.call(sweeps.sweeps, { communityId: community.id })).items[0]).toMatchObject({ id, total: 6 });
  });

  test('is begun once under one key, and another under the same key is refused', async () => {
    const { fang } = world.people;
    const input = { communityId: community.id, thing: '井盖' };
    const key = 'thesamekeytwice0001';
    const first = await fang.call(sweeps.startSweep, input, key);
    expect(await fang.call(sweeps.startSweep, input, key)).toEqual(first);
    expect(await refusal(fang.call(sweeps.startSweep, { ...input, thing: '扶手' }, key))).toBe('KEY_REUSED');
    const { items } = await fang.call(sweeps.sweeps, { communityId: community.id });
    expect(items.filter(({ thing }) => thing === '井盖')).toHaveLength(1);
  });

  test('names buildings of its community alone, words that are clean, and a request that is there', async () => {
    const { fang } = world.people;
    const input = { communityId: community.id, thing: '楼道灯' };
    const start = (more: object) => refusal(fang.call(sweeps.startSweep, { ...input, ...more }));
    expect(await start({ buildingIds: [placeId('b1'), 'duian~b1'] })).toBe('PLACE_UNKNOWN');
    expect(await start({ buildingIds: [placeId('b1'), placeId('b1')] })).toBe('INVALID_INPUT');
    expect(await start({ thing: '一'.repeat(21) })).toBe('INVALID_INPUT');
    expect(await start({ thing: '混蛋' })).toBe('CONTENT_REFUSED');
    expect(await start({ fromRequestId: 'none' })).toBe('NOT_FOUND');
    expect(await start({ communityId: 'duian' })).toBe('NOT_ALLOWED');
  });

  test('takes two workers in two buildings at once, and of two in one building the faster', async () => {
    const { zhou, tang, fang } = world.people;
    const all = await begun(world);
    const [mine, his] = [spotIn(all, 'b3'), spotIn(all, 'b1')];
    const look = { seenVersion: 1, isFine: true, photos: [] };
    const both = [
      zhou.call(sweeps.checkSpot, { ...look, id: mine.id }),
      tang.call(sweeps.checkSpot, { ...look, id: his.id }),
    ];
    expect(await Promise.all(both)).toMatchObject([{ state: 'fine' }, { state: 'fine' }]);
    expect(await refusal(fang.call(sweeps.checkSpot, { ...look, id: mine.id, isFine: false }))).toBe('STALE');
    expect(await refusal(tang.call(sweeps.checkSpot, { ...look, id: mine.id, seenVersion: 2 }))).toBe('NOT_ALLOWED');
  });

  test('answers a word on a spot with the spot as the sweep has it, so that nobody asks for all the others', async () => {
    const { zhou } = world.people;
    const all = await begun(world);
    const { id } = spotIn(all, 'b3');
    const key = keyOf('tap', 1);
    const look = { id, seenVersion: 1, isFine: false, words: '三楼的灯不亮。', photos: [] };
    const broken = await zhou.call(sweeps.checkSpot, look, key);
    const mending = { id, seenVersion: 2, words: '换了灯。', photos: [], noPhotoReason: 'tooDark' as const };
    const mended = await zhou.call(sweeps.mendSpot, mending);
    const now = spotIn(await zhou.call(sweeps.sweep, { id: all.id }), 'b3');
    expect(mended.spot).toEqual(now);
    expect(broken.spot).toMatchObject({ state: 'broken', version: 2, canMend: true, checked: { words: look.words } });
    // Told again, the first answer, and beside it how the spot stands now.
    expect(await zhou.call(sweeps.checkSpot, look, key)).toEqual({ id, state: 'broken', version: 2, spot: now });
  });

  test('keeps of a spot what was found and what was done, the last word first, and not more than it can hold', async () => {
    const { zhou } = world.people;
    const { sweep, seen } = await broken(world);
    const mending = { ...seen, words: '换了灯。', photos: [] };
    expect(await refusal(zhou.call(sweeps.mendSpot, mending))).toBe('PROOF_NEEDED');
    await zhou.call(sweeps.mendSpot, { ...mending, noPhotoReason: 'tooDark' });
    const again = { id: seen.id, seenVersion: 3, photos: [] };
    const inB3 = async () => spotIn(await zhou.call(sweeps.sweep, { id: sweep.id }), 'b3');
    // Mended, it is not found fine; it may be broken again.
    expect(await inB3()).toMatchObject({ canBeFine: false, canBeBroken: true, canMend: false });
    expect(await refusal(zhou.call(sweeps.checkSpot, { ...again, isFine: true }))).toBe('WRONG_STATE');
    await zhou.call(sweeps.checkSpot, { ...again, isFine: false, words: '又不亮了。' });
    const spot = spotIn(await zhou.call(sweeps.sweep, { id: sweep.id }), 'b3');
    expect(spot).toMatchObject({ state: 'broken', checked: { words: '又不亮了。' }, mended: { words: '换了灯。' } });
    for (let seenVersion = 4; seenVersion <= 20; seenVersion += 1) {
      await zhou.call(sweeps.checkSpot, { id: seen.id, seenVersion, isFine: seenVersion % 2 === 0, photos: [] });
    }
    const { canCheck, version } = spotIn(await zhou.call(sweeps.sweep, { id: sweep.id }), 'b3');
    expect([canCheck, version]).toEqual([false, 21]);
  });

  test('says nothing risky, and shows a picture to others once somebody has looked at it', async () => {
    const { zhou, fang } = world.people;
    const { sweep, seen } = await broken(world);
    const photos = [await zhou.upload(photo('light-lit'))];
    expect(await refusal(zhou.call(sweeps.mendSpot, { ...seen, words: '代开发票找我。', photos }))).toBe(
      'CONTENT_REFUSED',
    );
    const key = 'thesamekeytwice0002';
    const mending = { ...seen, words: '换了灯。', photos };
    const first = await zhou.call(sweeps.mendSpot, mending, key);
    expect(await zhou.call(sweeps.mendSpot, mending, key)).toEqual(first);
    const shown = async (by: PersonOnPhone) => spotIn(await by.call(sweeps.sweep, { id: sweep.id }), 'b3').mended;
    expect(await shown(zhou)).toMatchObject({ photo: expect.any(String), isChecking: true });
    expect(await shown(fang)).not.toHaveProperty('photo');
    const answered = await until('a clean picture', async () => (await shown(fang))?.photo);
    expect(answered).toEqual(expect.any(String));
    expect(await shown(fang)).not.toHaveProperty('isChecking');
  });

  test('keeps a picture that is not clean for a coordinator, who lets it through or not', async () => {
    const { zhou, fang, tang } = world.people;
    const { sweep, seen } = await broken(world);
    const photos = [await zhou.upload(risky)];
    await zhou.call(sweeps.mendSpot, { ...seen, words: '换了灯。', photos });
    const item = await until('a picture that waits', async () => {
      const { items } = await fang.call(content.held, { communityId: community.id });
      return items.find(({ subject }) => subject.id === seen.id);
    });
    expect(item).toMatchObject({ reason: 'picture', subject: { entry: 2 } });
    const shown = async (by: PersonOnPhone) => spotIn(await by.call(sweeps.sweep, { id: sweep.id }), 'b3').mended;
    expect(await shown(fang)).toHaveProperty('photo');
    expect(await shown(tang)).not.toHaveProperty('photo');
    await fang.call(content.decide, {
      id: item.id,
      seenVersion: item.version,
      verdict: 'publish',
      why: '就是一盏灯。',
    });
    expect(await shown(tang)).toHaveProperty('photo');
    await zhou.call(notices.drain, {});
    expect((await zhou.call(notices.inbox, {})).items[0]).toMatchObject({ kind: 'content.published' });
  });

  test('names a worker as long as he is here', async () => {
    const { phone, id } = await inTheFifth(world);
    const all = await begun(world);
    const spot = { id: spotIn(all, 'b1').id, seenVersion: 1, isFine: true, words: '都亮着。', photos: [] };
    await phone.call(sweeps.checkSpot, spot);
    const spots = async () => JSON.stringify((await readStore(world.cloud)).documents(inRequests.spots));
    expect(await spots()).toContain(id);
    await phone.call(privacy.closeAccount, { confirm: true });
    expect(await spots()).not.toContain(id);
    const { checked } = spotIn(await world.people.fang.call(sweeps.sweep, { id: all.id }), 'b1');
    expect(checked).toMatchObject({ name: '已离开的工作人员', words: '都亮着。' });
  });
});

describe('one evening over fourteen buildings', () => {
  const communityId = 'dengta';
  let coordinator: PersonOnPhone;
  let workers: Lighthouse['workers'];
  let at: Lighthouse['at'];

  beforeAll(async () => {
    ({ coordinator, workers, at } = await lighthouse(world, communityId, 14));
  });

  const report = (by: PersonOnPhone, building: number, words: string) =>
    by.call(requests.report, {
      ...{ place: { buildingId: `${communityId}~b${building}`, unit: 1, floor: 3 }, words, photos: [] },
      category: 'B2' as const,
    });

  async function heard(by: PersonOnPhone) {
    await by.call(notices.drain, {});
    const { items } = await by.call(notices.inbox, {});
    return items.filter(({ kind }) => kind === 'requests.sweepEnded');
  }

  test('from one dim light to every light, and everybody who lives in the dark hears once', async () => {
    // On patrol a worker sees a dim light and writes it down.
    const { id: first } = await report(workers.east, 2, '二号楼走廊灯很暗。');
    const [dimmed, joined, door, elsewhere] = [await at(5), await at(5, '602'), await at(9), await at(10)];
    const { id: dimmedId } = await report(dimmed, 5, '楼道的灯一闪一闪。');
    await joined.call(households.join, { id: dimmedId });
    // The same household's person reports it twice: she hears of it once.
    await report(dimmed, 6, '六号楼的灯也不亮。');
    await report(door, 9, '单元门关不上。');
    await report(elsewhere, 10, '灯全灭了,很黑。');
    const seen = await coordinator.call(sweeps.cluster, { id: first });
    expect(seen).toMatchObject({ isCluster: true, community: { count: 5 } });

    const input = { communityId, thing: '楼道灯', fromRequestId: first };
    const { id, total } = await coordinator.call(sweeps.startSweep, input);
    expect(total).toBe(14);
    const { spots } = await coordinator.call(sweeps.sweep, { id });
    await Promise.all(
      (['east', 'west'] as const).map(async (grid) => {
        for (const spot of spots.filter(({ gridId }) => gridId.endsWith(grid))) {
          const isFine = spot.buildingId.length % 2 === 0;
          const look = { id: spot.id, seenVersion: 1, isFine, photos: [] };
          if (spot.buildingId.endsWith('b14')) continue;
          await workers[grid].call(sweeps.checkSpot, look);
          const mend = {
            id: spot.id,
            seenVersion: 2,
            words: '换了灯。',
            photos: [],
            noPhotoReason: 'tooDark' as const,
          };
          if (!isFine) await workers[grid].call(sweeps.mendSpot, mend);
        }
      }),
    );
    const words = '今晚查完了,十四号楼明天再去。';
    const key = 'thesamekeytwice0003';
    const ended = await coordinator.call(sweeps.endSweep, { id, seenVersion: 1, words }, key);
    expect(await coordinator.call(sweeps.endSweep, { id, seenVersion: 1, words }, key)).toEqual(ended);
    const { notYet, fine, mended, broken: left } = ended.counts;
    expect([notYet, left, fine + mended]).toEqual([1, 0, 13]);

    const told = await heard(dimmed);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({
      title: '楼道灯,查了 14 栋楼',
      words: `${fine} 处好的,${mended} 处修好了,1 处还没看。${words}`,
    });
    expect(await heard(joined)).toMatchObject([{ subjectId: dimmedId }]);
    expect(await heard(elsewhere)).toHaveLength(1);
    expect(await heard(workers.east)).toMatchObject([{ subjectId: first }]);
    // What they read behind it, as long as it is theirs.
    const result = { thing: '楼道灯', total: 14, words, counts: { notYet, fine, mended, broken: left } };
    for (const one of [dimmed, joined]) {
      const { items } = await one.call(sweeps.sweepResults, { id: dimmedId });
      expect(items).toMatchObject([result]);
      expect(JSON.stringify(items)).not.toContain('主任');
    }
    expect(await refusal(elsewhere.call(sweeps.sweepResults, { id: dimmedId }))).toBe('NOT_FOUND');
    // Of another thing, and of nobody's light.
    expect(await heard(door)).toEqual([]);
    expect(await heard(workers.west)).toEqual([]);
    expect(await heard(coordinator)).toEqual([]);
  });

  test('what is over takes no word more, and is ended once, by a coordinator', async () => {
    const { id } = await coordinator.call(sweeps.startSweep, { communityId, thing: '扶手' });
    const [spot] = (await coordinator.call(sweeps.sweep, { id })).spots;
    const end = { id, seenVersion: 1, words: '查完了。' };
    expect(await refusal(workers.east.call(sweeps.endSweep, end))).toBe('NOT_ALLOWED');
    expect(await refusal(world.people.fang.call(sweeps.endSweep, end))).toBe('NOT_FOUND');
    expect(await refusal(coordinator.call(sweeps.endSweep, { ...end, words: '代开发票找我。' }))).toBe(
      'CONTENT_REFUSED',
    );
    await coordinator.call(sweeps.endSweep, end);
    const seen = await coordinator.call(sweeps.sweep, { id });
    expect(seen).toMatchObject({ isOpen: false, canEnd: false, end: { words: '查完了。', told: 0 } });
    const look = { id: spot?.id ?? '', seenVersion: 2, isFine: true, photos: [] };
    expect(await refusal(workers.east.call(sweeps.checkSpot, look))).toBe('WRONG_STATE');
    expect(await refusal(coordinator.call(sweeps.endSweep, { ...end, seenVersion: 2 }))).toBe('WRONG_STATE');
  });
});
