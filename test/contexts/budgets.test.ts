/**
 * In the cloud, calls are what costs. Every operation is done once by somebody who may, and the database calls the
 * cloud saw are held against the budget its contract declares. An operation without an act here is red.
 */
import * as notices from '#contracts/notices';
import { isCounted, type Operation } from '#contracts/operation';
import * as people from '#contracts/people';
import * as requests from '#contracts/requests';
import { acts, reachable, type Act } from '../support/acts';
import { startWorld, type World } from '../support/world';

/** The kernel's own: who is this, and one count for what is counted. */
const kernelCalls = (operation: Operation) => (isCounted(operation) ? 2 : 1);
/** Whoever does something for the first time within the hour is counted from one: a second write. */
const kernelBegins = (operation: Operation) => kernelCalls(operation) - 1;
/** Once an instance: whether its keys are the right ones; and once an hour a count begins anew. */
const kernelSeldom = 2;

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

/** Nobody is stopped for doing what all these acts do. */
beforeEach(() => world.advance(3_600_000));

test('every operation that can be reached has an act', () => {
  const done = new Set(acts.map(({ operation }) => operation.name));
  expect([...done].sort()).toEqual(reachable.map(({ name }) => name).sort());
});

test.each(acts.map((act) => [act.title, act] as [string, Act]))(
  '%s stays within its budget, with every query on an index',
  async (_, { operation, prepare, traits }) => {
    const { budget } = operation;
    const own = kernelCalls(operation);
    const costOf = async () => {
      const { by, input } = await prepare(world);
      return (await world.callsOf(() => by.call(operation, input))).database;
    };
    // The first time an instance may look up a building; the second time shows the steady cost.
    expect(await costOf()).toBeLessThanOrEqual(own + kernelSeldom + budget.calls + (budget.seldom ?? 0));
    const each = budget.calls + (traits.isSeldom ? (budget.seldom ?? 0) : 0);
    expect(await costOf()).toBeLessThanOrEqual(own + kernelBegins(operation) + each);
  },
);

test('the count sees a call too many', async () => {
  const { lin } = world.people;
  const { database } = await world.callsOf(async () => {
    await lin.call(requests.mine, { isOpen: true });
    await lin.call(requests.mine, { isOpen: true });
  });
  expect(database).toBeGreaterThan(kernelCalls(requests.mine) + requests.mine.budget.calls);
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
  expect(database).toBeLessThanOrEqual(kernelCalls(people.me) + budget);
});
