/** What takes long: the next look is always said, a look that passes is told, and every thirty days there is a line. */
import * as lists from '#contracts/request-lists';
import * as long from '#contracts/request-long';
import * as notices from '#contracts/notices';
import * as requests from '#contracts/requests';
import { dayIn, done, longOne, reported, resolved, seenBy, taken } from '../support/cases';
import { placeId } from '../../emulator/seed/community';
import { refusal } from '../support/refusal';
import { startWorld, type World } from '../support/world';
import type { PersonOnPhone } from '../../emulator/seed/person';

const day = 24 * 3_600_000;

let world: World;

let passed = 0;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

/** So many days from where the clock has come. */
const dayOn = (days: number) => dayIn(passed + days);

async function after(days: number): Promise<void> {
  passed += days;
  await world.advance(days * day);
  await world.tick();
}

/** What somebody was told of a case, the newest first. */
async function heard(by: PersonOnPhone, id: string): Promise<readonly string[]> {
  const { items } = await by.call(notices.inbox, {});
  return items.filter(({ subjectId }) => subjectId === id).map(({ kind }) => kind);
}

test('a look is promised for a day; when it passes, the worker is told, and the coordinator three days later', async () => {
  const { fang, zhou, lin } = world.people;
  const id = await longOne(world);
  expect((await lin.call(requests.view, { id })).long).toMatchObject({ nextCheck: expect.any(String) });
  const where = { communityId: 'qingnian', gridId: placeId('g6') };
  const { items } = await zhou.call(lists.longOnes, where);
  expect(items).toMatchObject([{ id, nextCheck: expect.any(String) }]);
  expect((await fang.call(lists.longOnes, { communityId: 'qingnian' })).items).toHaveLength(1);
  expect(await refusal(zhou.call(lists.longOnes, { communityId: 'qingnian' }))).toBe('NOT_ALLOWED');
  await after(12);
  expect((await heard(zhou, id))[0]).toBe('requests.checkMissed');
  expect(await heard(fang, id)).toEqual([]);
  await after(3);
  expect((await heard(fang, id))[0]).toBe('requests.checkMissed');
  await after(5);
  // Told twice, not every day.
  expect((await heard(zhou, id)).filter((kind) => kind === 'requests.checkMissed')).toHaveLength(2);
  const next = { ...(await seenBy(zhou, id)), nextCheck: dayOn(30), words: '看了,砖还没到。' };
  await zhou.call(long.check, next);
  expect((await heard(lin, id))[0]).not.toBe('requests.checkMissed');
});

test('a look is promised within a month, by who answers for it or a coordinator', async () => {
  const { ma, lin, zhou } = world.people;
  const id = await taken(world);
  const said = { id, seenVersion: 2, nextCheck: dayOn(10), words: '砖还没找到。' };
  for (const nextCheck of [dayOn(-2), dayOn(40)]) {
    expect(await refusal(zhou.call(long.check, { ...said, nextCheck }))).toBe('INVALID_INPUT');
  }
  expect(await refusal(ma.call(long.check, said))).toBe('NOT_ALLOWED');
  expect(await refusal(lin.call(long.check, said))).toBe('NOT_ALLOWED');
});

test('every thirty days who asked gets a line, also when nothing moved, and it is a long one from then on', async () => {
  const { lin } = world.people;
  const id = await taken(world);
  await after(31);
  expect((await heard(lin, id))[0]).toBe('requests.stillOpen');
  const seen = await lin.call(requests.view, { id });
  expect(seen.long).toBeDefined();
  expect(seen.timeline.at(-1)).toMatchObject({ act: 'stillOpen', who: { role: 'system' } });
  await after(30);
  const lines = (await heard(lin, id)).filter((kind) => kind === 'requests.stillOpen');
  expect(lines).toHaveLength(2);
});

test('what nobody takes is a long one, too: told to all who work there, and then to who coordinates', async () => {
  const { lin, zhou, ma, fang } = world.people;
  const id = await reported(world);
  await after(31);
  expect((await heard(lin, id))[0]).toBe('requests.stillOpen');
  const { items } = await fang.call(lists.longOnes, { communityId: 'qingnian' });
  expect(items).toContainEqual(expect.objectContaining({ id, nextCheck: expect.any(String) as unknown }));
  expect(await heard(ma, id)).toEqual(['requests.reported']);
  await after(8);
  for (const by of [zhou, ma]) expect((await heard(by, id))[0]).toBe('requests.checkMissed');
  expect(await heard(fang, id)).toEqual([]);
  await after(3);
  expect((await heard(fang, id))[0]).toBe('requests.checkMissed');
  // Who takes it then has a week of his own.
  const before = (await heard(zhou, id)).length;
  await zhou.call(requests.take, await seenBy(zhou, id));
  await after(6);
  expect(await heard(zhou, id)).toHaveLength(before);
  await after(2);
  expect((await heard(zhou, id))[0]).toBe('requests.checkMissed');
});

test('one who is asked and says nothing is asked on three days; then it ends, and never as satisfied', async () => {
  const { lin, zhou } = world.people;
  const id = await resolved(world);
  await after(1);
  expect((await heard(lin, id)).filter((kind) => kind === 'requests.askedAgain')).toHaveLength(0);
  await after(1);
  await after(2);
  expect((await heard(lin, id)).filter((kind) => kind === 'requests.askedAgain')).toHaveLength(2);
  expect(await lin.call(requests.view, { id })).toMatchObject({ state: 'resolved', asks: 3 });
  await after(4);
  expect(await zhou.call(requests.view, { id })).toMatchObject({ state: 'closed', ending: 'unanswered' });
  // And it may still be brought back.
  await after(2);
  await lin.call(requests.returnRequest, { ...(await seenBy(lin, id)), words: '我出门了,灯没好。' });
  expect(await zhou.call(requests.view, { id })).toMatchObject({ state: 'processing' });
});

test('a lamp is asked about once more after fourteen days, and comes back under its number', async () => {
  const { lin } = world.people;
  const id = await resolved(world);
  await lin.call(requests.confirm, { id, seenVersion: 3 });
  await after(10);
  expect(await refusal(lin.call(requests.returnRequest, await seenBy(lin, id)))).toBe('TOO_LATE');
  await after(5);
  expect((await heard(lin, id))[0]).toBe('requests.lookAgain');
  await lin.call(requests.returnRequest, await seenBy(lin, id));
  expect(await lin.call(requests.view, { id })).toMatchObject({ state: 'processing' });
});

test('what a person moves at the same time is looked at again, and nothing is said twice', async () => {
  const { lin, zhou } = world.people;
  const id = await taken(world);
  await world.advance(31 * day);
  await Promise.all([
    world.tick(),
    zhou.call(requests.resolve, { id, seenVersion: 2, ...done }).catch(() => undefined),
  ]);
  await world.tick();
  await world.tick();
  expect((await heard(lin, id)).filter((kind) => kind === 'requests.stillOpen').length).toBeLessThanOrEqual(1);
});
