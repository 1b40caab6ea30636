/** The cloud is killed at random moments while people report and work: what anybody was told is there afterwards. */
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { collections, type RequestRecord } from '../../cloudfunctions/contexts/requests/repository';
import { setupCodeOf } from '../../cloudfunctions/contexts/people/setup-code';
import { community } from '../../emulator/seed/community';
import { seed } from '../../emulator/seed/seed';
import { root } from '../../scripts/root';
import { startCloud, type CloudProcess } from '../support/cloud-process';
import { deployFunctions, type DeployedFunctions } from '../support/deployed-functions';
import { allInvariants, violations } from '../support/invariants';
import { readStore } from '../support/store';
import { functionsEnvironment, photo, setupSecret } from '../support/world';
import { live, type Acknowledged, type Address, type Diary } from './writers';

const kills = Number(process.env['KILLS'] ?? 50);
/** Acknowledgements between two kills at most, and milliseconds after the last of them: into the middle of the next. */
const most = { acknowledged: 8, milliseconds: 50 };
const residents = ['demo-lin', 'demo-gu', 'demo-tang'];

/** On the disk: this one test is about what a killed process leaves there. */
const dataDir = mkdtempSync(join(root, 'dist', 'kills-'));
const start = () => startCloud({ dataDir, functionsDir: deployed.functionsDir, environment: functionsEnvironment });
let deployed: DeployedFunctions;
let cloud: CloudProcess;

beforeAll(async () => {
  deployed = await deployFunctions();
  cloud = await start();
  await seed({ url: cloud.url, setupCode: setupCodeOf(setupSecret, community.id), photo });
});
afterAll(async () => {
  await cloud.stop();
  deployed.remove();
  rmSync(dataDir, { recursive: true, force: true });
});

test(
  `after ${kills} kills everything anybody was told is there, once and whole`,
  async () => {
    const began = performance.now();
    const seeded = (await readStore(cloud)).documents(collections.requests).length;
    const address: Address = { url: cloud.url };
    const diary: Diary = { acknowledged: [], retries: 0 };
    let isOver = false;
    const lives = Promise.all(residents.map((openid) => live(openid, address, diary, () => isOver)));
    for (let kill = 0; kill < kills; kill += 1) {
      const enough = diary.acknowledged.length + Math.ceil(Math.random() * most.acknowledged);
      while (diary.acknowledged.length < enough) await Promise.race([sleep(2), lives]);
      await sleep(Math.random() * most.milliseconds);
      address.url = undefined;
      await cloud.kill();
      cloud = await start();
      address.url = cloud.url;
    }
    isOver = true;
    await lives;
    await cloud.post('/_emulator/clock', { advanceMs: 361_000 });
    await cloud.post('/_emulator/timers/fire', { function: 'jobs' });

    const store = await readStore(cloud);
    const all = store.documents<RequestRecord>(collections.requests);
    const told = diary.acknowledged;
    expect(lostIn(all, told)).toEqual([]);
    expect(violations(await allInvariants(), store, ['always', 'afterTick', 'afterRetry'])).toEqual([]);
    const reports = new Set(told.filter(({ act }) => act === 'reported').map(({ id }) => id));
    expect(all.length - seeded).toBe(reports.size);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    process.stderr.write(
      `kills: ${kills}, acknowledged: ${told.length}, told again: ${diary.retries}, lost: 0, ${seconds} s\n`,
    );
    expect(told.length).toBeGreaterThan(kills);
  },
  kills * 5000 + 60_000,
);

test('an acknowledged act that is not there is found', async () => {
  const all = (await readStore(cloud)).documents<RequestRecord>(collections.requests);
  const { _id: id, v } = all[0] as RequestRecord;
  const planted: Acknowledged[] = [
    { id: 'never', act: 'reported', version: 1 },
    { id, act: 'returned', version: v },
    { id, act: 'confirmed', version: v + 1 },
  ];
  expect(lostIn(all, planted)).toHaveLength(3);
});

/** What was acknowledged and is not in the timeline at its version. */
function lostIn(all: readonly RequestRecord[], told: readonly Acknowledged[]): string[] {
  const byId = new Map(all.map((request) => [request._id, request]));
  return told
    .filter(({ id, act, version }) => byId.get(id)?.timeline[version - 1]?.act !== act)
    .map(({ id, act, version }) => `${id} ${act} ${version}`);
}
