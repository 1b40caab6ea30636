/** Overheard: what somebody says in passing is his to decide, and who gets no messages is rung until he was heard. */
import * as notices from '#contracts/notices';
import * as endings from '#contracts/request-ends';
import * as long from '#contracts/request-long';
import * as overheard from '#contracts/request-overheard';
import * as requests from '#contracts/requests';
import { appoint } from '../../emulator/seed/appoint';
import { placeId } from '../../emulator/seed/community';
import { keyOf, type PersonOnPhone } from '../../emulator/seed/person';
import { keep } from '../support/acts-of-persons';
import { dark, dayIn, done, seenBy } from '../support/cases';
import { shopId, tile, tileLaid, tileOverheard } from '../support/overheard';
import { refusal } from '../support/refusal';
import { neighbour } from '../support/somebody';
import { startWorld, type World } from '../support/world';

const day = 24 * 3_600_000;
const g6 = placeId('g6');

let world: World;
let passed = 0;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

async function after(days: number): Promise<void> {
  passed += days;
  await world.advance(days * day);
  await world.tick();
}

async function heard(by: PersonOnPhone, id: string): Promise<readonly string[]> {
  const { items } = await by.call(notices.inbox, {});
  return items.filter(({ subjectId }) => subjectId === id).map(({ title }) => title);
}

const dueOf = async (id: string) =>
  (await world.people.zhou.call(overheard.callsDue, { gridId: g6 })).items.find((item) => item.id === id);

describe('writing down', () => {
  test('of a shop that stands in no building: where it is, whose it is, and once however often it is sent', async () => {
    const { zhou, ma } = world.people;
    const first = await zhou.call(overheard.overhear, tile, keyOf('tile', 1));
    expect(await zhou.call(overheard.overhear, tile, keyOf('tile', 1))).toEqual(first);
    const seen = await ma.call(requests.view, { id: first.id });
    expect(seen).toMatchObject({
      place: { label: '青年路便利店(演示) 青年路 12 号', shopId },
      askerName: '青年路便利店(演示)',
      gridName: '第 6 网格',
    });
    expect(seen.timeline[0]).toMatchObject({ who: { role: 'gridWorker' }, forName: '青年路便利店(演示)' });
    expect(await refusal(zhou.call(overheard.overhear, { ...tile, words: '别的事。' }, keyOf('tile', 1)))).toBe(
      'KEY_REUSED',
    );
  });

  test('of a shop somebody keeps here: it is his, on his own phone, and nobody has to ring', async () => {
    const { fang, zhou } = world.people;
    const keeper = await neighbour(world, 'b5');
    const wontons = placeId('s1');
    await appoint(fang, keeper, { role: 'shopkeeper', shopId: wontons });
    const said = { place: dark.place, askerShopId: wontons, words: '后门的灯不亮。', photos: [] };
    const { id } = await zhou.call(overheard.overhear, said);
    expect((await keeper.call(requests.mine, { isOpen: true })).items.map((item) => item.id)).toContain(id);
    await zhou.call(requests.take, { id, seenVersion: 1 });
    await zhou.call(requests.resolve, { id, seenVersion: 2, ...done });
    expect(await dueOf(id)).toBeUndefined();
    await keeper.call(requests.confirm, { id, seenVersion: 3 });
    expect(await zhou.call(requests.view, { id })).toMatchObject({ state: 'closed', ending: 'fixed' });
  });

  test('of somebody whose record is kept: she is the one who asks, and she is rung', async () => {
    const { zhou, ma } = world.people;
    const askerPersonId = await keep(world);
    const { id } = await zhou.call(overheard.overhear, { ...dark, askerPersonId });
    await ma.call(requests.take, { id, seenVersion: 1 });
    await ma.call(requests.resolve, { id, seenVersion: 2, ...done });
    await world.tick();
    expect(await dueOf(id)).toMatchObject({ askerName: '没有微信的人', inVain: 0 });
    expect((await zhou.call(requests.view, { id })).asker).toMatchObject({ phone: '138****0082' });
    expect((await heard(zhou, id))[0]).toBe('要给报的人回个电话');
  });

  test('of who gave no name, in a grid of mine, at one place, for one who may be acted for', async () => {
    const { zhou, tang } = world.people;
    const { id } = await zhou.call(overheard.overhear, dark);
    expect(await zhou.call(requests.view, { id })).toMatchObject({ askerName: '一位居民(没留名)' });
    expect(await refusal(tang.call(overheard.overhear, dark))).toBe('NOT_ALLOWED');
    expect(await refusal(world.people.lin.call(overheard.overhear, dark))).toBe('NOT_ALLOWED');
    for (const wrong of [
      { ...dark, shopId },
      { words: dark.words, photos: [] },
      { ...tile, askerPersonId: 'somebody' },
    ]) {
      expect(await refusal(zhou.call(overheard.overhear, wrong))).toBe('INVALID_INPUT');
    }
    for (const shop of [{ shopId: 'qingnian~s99' }, { askerShopId: 'elsewhere~s1' }]) {
      expect(await refusal(zhou.call(overheard.overhear, { ...tile, ...shop }))).toBe('PLACE_UNKNOWN');
    }
    expect(await refusal(zhou.call(overheard.overhear, { ...dark, askerPersonId: 'somebody' }))).toBe('NOT_ALLOWED');
  });
});

describe('ringing', () => {
  test('that it is fixed is heard by another than the one who did it; then it is closed as his word', async () => {
    const { zhou, ma } = world.people;
    const id = await tileLaid(world);
    const fixed = { id, seenVersion: 3, said: 'fixed', words: '说平了,好走。' } as const;
    expect(await refusal(zhou.call(overheard.calledBack, fixed))).toBe('NOT_ALLOWED');
    expect((await zhou.call(requests.view, { id })).abilities).toMatchObject({
      canCallBack: true,
      canHearFixed: false,
      canConfirm: false,
    });
    // Nobody decides with his own eyes what somebody else asked for.
    expect(await refusal(ma.call(requests.confirm, { id, seenVersion: 3 }))).toBe('NOT_ALLOWED');
    await ma.call(overheard.calledBack, fixed, keyOf('heard', 1));
    await ma.call(overheard.calledBack, fixed, keyOf('heard', 1));
    const seen = await zhou.call(requests.view, { id });
    expect(seen).toMatchObject({ state: 'closed', ending: 'fixed' });
    expect(seen.timeline.at(-1)).toMatchObject({ act: 'confirmed', forName: '青年路便利店(演示)', words: fixed.words });
    expect(await dueOf(id)).toBeUndefined();
  });

  test('that it is not is heard by anybody who works there, also by the one who did it: it comes back to him', async () => {
    const { zhou } = world.people;
    const id = await tileLaid(world);
    await zhou.call(overheard.calledBack, { id, seenVersion: 3, said: 'half', words: '还有一块翘着。' });
    const seen = await zhou.call(requests.view, { id });
    expect(seen).toMatchObject({ state: 'processing' });
    expect(seen.timeline.at(-1)).toMatchObject({ act: 'returned', isHalf: true });
    expect(await dueOf(id)).toBeUndefined();
  });

  test('it is due when there is something to say, and not otherwise; a verdict is asked for, not told', async () => {
    const { zhou, ma, tang } = world.people;
    const id = await tileOverheard(world);
    const told = { id, seenVersion: 1, said: 'told' } as const;
    expect(await refusal(zhou.call(overheard.calledBack, told))).toBe('NOT_ALLOWED');
    const laid = await tileLaid(world);
    expect(await refusal(zhou.call(overheard.calledBack, { ...told, id: laid, seenVersion: 3 }))).toBe('WRONG_STATE');
    expect(await refusal(tang.call(overheard.calledBack, { ...told, id: laid, seenVersion: 3 }))).toBe('NOT_FOUND');
    expect(await refusal(ma.call(overheard.calledBack, { ...told, id: laid, seenVersion: 2 }))).toBe('STALE');
    expect(await refusal(tang.call(overheard.callsDue, { gridId: g6 }))).toBe('NOT_ALLOWED');
  });

  test('an honest end is told as well, and what he objects to comes back within seven days, not later', async () => {
    const { zhou, ma } = world.people;
    const [id, other] = [await tileOverheard(world), await tileOverheard(world)];
    for (const one of [id, other]) {
      await zhou.call(requests.take, { id: one, seenVersion: 1 });
      const end = { ending: 'notPossible', reason: 'othersOwn', words: '这块地是物业的。' } as const;
      await zhou.call(endings.end, { id: one, seenVersion: 2, ...end });
    }
    await ma.call(overheard.calledBack, { id, seenVersion: 3, said: 'notFixed', words: '他不同意。' });
    expect(await zhou.call(requests.view, { id })).toMatchObject({ state: 'processing' });
    await after(8);
    const late = { ...(await seenBy(ma, other)), said: 'notFixed' } as const;
    expect(await refusal(ma.call(overheard.calledBack, late))).toBe('TOO_LATE');
    await ma.call(overheard.calledBack, { ...late, said: 'told' });
    expect(await dueOf(other)).toBeUndefined();
  });
});

describe('the clock', () => {
  test('while nobody rings, those who work there are reminded, then the coordinator; it never ends by itself', async () => {
    const { zhou, fang } = world.people;
    const id = await tileLaid(world);
    await after(2.1);
    expect((await heard(zhou, id)).filter((title) => title === '要给报的人回个电话')).toHaveLength(1);
    expect(await heard(fang, id)).toContain('要给报的人回个电话');
    for (let weeks = 0; weeks < 4; weeks += 1) await after(7);
    expect(await zhou.call(requests.view, { id })).toMatchObject({ state: 'resolved' });
    expect(await dueOf(id)).toBeDefined();
  });

  test('three days in vain end it as not answered, never as fixed; twice on one day is one', async () => {
    const { zhou } = world.people;
    const id = await tileLaid(world);
    const inVain = async () =>
      zhou.call(overheard.calledBack, { ...(await seenBy(zhou, id)), said: 'noAnswer' as const });
    await inVain();
    await inVain();
    expect((await zhou.call(requests.view, { id })).callBack).toMatchObject({ inVain: 1 });
    // Rung again tomorrow, not today.
    expect(await dueOf(id)).toBeUndefined();
    await after(1.1);
    expect(await dueOf(id)).toMatchObject({ inVain: 1 });
    await inVain();
    await after(1.1);
    await inVain();
    expect(await zhou.call(requests.view, { id })).toMatchObject({ state: 'resolved' });
    await after(1.1);
    expect(await zhou.call(requests.view, { id })).toMatchObject({ state: 'closed', ending: 'unanswered' });
  });

  test('two months for a tile: looked at, a line told each month by telephone, laid, and closed by his word', async () => {
    const { zhou, ma } = world.people;
    const id = await tileOverheard(world);
    await zhou.call(requests.take, { id, seenVersion: 1 });
    for (const month of [1, 2]) {
      const nextCheck = dayIn(passed + 30);
      await zhou.call(long.check, { ...(await seenBy(zhou, id)), nextCheck, words: `第 ${month} 个月,砖还没到。` });
      await after(30.5);
      expect(await dueOf(id)).toMatchObject({ askerName: '青年路便利店(演示)', state: 'processing' });
      await zhou.call(overheard.calledBack, { ...(await seenBy(zhou, id)), said: 'told', words: '说知道了。' });
      expect(await dueOf(id)).toBeUndefined();
    }
    await zhou.call(requests.resolve, { ...(await seenBy(zhou, id)), ...done });
    await ma.call(overheard.calledBack, { ...(await seenBy(ma, id)), said: 'fixed', words: '说铺平了。' });
    const seen = await zhou.call(requests.view, { id });
    expect(seen).toMatchObject({ state: 'closed', ending: 'fixed' });
    expect(seen.timeline.filter(({ act }) => act === 'stillOpen')).toHaveLength(2);
  });
});
