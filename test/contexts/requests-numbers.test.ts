/** Numbers of a community: what is overdue stands in the denominator, and who was not asked is not called satisfied. */
import type { OutputOf } from '#contracts/operation';
import * as endings from '#contracts/request-ends';
import * as counted from '#contracts/request-numbers';
import * as promise from '#contracts/request-promise';
import * as requests from '#contracts/requests';
import { collections } from '../../cloudfunctions/contexts/requests/repository';
import { dayMs, monthAfter, monthOf } from '../../cloudfunctions/kernel/shanghai-time';
import { community, placeId } from '../../emulator/seed/community';
import { dayIn, done, personId as personIdOf, seenBy } from '../support/cases';
import { databaseHand } from '../support/database-hand';
import { refusal } from '../support/refusal';
import { coordinator, neighbour } from '../support/somebody';
import { readStore } from '../support/store';
import { startWorld, type World } from '../support/world';

type Kind = 'C1' | 'C2' | 'C3' | 'D2' | 'D3';

let world: World;
let passed = 0;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const now = () => new Date(Date.now() + passed);

async function pass(milliseconds: number): Promise<void> {
  passed += milliseconds;
  await world.advance(milliseconds);
}

/** The next night, when months are counted. */
async function night(): Promise<void> {
  const at = new Date(now());
  at.setUTCHours(18, 30, 0, 0);
  await pass(at.getTime() - now().getTime() + (at > now() ? 0 : dayMs));
  await world.tick();
}

async function reported(kind: Kind, words = '想问问怎么办。'): Promise<string> {
  const place = { buildingId: placeId('b3'), unit: 2, floor: 4 };
  return (await world.people.lin.call(requests.report, { place, words, photos: [], category: kind })).id;
}

async function resolved(kind: Kind): Promise<string> {
  const id = await reported(kind);
  await world.people.zhou.call(requests.take, { id, seenVersion: 1 });
  await world.people.zhou.call(requests.resolve, { id, seenVersion: 2, ...done });
  return id;
}

type Numbers = OutputOf<typeof counted.numbers>;

const lately = () => ({
  communityId: community.id,
  from: monthOf(new Date(now().getTime() - 150 * dayMs)),
  to: monthOf(now()),
});

function numbers(): Promise<Numbers> {
  return world.people.fang.call(counted.numbers, lately());
}

async function of(kind: Kind) {
  return (await numbers()).kinds.find(({ code }) => code === kind);
}

const kindsKept = async () =>
  (await readStore(world.cloud))
    .documents<{ _id: string; kinds: object }>(collections.tallies)
    .map(({ kinds }) => kinds);

test('what nobody counted yet is said to be unknown, not to be nothing', async () => {
  await reported('D3');
  const first = await numbers();
  expect(first.uncounted).toContain(monthOf(now()));
  expect(first.countedAt).toBeUndefined();
  await night();
  const next = await numbers();
  expect(next.uncounted).not.toContain(monthOf(now()));
  expect(next.countedAt).toBeDefined();
  expect(next.total.reported).toBeGreaterThanOrEqual(1);
});

test('what is open and overdue stands in the denominator; what still has its days does not', async () => {
  const { lin, zhou } = world.people;
  const fixed = await resolved('C1');
  await lin.call(requests.confirm, { id: fixed, seenVersion: 3 });
  await reported('C1');
  await night();
  expect(await of('C1')).toMatchObject({
    reported: 2,
    promise: { inTime: 1, late: 0, overdue: 0, running: 1, of: 1 },
    ends: { fixed: 1, open: 1 },
  });
  // Promised for three working days.
  await pass(20 * dayMs);
  const late = await reported('C1');
  await zhou.call(requests.take, { id: late, seenVersion: 1 });
  await pass(20 * dayMs);
  await zhou.call(requests.resolve, { ...(await seenBy(zhou, late)), ...done });
  await night();
  expect(await of('C1')).toMatchObject({
    reported: 3,
    promise: { inTime: 1, late: 1, overdue: 1, running: 0, of: 3 },
    ends: { fixed: 1, open: 1, waiting: 1 },
    receipt: { of: 2 },
    done: { of: 2 },
  });
});

test('what comes back is counted as what it is now, and that it came back is counted too', async () => {
  const { lin, zhou } = world.people;
  const id = await resolved('C2');
  await lin.call(requests.confirm, { id, seenVersion: 3 });
  await night();
  expect(await of('C2')).toMatchObject({
    ...{ cameBack: 0, ends: { fixed: 1 }, verdicts: { fixed: 1, of: 1 }, promise: { inTime: 1 }, done: { of: 1 } },
  });
  await lin.call(requests.returnRequest, { id, seenVersion: 4, words: '又坏了。' });
  await night();
  expect(await of('C2')).toMatchObject({
    ...{ reported: 1, cameBack: 1, ends: { fixed: 0, open: 1 }, verdicts: { fixed: 0, notFixed: 1, of: 1 } },
    ...{ promise: { inTime: 0, running: 1, of: 0 }, done: { of: 0 } },
  });
  await zhou.call(requests.resolve, { ...(await seenBy(zhou, id)), ...done });
  await lin.call(requests.confirm, await seenBy(lin, id));
  await night();
  expect(await of('C2')).toMatchObject({ reported: 1, cameBack: 1, ends: { fixed: 1 }, verdicts: { fixed: 1, of: 1 } });
});

test('not asked, not answered and answered are three things; silence satisfies nobody', async () => {
  const { lin, zhou, fang } = world.people;
  await resolved('C3');
  const half = await resolved('C3');
  await lin.call(requests.returnRequest, { id: half, seenVersion: 3, isHalf: true });
  const unsure = await resolved('C3');
  await lin.call(endings.unsure, { id: unsure, seenVersion: 3 });
  const looked = await resolved('C3');
  await lin.call(endings.unsure, { id: looked, seenVersion: 3 });
  await fang.call(requests.confirm, { id: looked, seenVersion: 4 });
  const honest = await reported('C3');
  await zhou.call(requests.take, { id: honest, seenVersion: 1 });
  const end = { ending: 'notPossible', reason: 'notAllowed', words: '规定不许,可以去窗口问。' } as const;
  await zhou.call(endings.end, { id: honest, seenVersion: 2, ...end });
  await reported('C3');
  await night();
  const verdicts = {
    fixed: 0,
    half: 1,
    notFixed: 0,
    unsure: 1,
    of: 2,
    noAnswer: 0,
    waiting: 1,
    notAsked: 2,
    notYet: 1,
  };
  const first = await of('C3');
  expect(first?.verdicts).toEqual(verdicts);
  expect(first?.ends).toEqual({ fixed: 1, partly: 0, notPossible: 1, unanswered: 0, waiting: 2, open: 2 });
  for (let days = 0; days < 8; days += 1) {
    await pass(dayMs);
    await world.tick();
  }
  await night();
  expect((await of('C3'))?.verdicts).toEqual({ ...verdicts, waiting: 0, noAnswer: 1 });
  expect((await of('C3'))?.ends).toMatchObject({ unanswered: 1, waiting: 1 });
});

test('fewer than five are no share and no half; from five on it is said, rounded down', async () => {
  const { lin } = world.people;
  for (let count = 0; count < 4; count += 1) {
    const id = await resolved('D2');
    await lin.call(requests.confirm, { id, seenVersion: 3 });
  }
  await night();
  const four = await of('D2');
  expect(four?.verdicts).toMatchObject({ fixed: 4, of: 4 });
  expect(four?.verdicts).not.toHaveProperty('percent');
  expect(four?.promise).not.toHaveProperty('percent');
  expect(four?.done).toEqual({ of: 4 });
  for (const isHalf of [true, false]) {
    const id = await resolved('D2');
    await (isHalf
      ? lin.call(requests.returnRequest, { id, seenVersion: 3, isHalf })
      : lin.call(requests.confirm, { id, seenVersion: 3 }));
  }
  await night();
  expect(await of('D2')).toMatchObject({
    verdicts: { fixed: 5, half: 1, of: 6, percent: 83 },
    done: { of: 5, days: 0 },
  });
});

test('a later day is a promise kept, and that it was said is counted beside it', async () => {
  const { fang, lin, zhou } = world.people;
  const id = await reported('D3');
  await zhou.call(requests.take, { id, seenVersion: 1 });
  await fang.call(promise.extend, { id, seenVersion: 2, day: dayIn(60, now()), words: '要等上级回话。' });
  await pass(40 * dayMs);
  await zhou.call(requests.resolve, { ...(await seenBy(zhou, id)), ...done });
  await lin.call(requests.confirm, await seenBy(lin, id));
  await night();
  expect(await of('D3')).toMatchObject({ extended: 1, promise: { inTime: 1 } });
});

test('counted twice it says the same, and lost it is counted again from the cases', async () => {
  const before = await numbers();
  const tallies = databaseHand(world).collection(collections.tallies);
  await tallies.where({ communityId: community.id }).update({ turnAt: now() });
  await world.tick();
  const twice = await numbers();
  expect({ ...twice, countedAt: '' }).toEqual({ ...before, countedAt: '' });
  await tallies.where({ communityId: community.id }).remove();
  expect((await numbers()).total.reported).toBe(0);
  await world.tick();
  const anew = await numbers();
  expect({ ...anew, countedAt: '', uncounted: [] }).toEqual({ ...before, countedAt: '', uncounted: [] });
});

test('outside its hour nothing is counted; a year is one read', async () => {
  await pass(12 * 3_600_000);
  expect(await world.examined(collections.tallies, () => world.tick())).toBe(0);
  const { database } = await world.callsOf(() => numbers());
  expect(database).toBe(2);
});

test('a month in which nothing can move any more is left alone, and still told', async () => {
  const month = monthOf(now());
  const tallies = databaseHand(world).collection(collections.tallies);
  // Nothing of it is open: all that was left is taken away by hand.
  await databaseHand(world)
    .collection(collections.requests)
    .where({ communityId: community.id, isOpen: true })
    .remove();
  await pass(70 * dayMs);
  await night();
  const kept = (await tallies.where({ communityId: community.id, month }).get()).data as { turnAt?: unknown }[];
  expect(kept).toHaveLength(1);
  expect(kept[0]).not.toHaveProperty('turnAt');
  const asked = { communityId: community.id, from: month, to: month };
  expect(await world.people.fang.call(counted.numbers, asked)).toMatchObject({ uncounted: [] });
  expect(monthAfter(month) <= monthOf(now())).toBe(true);
});

test('nobody and no place stands in what is kept', async () => {
  const text = JSON.stringify(await kindsKept());
  for (const one of [
    await personIdOf(world.people.lin),
    await personIdOf(world.people.zhou),
    '周',
    '林',
    placeId('g6'),
    placeId('b3'),
    '想问问',
  ])
    expect(text).not.toContain(one);
});

test('are for who coordinates the community and for its street; for nobody else', async () => {
  const { zhou, lin } = world.people;
  const street = await neighbour(world);
  const asked = lately();
  expect(await refusal(zhou.call(counted.numbers, asked))).toBe('NOT_ALLOWED');
  expect(await refusal(lin.call(counted.numbers, asked))).toBe('NOT_ALLOWED');
  expect(await refusal(street.call(counted.numbers, asked))).toBe('NOT_ALLOWED');
  const other = await coordinator(world);
  expect((await other.call(counted.numbers, asked)).total.reported).toBeGreaterThan(0);
  expect(await refusal(other.call(counted.numbers, { ...asked, communityId: 'duian' }))).toBe('NOT_ALLOWED');
});

test('ask for a year at most, the right way round', async () => {
  const { fang } = world.people;
  const ask = (from: string, to: string) =>
    refusal(fang.call(counted.numbers, { communityId: community.id, from, to }));
  expect(await ask('2026-03', '2026-02')).toBe('INVALID_INPUT');
  expect(await ask('2025-01', '2026-02')).toBe('INVALID_INPUT');
  expect(await ask('2026-13', '2026-13')).toBe('INVALID_INPUT');
});
