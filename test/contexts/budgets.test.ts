/**
 * In the cloud, calls are what costs. Every operation is done once by somebody who may, and the database calls the
 * cloud saw are held against the budget its contract declares. An operation without an act here is red.
 */
import * as notices from '#contracts/notices';
import type { Operation } from '#contracts/operation';
import { operations } from '#contracts/operations';
import * as people from '#contracts/people';
import * as requests from '#contracts/requests';
import { setupCodeOf } from '../../cloudfunctions/contexts/people/setup-code';
import { buildings, community, grids, placeId } from '../../emulator/seed/community';
import { setupSecret, startWorld, type World } from '../support/world';

/** The kernel's own: who is this. */
const kernelCalls = 1;

let world: World;
let founded = 0;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const dark = { place: { buildingId: placeId('b3'), unit: 2, floor: 4 }, words: '楼道灯不亮。', photos: [] };
const done = { words: '换了新灯。', photos: [] as string[], noPhotoReason: 'tooDark' as const };

async function reported() {
  const { id } = await world.people.lin.call(requests.report, dark);
  return id;
}

async function taken() {
  const id = await reported();
  await world.people.zhou.call(requests.take, { id, seenVersion: 1 });
  return id;
}

/** What earlier acts left behind is another drain's cost. */
async function drainAll() {
  let round = { delivered: 1, pushed: 1 };
  while (round.delivered + round.pushed > 0) round = await world.people.lin.call(notices.drain, {});
}

async function resolved() {
  const id = await taken();
  await world.people.zhou.call(requests.resolve, { id, seenVersion: 2, ...done });
  return id;
}

/** What is prepared, and then the one call that is counted. */
const acts: Readonly<Record<string, () => Promise<() => Promise<unknown>>>> = {
  [people.me.name]: async () => () => world.people.zhou.call(people.me, {}),
  [people.communities.name]: async () => () => world.people.zhou.call(people.communities, {}),
  [people.buildings.name]: async () => () => world.people.zhou.call(people.buildings, { communityId: community.id }),
  [people.settle.name]: async () => {
    const visitor = await world.signIn('budget-visitor');
    return () => visitor.call(people.settle, { buildingId: placeId('b4') });
  },
  [people.foundCommunity.name]: async () => {
    founded += 1;
    const id = `budget${founded}`;
    const opener = await world.signIn('budget-opener');
    const founding = {
      setupCode: setupCodeOf(setupSecret, id),
      coordinatorName: '开通的人',
      community: { ...community, id },
      grids: [...grids],
      buildings: [...buildings],
    };
    return () => opener.call(people.foundCommunity, founding);
  },
  [people.grantRole.name]: async () => {
    const visitor = await world.signIn('budget-helper');
    const { person } = await visitor.call(people.settle, { buildingId: placeId('b4') });
    const grant = { personId: person.id, role: 'volunteer', gridId: placeId('g6') } as const;
    return () => world.people.fang.call(people.grantRole, grant);
  },
  [requests.report.name]: async () => () => world.people.lin.call(requests.report, dark),
  [requests.mine.name]: async () => () => world.people.lin.call(requests.mine, { isOpen: true }),
  [requests.ofGrid.name]: async () => () =>
    world.people.zhou.call(requests.ofGrid, { gridId: placeId('g6'), isOpen: true }),
  [requests.view.name]: async () => {
    const id = await reported();
    return () => world.people.lin.call(requests.view, { id });
  },
  [requests.timeline.name]: async () => {
    const id = await reported();
    return () => world.people.lin.call(requests.timeline, { id });
  },
  [requests.take.name]: async () => {
    const id = await reported();
    return () => world.people.zhou.call(requests.take, { id, seenVersion: 1 });
  },
  [requests.resolve.name]: async () => {
    const id = await taken();
    return () => world.people.zhou.call(requests.resolve, { id, seenVersion: 2, ...done });
  },
  [requests.confirm.name]: async () => {
    const id = await resolved();
    return () => world.people.lin.call(requests.confirm, { id, seenVersion: 3 });
  },
  [requests.returnRequest.name]: async () => {
    const id = await resolved();
    return () => world.people.lin.call(requests.returnRequest, { id, seenVersion: 3 });
  },
  [notices.inbox.name]: async () => () => world.people.zhou.call(notices.inbox, {}),
  [notices.summary.name]: async () => () => world.people.zhou.call(notices.summary, {}),
  [notices.markRead.name]: async () => () =>
    world.people.zhou.call(notices.markRead, { upTo: new Date().toISOString() }),
  [notices.allow.name]: async () => () => world.people.zhou.call(notices.allow, { kinds: ['newWork'] }),
  [notices.drain.name]: async () => {
    await drainAll();
    await reported();
    return () => world.people.lin.call(notices.drain, {});
  },
};

const reachable = operations.filter(({ who }) => !who.every((role) => role === 'system'));

test('every operation that can be reached has an act here', () => {
  expect(Object.keys(acts).sort()).toEqual(reachable.map(({ name }) => name).sort());
});

test.each(reachable.map((operation) => [operation.name, operation] as [string, Operation]))(
  '%s stays within its budget, with every query on an index',
  async (name, { budget }) => {
    const act = await acts[name]?.();
    if (!act) throw new Error(`no act for ${name}`);
    const { database } = await world.callsOf(act);
    // The first time an instance may look up a building; the second time shows the steady cost.
    expect(database).toBeLessThanOrEqual(kernelCalls + budget.calls + (budget.seldom ?? 0));
    const again = await acts[name]?.();
    const steady = await world.callsOf(again as () => Promise<unknown>);
    expect(steady.database).toBeLessThanOrEqual(kernelCalls + budget.calls);
  },
);

test('the count sees a call too many', async () => {
  const { lin } = world.people;
  const { database } = await world.callsOf(async () => {
    await lin.call(requests.mine, { isOpen: true });
    await lin.call(requests.mine, { isOpen: true });
  });
  expect(database).toBeGreaterThan(kernelCalls + requests.mine.budget.calls);
});

test('a home page is one call of the cloud and one look at who it is', async () => {
  const { lin } = world.people;
  const queries = [people.me, requests.mine, notices.summary];
  const calls = queries.map(({ name }) => ({
    operation: name,
    input: name === 'requests.mine' ? { isOpen: true } : {},
  }));
  const { database, invocations } = await world.callsOf(async () => {
    const { answers } = await lin.send('app', { calls });
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true]);
  });
  const budget = queries.reduce((sum, { budget: { calls: own } }) => sum + own, 0);
  expect(invocations).toBe(1);
  expect(database).toBeLessThanOrEqual(kernelCalls + budget);
});
