/** Server code with a bug planted in its bundle: the judges must see it, or their green means nothing. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as requests from '#contracts/requests';
import type { Operation } from '#contracts/operation';
import { acts, type Act } from '../support/acts';
import { deployFunctions, type DeployedFunctions } from '../support/deployed-functions';
import { allInvariants } from '../support/invariants';
import { startWorld, type World } from '../support/world';
import { cleanRun, faultyRun, type Fault, type Judge } from './faulty-run';

interface Bug {
  readonly what: string;
  /** In the bundle of `app`; it must be there. */
  readonly right: RegExp;
  readonly wrong: string;
  readonly operation: Operation;
  readonly fault: Fault;
  readonly seen: string;
}

const refusedAfter = (call: number): Fault => ({ service: 'database', call, mode: 'failAfter' });

const bugs: readonly Bug[] = [
  {
    what: 'a report under the same key is a second report',
    right: /deriveId\("request", actor\.personId, call\.key\)/,
    wrong: 'deriveId("request", actor.personId, call.key, String(Math.random()))',
    operation: requests.report,
    fault: refusedAfter(8),
    seen: 'requests: 3 more, and 1 in a clean run',
  },
  {
    what: 'a decision forgets its key',
    // A bundler numbers a name that something else in the bundle has.
    right: /doc\.keys\.find\(\(\{ key \}\) => key === decision\d*\.key\)/,
    wrong: 'undefined',
    operation: requests.take,
    fault: refusedAfter(4),
    seen: 'STALE',
  },
  {
    what: 'a report tells nobody',
    right: /outboxAt: call\.now/,
    wrong: 'wrongAt: call.now',
    operation: requests.report,
    fault: refusedAfter(8),
    seen: 'what waits in an outbox is found by its index',
  },
];

const actOf = (operation: Operation) => acts.find((act) => act.operation === operation) as Act;
const copies: DeployedFunctions[] = [];
const worlds: World[] = [];

afterAll(async () => {
  await Promise.all(worlds.map((world) => world.stop()));
  for (const copy of copies) copy.remove();
});

test.each(bugs)('$what: seen', async ({ right, wrong, operation, fault, seen }) => {
  const invariants = await allInvariants();
  const good: Judge = { world: await worldOf(), invariants };
  const clean = await cleanRun(good, actOf(operation));
  expect(await faultyRun(good, actOf(operation), fault, clean)).toEqual([]);
  const bad: Judge = { world: await worldOf([right, wrong]), invariants };
  expect((await faultyRun(bad, actOf(operation), fault, clean)).join('\n')).toContain(seen);
});

/** A world of its own, in which the bundle of `app` says something else. */
async function worldOf(change?: readonly [right: RegExp, wrong: string]): Promise<World> {
  const copy = await deployFunctions();
  copies.push(copy);
  if (change) plant(join(copy.functionsDir, 'app/index.js'), ...change);
  const world = await startWorld(copy);
  worlds.push(world);
  return world;
}

function plant(bundle: string, right: RegExp, wrong: string): void {
  const text = readFileSync(bundle, 'utf8');
  if (!right.test(text)) throw new Error(`nothing to plant a bug in: ${right.source}`);
  writeFileSync(bundle, text.replace(right, wrong));
}
