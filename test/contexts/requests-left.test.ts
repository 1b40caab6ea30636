/** What nobody is left for: to decide an objection, to do a part, to live with it still; and what is left of who went. */
import * as homes from '#contracts/homes';
import * as notices from '#contracts/notices';
import * as people from '#contracts/people';
import * as privacy from '#contracts/privacy';
import * as households from '#contracts/request-households';
import * as promise from '#contracts/request-promise';
import * as requests from '#contracts/requests';
import * as roles from '#contracts/roles';
import * as work from '#contracts/request-work';
import { dayMs } from '../../cloudfunctions/kernel/shanghai-time';
import { community, placeId } from '../../emulator/seed/community';
import type { PersonOnPhone } from '../../emulator/seed/person';
import { dayIn, done, extended, handed, seenBy } from '../support/cases';
import { violations, allInvariants } from '../support/invariants';
import { behindDoor } from '../support/behind-a-door';
import { coordinator } from '../support/somebody';
import { readStore } from '../support/store';
import { startWorld, type World } from '../support/world';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const buildingId = placeId('b3');

async function after(days: number): Promise<void> {
  await world.advance(days * dayMs);
  await world.tick();
}

async function toldOf(by: PersonOnPhone, id: string) {
  await by.call(notices.drain, {});
  return (await by.call(notices.inbox, {})).items.filter(({ subjectId }) => subjectId === id);
}

/** Somebody behind a door of the building, who says that it is so there too. */
async function joined(id: string, door: string): Promise<PersonOnPhone> {
  const somebody = await behindDoor(world, door);
  await somebody.call(households.join, { id });
  return somebody;
}

async function reported(words = '整个单元停水了。'): Promise<string> {
  const place = { buildingId, unit: 2, floor: 4 };
  return (await world.people.lin.call(requests.report, { place, words, photos: [] })).id;
}

async function mended(id: string): Promise<void> {
  const { zhou } = world.people;
  await zhou.call(requests.take, { id, seenVersion: 1 });
  await zhou.call(requests.resolve, { ...(await seenBy(zhou, id)), ...done });
}

describe('an objection nobody decides about', () => {
  test('counts for who objected after seven days: the first promise holds, and everybody is told', async () => {
    const { lin, zhou, fang } = world.people;
    const id = await extended(world);
    const before = await lin.call(requests.view, { id });
    await lin.call(promise.contest, { ...(await seenBy(lin, id)), words: '老人晚上看不见路。' });
    await after(6);
    expect(await lin.call(requests.view, { id })).toMatchObject({ extension: { contest: 'open' } });
    await after(1);
    const view = await lin.call(requests.view, { id });
    expect(view).toMatchObject({ extension: { contest: 'takenBack' }, promise: { by: before.extension?.from } });
    expect(view.timeline.at(-1)).toMatchObject({
      ...{ act: 'settled', who: { role: 'system' }, words: '没有人来定,还照先说好的日子办。' },
    });
    for (const one of [lin, zhou, fang]) {
      expect((await toldOf(one, id))[0]).toMatchObject({ kind: 'requests.settled', title: '没人来定,照先说的日子' });
    }
    expect(view.abilities.canSettle).toBe(false);
  });

  test('is not touched where somebody decided in time', async () => {
    const { lin, fang } = world.people;
    const id = await extended(world);
    await lin.call(promise.contest, { ...(await seenBy(lin, id)), words: '老人晚上看不见路。' });
    const other = await coordinator(world);
    await other.call(promise.settle, { ...(await seenBy(other, id)), stands: true, words: '灯确实要定做。' });
    await after(8);
    const view = await fang.call(requests.view, { id });
    expect(view).toMatchObject({ extension: { contest: 'stands' } });
    expect(view.timeline.filter(({ act }) => act === 'settled')).toHaveLength(1);
  });
});

describe('a part of somebody who works here no more', () => {
  test('comes back by itself: the timeline says so, the worker is told, and somebody else is asked', async () => {
    const { zhou, fang } = world.people;
    const { id, to } = await handed(world);
    const accepted = await handed(world, to);
    await to.phone.call(work.accept, { id: accepted.id, seenVersion: 3, part: 3 });
    await fang.call(roles.takeRole, { personId: to.id, role: 'departmentOfficer', communityId: community.id });
    await after(3);
    for (const one of [id, accepted.id]) {
      const view = await zhou.call(requests.view, { id: one });
      expect(view.parts).toMatchObject([{ state: 'dropped' }]);
      expect(view.timeline.at(-1)).toMatchObject({
        ...{
          act: 'declined',
          declineReason: 'away',
          who: { role: 'system' },
          words: '请的人不在这里做事了,请再请别人。',
        },
      });
      expect((await toldOf(zhou, one))[0]).toMatchObject({
        kind: 'requests.declined',
        title: '请的人不在这里做事了',
      });
      expect(view.abilities.canHand).toBe(true);
    }
  });

  test('is left alone as long as he is here', async () => {
    const { zhou } = world.people;
    const { id } = await handed(world);
    const { version } = await zhou.call(requests.view, { id });
    await after(3);
    await after(3);
    expect(await zhou.call(requests.view, { id })).toMatchObject({ version, parts: [{ state: 'offered' }] });
    expect(violations(await allInvariants(), await readStore(world.cloud), ['always'])).toEqual([]);
  });
});

describe('what a neighbour said in another one’s case', () => {
  test('is read there alone, and is nowhere any more when he is gone', async () => {
    const { zhou, fang } = world.people;
    const id = await reported();
    const next = await joined(id, '511');
    await zhou.call(requests.take, { id, seenVersion: 1 });
    await fang.call(promise.extend, { ...(await seenBy(fang, id)), day: dayIn(80), words: '水泵要定做。' });
    const own = '我家小宝天天要洗澡等不了';
    await next.call(promise.contest, { ...(await seenBy(next, id)), words: own });
    const [notice] = await toldOf(fang, id);
    expect(notice).toMatchObject({ kind: 'requests.contested', words: expect.stringContaining('点开看') });
    const other = await coordinator(world);
    expect((await other.call(requests.view, { id })).timeline.at(-1)?.words).toBe(own);
    expect(JSON.stringify((await readStore(world.cloud)).documents('inbox'))).not.toContain(own);
    await next.call(privacy.closeAccount, { confirm: true });
    await world.tick();
    const store = await readStore(world.cloud);
    for (const name of ['requests', 'request-pages', 'inbox']) {
      expect(JSON.stringify(store.documents(name))).not.toContain(own);
    }
  });
});

describe('a household that joined', () => {
  test('finds it among its own, waits for it like them, and says whether it is fixed', async () => {
    const id = await reported();
    const next = await joined(id, '512');
    expect((await next.call(requests.mine, { isOpen: true })).items).toMatchObject([{ id, state: 'submitted' }]);
    await mended(id);
    const { items } = await next.call(requests.mine, { isOpen: true });
    expect(items).toMatchObject([{ id, state: 'resolved', place: { label: '青年路新村 3 号楼 2 单元' } }]);
    await next.call(requests.confirm, await seenBy(next, id));
    expect((await next.call(requests.mine, { isOpen: true })).items).toEqual([]);
    expect((await next.call(requests.mine, { isOpen: false })).items).toMatchObject([{ id }]);
  });

  test('is told no more of it where it moved away; who lives there still is', async () => {
    const id = await reported();
    const gone = await joined(id, '513');
    const stays = await joined(id, '513');
    const { homes: his = [] } = (await gone.call(people.me, {})).person ?? {};
    await gone.call(homes.leaveHome, { homeId: his[0]?.id ?? '' });
    await mended(id);
    expect((await toldOf(stays, id)).map(({ kind }) => kind)).toContain('requests.resolved');
    expect(await toldOf(gone, id)).toEqual([]);
    expect((await gone.call(requests.mine, { isOpen: true })).items).toEqual([]);
  });

  test('is one page of few looks, however much others have', async () => {
    const id = await reported();
    const next = await joined(id, '514');
    const look = () => next.call(requests.mine, { isOpen: true });
    expect(await world.examined('requests', look)).toBeLessThanOrEqual(21);
    expect((await world.callsOf(look)).database).toBe(2);
  });
});
