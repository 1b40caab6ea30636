/** What somebody would try who knows how it is built: to read, judge or keep what is not his. */
import * as content from '#contracts/content';
import * as homes from '#contracts/homes';
import * as board from '#contracts/request-board';
import * as endings from '#contracts/request-ends';
import * as families from '#contracts/families';
import * as households from '#contracts/request-households';
import * as promise from '#contracts/request-promise';
import * as requests from '#contracts/requests';
import * as roles from '#contracts/roles';
import * as work from '#contracts/request-work';
import { appoint } from '../../emulator/seed/appoint';
import { community, placeId } from '../../emulator/seed/community';
import { familyCode, selfOf } from '../support/acts-of-persons';
import { dark, done, extended, handed, officer, paused, personId, reported, resolved } from '../support/cases';
import { refusal } from '../support/refusal';
import { coordinator, inTheFifth, neighbour, stranger } from '../support/somebody';
import { behindDoor, confirm, typedDoor } from '../support/behind-a-door';
import type { PersonOnPhone } from '../../emulator/seed/person';
import { startWorld, type World } from '../support/world';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

async function joined(id: string) {
  const next = await confirm(world, await neighbour(world, 'b3'));
  await next.call(households.join, { id });
  return next;
}

describe('a door anybody can type', () => {
  const waits = async (by: PersonOnPhone) => (await by.call(requests.mine, { isOpen: true })).items.map(({ id }) => id);

  test('says nothing of who joined what: neither lists nor a case open by it', async () => {
    const id = await reported(world);
    const joined = await behindDoor(world, '501');
    await joined.call(households.join, { id });
    for (const door of ['501', '502']) {
      const attacker = await typedDoor(world, door);
      expect(await waits(attacker)).toEqual([]);
      expect(await refusal(attacker.call(requests.view, { id }))).toBe('NOT_FOUND');
    }
    expect(await waits(joined)).toEqual([id]);
  });

  test('adds one household by one person, whichever doors he types, alone or at the same time', async () => {
    const id = await reported(world);
    const attacker = await stranger(world);
    for (const door of ['601', '602', '603', '604']) {
      await typedDoor(world, door, attacker);
      expect(await attacker.call(households.join, { id })).toEqual({ id, households: 2 });
    }
    await attacker.call(homes.addHome, { buildingId: dark.place.buildingId, unit: 1, floor: 1, door: '101' });
    await Promise.all([1, 2, 3].map(() => attacker.call(households.join, { id })));
    expect((await world.people.lin.call(requests.view, { id })).households).toBe(2);
  });

  test('gives nobody a word on whether it is fixed, nor on a later day; the one who asked keeps hers', async () => {
    const { lin, zhou } = world.people;
    const later = await extended(world);
    const id = await resolved(world);
    const attacker = await typedDoor(world, '501');
    for (const one of [later, id]) await attacker.call(households.join, { id: one });
    const { abilities } = await attacker.call(requests.view, { id });
    expect(abilities).toMatchObject({ canConfirm: false, canReturn: false, canBeUnsure: false });
    const seen = { id, seenVersion: 3 };
    const tried = [
      attacker.call(requests.confirm, seen),
      attacker.call(requests.returnRequest, { ...seen, words: '没好。' }),
      attacker.call(requests.returnRequest, { ...seen, isHalf: true }),
      attacker.call(endings.unsure, seen),
      attacker.call(promise.contest, { id: later, seenVersion: 3, words: '等不了。' }),
    ];
    expect(await Promise.all(tried.map(refusal))).toEqual(tried.map(() => 'NOT_ALLOWED'));
    // A worker by a second account closes his own work as little.
    expect((await zhou.call(requests.view, { id })).state).toBe('resolved');
    await lin.call(requests.confirm, seen);
  });

  test('hides no words by a report: two of them, or an urgent one, are looked at and stay', async () => {
    const id = await reported(world);
    const [one, other, third] = [
      await typedDoor(world, '501'),
      await typedDoor(world, '502'),
      await behindDoor(world, '503'),
    ];
    const subject = { context: 'requests', id, entry: 1 } as const;
    for (const by of [one, other, third]) await by.call(households.join, { id });
    expect(await one.call(content.report, { subject, reason: 'untrue' })).toEqual({ isHeld: false });
    expect(await other.call(content.report, { subject, reason: 'privacy' })).toEqual({ isHeld: false });
    expect((await third.call(requests.view, { id })).words).toBe(dark.words);
    const { items } = await world.people.fang.call(content.held, { communityId: community.id });
    expect(items.map(({ subject: { id: about } }) => about)).toContain(id);
    expect(await third.call(content.report, { subject, reason: 'privacy' })).toEqual({ isHeld: true });
  });
});

test('a neighbour does not read when she is at home, nor why she cannot wait; who works on it does', async () => {
  const { lin, zhou } = world.people;
  const id = await paused(world);
  await lin.call(promise.answer, { id, seenVersion: 3, words: '周六都在家。' });
  const stranger = await joined(id);
  const wordsFor = async (by: typeof lin) =>
    (await by.call(requests.view, { id })).timeline.flatMap(({ words = [] }) => words).join();
  expect(await wordsFor(zhou)).toContain('周六都在家');
  expect(await wordsFor(stranger)).not.toMatch(/周六都在家|您哪天在家/);
});

test('who joined stays unsaid, also to the one who asked', async () => {
  const { lin } = world.people;
  const id = await extended(world);
  const stranger = await joined(id);
  await stranger.call(promise.contest, { id, seenVersion: 3, words: '等不了。' });
  expect((await lin.call(requests.view, { id })).timeline.at(-1)?.who.name).toBe('邻居');
});

test('who did a part of it does not say for others that it is fixed', async () => {
  const { zhou, fang } = world.people;
  // Reported and taken by the same worker: somebody else judges, and not his friend who did it.
  const { id } = await zhou.call(requests.report, dark);
  await zhou.call(requests.take, { id, seenVersion: 1 });
  const friend = await officer(world);
  await zhou.call(work.hand, { id, seenVersion: 2, toPersonId: friend.id, words: '请来修。' });
  await friend.phone.call(work.accept, { id, seenVersion: 3, part: 3 });
  await friend.phone.call(work.finish, { id, seenVersion: 4, part: 3, words: '修了。', photos: [] });
  await zhou.call(requests.resolve, { id, seenVersion: 5, ...done });
  expect(await refusal(friend.phone.call(requests.confirm, { id, seenVersion: 6 }))).toBe('NOT_ALLOWED');
  await fang.call(requests.confirm, { id, seenVersion: 6 });
});

test('a coordinator who did a part of it is not the one who looks for somebody who cannot tell', async () => {
  const { zhou, lin } = world.people;
  const another = await coordinator(world);
  const { id } = await handed(world, { phone: another, id: await personId(another) });
  await another.call(work.accept, { id, seenVersion: 3, part: 3 });
  await another.call(work.finish, { id, seenVersion: 4, part: 3, words: '修了。', photos: [] });
  await zhou.call(requests.resolve, { id, seenVersion: 5, ...done });
  await lin.call(endings.unsure, { id, seenVersion: 6 });
  expect(await refusal(another.call(requests.confirm, { id, seenVersion: 7 }))).toBe('NOT_ALLOWED');
});

test('lists end with the right to see what is in them', async () => {
  const { fang, gu, lin } = world.people;
  const { to } = await handed(world);
  expect((await to.phone.call(work.handedToMe, {})).items).toHaveLength(1);
  const grant = { role: 'departmentOfficer', communityId: community.id } as const;
  await appoint(fang, to.phone, { role: 'gridWorker', gridId: placeId('g5') });
  await fang.call(roles.takeRole, { personId: to.id, ...grant });
  await fang.call(roles.takeRole, { personId: to.id, role: 'gridWorker', gridId: placeId('g5') });
  expect(await refusal(to.phone.call(work.handedToMe, {}))).toBe('NOT_ALLOWED');

  const parent = await neighbour(world, 'b3');
  await gu.call(families.acceptFamily, { code: await familyCode(parent) });
  const { personId: forPersonId } = await selfOf(parent);
  const { id } = await gu.call(requests.report, { ...dark, forPersonId });
  const mine = async () => (await gu.call(requests.mine, { isOpen: true })).items.map((one) => one.id);
  expect(await mine()).toContain(id);
  await parent.call(families.endFamily, { personId: (await selfOf(gu)).personId, he: 'helpsMe' });
  expect(await mine()).not.toContain(id);
  expect((await lin.call(requests.mine, { isOpen: true })).items.map((one) => one.id)).not.toContain(id);
});

test('who said the later day decides about no objection to it, however long the case has grown', async () => {
  const { fang, lin, zhou } = world.people;
  const id = await extended(world);
  await lin.call(promise.contest, { id, seenVersion: 3, words: '太久了。' });
  for (let turn = 0; turn < 25; turn += 1) {
    await zhou.call(promise.pause, { id, seenVersion: 4 + 2 * turn, words: '再问一次。' });
    await zhou.call(promise.resume, { id, seenVersion: 5 + 2 * turn });
  }
  const decided = { id, seenVersion: 54, stands: true, words: '就这样。' };
  expect(await refusal(fang.call(promise.settle, decided))).toBe('NOT_ALLOWED');
});

test('what somebody cannot tell is not closed by silence', async () => {
  const { lin, fang } = world.people;
  const id = await resolved(world);
  await lin.call(endings.unsure, { id, seenVersion: 3 });
  await world.advance(15 * 24 * 3_600_000);
  await world.tick();
  await world.tick();
  const seen = await fang.call(requests.view, { id });
  expect(seen).toMatchObject({ state: 'resolved', abilities: { canConfirm: true } });
  expect(seen.timeline.at(-1)?.act).toBe('checkMissed');
});

test('what was said on site cannot be declined, also where nobody has taken the case', async () => {
  const { fang, ma, zhou } = world.people;
  const id = await reported(world);
  const [first, second] = [await personId(zhou), await personId(ma)];
  await fang.call(work.hand, { id, seenVersion: 1, toPersonId: first, words: '请接。' });
  await zhou.call(work.decline, { id, seenVersion: 2, part: 2, reason: 'away' });
  await fang.call(work.hand, { id, seenVersion: 3, toPersonId: second, words: '请接。' });
  await ma.call(work.decline, { id, seenVersion: 4, part: 4, reason: 'away' });
  await fang.call(work.siteCheck, { id, seenVersion: 5, toPersonId: first, words: '归小周。' });
  const no = { id, seenVersion: 6, part: 6, reason: 'notOurs' as const };
  expect(await refusal(zhou.call(work.decline, no))).toBe('WRONG_STATE');
  await zhou.call(work.accept, { id, seenVersion: 6, part: 6 });
});

test('a case nobody has taken is not taken by who works in its grid no more', async () => {
  const { fang } = world.people;
  const { phone, id: toPersonId } = await inTheFifth(world);
  await appoint(fang, phone, { role: 'gridWorker', gridId: placeId('g6') });
  const id = await reported(world);
  await fang.call(work.hand, { id, seenVersion: 1, toPersonId, words: '请接。' });
  await fang.call(roles.takeRole, { personId: toPersonId, role: 'gridWorker', gridId: placeId('g6') });
  expect(await refusal(phone.call(work.accept, { id, seenVersion: 2, part: 2 }))).toBe('NOT_ALLOWED');
});

test('a pause nobody ends is told, and a coordinator ends it', async () => {
  const { fang, zhou } = world.people;
  const id = await paused(world);
  await world.advance(8 * 24 * 3_600_000);
  await world.tick();
  const seen = await zhou.call(requests.view, { id });
  expect(seen.timeline.at(-1)?.act).toBe('checkMissed');
  await fang.call(promise.resume, { id, seenVersion: seen.version });
  const { id: own } = await zhou.call(requests.report, dark);
  await zhou.call(requests.take, { id: own, seenVersion: 1 });
  const asked = { id: own, seenVersion: 2, words: '问我自己。' };
  expect(await refusal(zhou.call(promise.pause, asked))).toBe('NOT_ALLOWED');
});

test('a promise taken back while it waits is not overdue', async () => {
  const { lin, zhou, fang } = world.people;
  const id = await extended(world);
  await lin.call(promise.contest, { id, seenVersion: 3, words: '太久了。' });
  await zhou.call(promise.pause, { id, seenVersion: 4, words: '您哪天在家?' });
  const another = await coordinator(world);
  await another.call(promise.settle, { id, seenVersion: 5, stands: false, words: '不能晚。' });
  expect(await fang.call(requests.view, { id })).toMatchObject({ extension: { contest: 'takenBack' } });
});

test('the place in the board says neither when nor which, and cannot be made up', async () => {
  const { lin } = world.people;
  const made = `${Date.now()}~~`;
  expect(await refusal(lin.call(board.board, { communityId: community.id, cursor: made }))).toBe('INVALID_INPUT');
  for (let more = 0; more < 21; more += 1) await lin.call(requests.report, dark);
  const { cursor, items } = await lin.call(board.board, { communityId: community.id });
  expect(cursor).not.toMatch(/\d{13}/);
  const next = await lin.call(board.board, { communityId: community.id, cursor: cursor ?? '' });
  expect(items).toHaveLength(20);
  expect(next.items.length).toBeGreaterThan(0);
});
