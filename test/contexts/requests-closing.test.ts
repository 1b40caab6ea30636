/** Closing: whoever is affected says whether it is fixed; what is not fixed ends honestly, and may be looked at again. */
import * as endings from '#contracts/request-ends';
import * as notices from '#contracts/notices';
import * as requests from '#contracts/requests';
import { placeId } from '../../emulator/seed/community';
import { resolved } from '../support/cases';
import { refusal } from '../support/refusal';
import { startWorld, type World } from '../support/world';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const report = { place: { buildingId: placeId('b3'), unit: 2, floor: 4 }, words: '楼道的线老了,灯总灭。', photos: [] };
const honest = { ending: 'partly', reason: 'noMoneyYet', words: '先装了感应灯,换线要等明年。' } as const;

async function taken() {
  const { lin, zhou } = world.people;
  const { id } = await lin.call(requests.report, report);
  await zhou.call(requests.take, { id, seenVersion: 1 });
  return id;
}

describe('an honest end', () => {
  test('says how far it went, why, and what helps; the asker is told, and it is not called fixed', async () => {
    const { lin, zhou } = world.people;
    const id = await taken();
    expect((await zhou.call(requests.view, { id })).abilities.canEnd).toBe(true);
    expect(await zhou.call(endings.end, { id, seenVersion: 2, ...honest })).toMatchObject({ state: 'closed' });
    const seen = await lin.call(requests.view, { id });
    expect(seen).toMatchObject({
      state: 'closed',
      ending: 'partly',
      abilities: { canReturn: true, canConfirm: false },
    });
    expect(seen.timeline.at(-1)).toMatchObject({
      ...{ act: 'ended', ending: 'partly', endReason: 'noMoneyYet', words: honest.words },
    });
    await lin.call(notices.drain, {});
    expect((await lin.call(notices.inbox, {})).items[0]).toMatchObject({
      ...{ kind: 'requests.ended', title: '办好了一部分', subjectId: id },
      words: expect.stringContaining('七天里点开说一声'),
    });
  });

  test('is looked at again when the asker says so within seven days, under its number, and is open then', async () => {
    const { lin, zhou } = world.people;
    const id = await taken();
    const { number } = await zhou.call(endings.end, { id, seenVersion: 2, ...honest });
    await world.advance(6 * 24 * 3_600_000);
    await lin.call(requests.returnRequest, { id, seenVersion: 3, words: '隔壁楼就换了线。' });
    const again = await zhou.call(requests.view, { id });
    expect(again).toMatchObject({ state: 'processing', number, handlerName: '小周(演示)' });
    expect(again.ending).toBeUndefined();
    await zhou.call(endings.end, { id, seenVersion: 4, ...honest, ending: 'notPossible' });
    await world.advance(8 * 24 * 3_600_000);
    expect(await refusal(lin.call(requests.returnRequest, { id, seenVersion: 5 }))).toBe('TOO_LATE');
  });

  test('is for the one who answers for it alone, and needs a reason from the list and words', async () => {
    const { lin, zhou, fang } = world.people;
    const id = await taken();
    const asked = { id, seenVersion: 2, ...honest };
    expect(await refusal(fang.call(endings.end, asked))).toBe('NOT_ALLOWED');
    expect(await refusal(lin.call(endings.end, asked))).toBe('NOT_ALLOWED');
    expect(await refusal(zhou.call(endings.end, { ...asked, words: '' }))).toBe('INVALID_INPUT');
    expect(await refusal(zhou.call(endings.end, { ...asked, reason: 'lazy' as 'noMoneyYet' }))).toBe('INVALID_INPUT');
    await zhou.call(endings.end, asked);
    expect(await refusal(zhou.call(endings.end, { ...asked, seenVersion: 3 }))).toBe('WRONG_STATE');
  });

  test('with words that are not sure waits to be looked at before others read them', async () => {
    const { lin, zhou } = world.people;
    const id = await taken();
    await zhou.call(endings.end, { id, seenVersion: 2, ...honest, words: '那家混蛋不让进。' });
    const [last] = (await lin.call(requests.view, { id })).timeline.slice(-1);
    expect(last).toMatchObject({ act: 'ended', held: 'waiting' });
    expect(last?.words).toBeUndefined();
  });
});

describe('a case that was fixed', () => {
  test('says so, by the word of the one who asked', async () => {
    const { lin, zhou } = world.people;
    const id = await taken();
    const done = { words: '换了新线。', photos: [], noPhotoReason: 'nothingToSee' as const };
    await zhou.call(requests.resolve, { id, seenVersion: 2, ...done });
    await lin.call(requests.confirm, { id, seenVersion: 3 });
    expect(await lin.call(requests.view, { id })).toMatchObject({ state: 'closed', ending: 'fixed' });
  });
});

describe('a word that is neither yes nor no', () => {
  test('half of it is fixed: it goes on, and who works on it reads that half is done', async () => {
    const { lin, zhou } = world.people;
    const id = await resolved(world);
    await lin.call(requests.returnRequest, { id, seenVersion: 3, words: '一盏亮了,一盏没亮。', isHalf: true });
    const seen = await zhou.call(requests.view, { id });
    expect(seen).toMatchObject({ state: 'processing', abilities: { canResolve: true } });
    expect(seen.timeline.at(-1)).toMatchObject({ act: 'returned', isHalf: true });
    await lin.call(notices.drain, {});
    expect((await zhou.call(notices.inbox, {})).items[0]).toMatchObject({ title: '有人看过,说好了一半' });
  });

  test('who cannot tell says so once; nothing closes, and a coordinator looks and says', async () => {
    const { lin, zhou, fang } = world.people;
    const id = await resolved(world);
    expect((await fang.call(requests.view, { id })).abilities.canConfirm).toBe(false);
    await lin.call(endings.unsure, { id, seenVersion: 3 });
    expect(await lin.call(requests.view, { id })).toMatchObject({
      ...{ state: 'resolved', abilities: { canBeUnsure: false, canConfirm: true } },
    });
    await lin.call(notices.drain, {});
    expect((await fang.call(notices.inbox, {})).items[0]).toMatchObject({ kind: 'requests.unsure' });
    expect(await refusal(zhou.call(requests.confirm, { id, seenVersion: 4 }))).toBe('NOT_ALLOWED');
    await fang.call(requests.confirm, { id, seenVersion: 4 });
    expect(await lin.call(requests.view, { id })).toMatchObject({ state: 'closed', ending: 'fixed' });
  });
});
