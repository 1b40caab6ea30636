/** A cloud with a plan: what it refuses and how, when the day is over, and that our own kernel gets through a burst. */
import { startCloud, type CloudProcess } from '../support/cloud-process';
import { deployFixtures, type DeployedFixtures } from '../support/fixture-functions';

interface Usage {
  readonly plan: { readonly connections: number; readonly readsPerDay: number } | null;
  readonly reads: number;
  readonly writes: number;
  readonly calls: Record<string, number>;
  readonly rows: readonly object[];
  readonly refused: Record<string, number>;
}

type Outcomes = Record<string, number>;

const second = 1000;
const day = 86_400_000;

let fixtures: DeployedFixtures;
let cloud: CloudProcess;

beforeAll(async () => {
  const plan = { timeout: 60 };
  fixtures = await deployFixtures({ burst: plan, reader: plan });
  cloud = await startCloud({ functionsDir: fixtures.folder, args: ['--plan', 'basic1'] });
}, 60_000);

beforeEach(async () => {
  await cloud.post('/_emulator/clock', { advanceMs: 2 * day });
  await fetch(`${cloud.url}/_emulator/plan`, { method: 'DELETE' });
});

afterAll(async () => {
  await cloud.stop();
  fixtures.remove();
});

async function burst(
  reads: number,
  how: 'patient' | 'plain' | 'inTurn' | 'hold' | 'held',
  at = cloud,
): Promise<Outcomes> {
  const data = { reads, how };
  const { result } = await at.post<{ result: Outcomes }>('/_emulator/invoke', { function: 'burst', data });
  return result;
}
const usage = (at = cloud) => at.get<Usage>('/_emulator/plan');

it('[plan-connections] at most twenty at once', async () => {
  await burst(0, 'hold');
  const waiting = burst(26, 'held');
  for (let look = 0; look < 200 && (await usage()).refused['EXCEED_CONCURRENT_REQUEST_LIMIT'] !== 6; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await cloud.post('/_emulator/reset');
  const { EXCEED_CONCURRENT_REQUEST_LIMIT: refused, ...others } = await waiting;
  expect(refused).toBe(6);
  expect(Object.values(others).reduce((sum, count) => sum + count, 0)).toBe(20);
});

it('[plan-rate] thirty a second, and again after a second', async () => {
  const four = await Promise.all(Array.from({ length: 4 }, () => burst(30, 'inTurn')));
  const sumOf = (outcome: string) => four.reduce((sum, outcomes) => sum + (outcomes[outcome] ?? 0), 0);
  const [ok, refused] = [sumOf('ok'), sumOf('EXCEED_RATELIMIT')];
  expect(ok + refused).toBe(120);
  expect(ok).toBeGreaterThanOrEqual(30);
  expect(refused).toBeGreaterThan(0);
  await cloud.post('/_emulator/clock', { advanceMs: second });
  expect(await burst(10, 'inTurn')).toEqual({ ok: 10 });
});

it('[plan-patience] our kernel waits a little and gets all of a short burst through', async () => {
  const refused = async () => (await usage()).refused['EXCEED_CONCURRENT_REQUEST_LIMIT'] ?? 0;
  // On a machine with other work a burst may come too slowly to be one.
  for (let time = 0; time < 10 && (await refused()) === 0; time += 1) {
    expect(await burst(26, 'patient')).toEqual({ ok: 26 });
    await cloud.post('/_emulator/clock', { advanceMs: 2 * second });
  }
  expect(await refused()).toBeGreaterThan(0);
});

it('[plan-usage] tells what was used, by function, action and collection', async () => {
  await cloud.post('/_emulator/invoke', { function: 'reader', data: { reads: 3 } });
  await burst(2, 'inTurn');
  const people = { action: 'database.getDocument', collection: 'people' };
  expect(await usage()).toEqual({
    plan: { connections: 20, perSecond: 30, readsPerDay: 50_000, writesPerDay: 30_000, callsPerMonth: 200_000 },
    reads: 5,
    writes: 0,
    calls: { reader: 1, burst: 1 },
    rows: [
      { function: 'reader', ...people, count: 3 },
      { function: 'burst', ...people, count: 2 },
    ],
    refused: {},
  });
});

it('[plan-none] counts and refuses nothing', async () => {
  const free = await startCloud({ functionsDir: fixtures.folder });
  expect(await burst(60, 'plain', free)).toEqual({ ok: 60 });
  expect(await usage(free)).toMatchObject({ plan: null, reads: 60, refused: {} });
  await free.stop();
});
