/** Quiet hours: the inbox has it at once, WeChat in the morning, and what is urgent at once too. */
import * as settings from '#contracts/community-settings';
import * as notices from '#contracts/notices';
import * as people from '#contracts/people';
import * as requests from '#contracts/requests';
import { appoint } from '../../emulator/seed/appoint';
import type { PersonOnPhone } from '../../emulator/seed/person';
import { found } from '../support/sheets';
import { startWorld, type World } from '../support/world';

const hour = 3_600_000;
const day = 24 * hour;
/** Where nobody changed the quiet hours: nine in the evening until eight. */
const communityId = 'quiet';
const place = { buildingId: `${communityId}~b3` };

let world: World;
let coordinator: PersonOnPhone;
let neighbour: PersonOnPhone;
let worker: PersonOnPhone;
/** How far the cloud's clock is ahead of ours. */
let ahead = 0;

beforeAll(async () => {
  world = await startWorld();
  ({ by: coordinator } = await found(world, communityId));
  neighbour = await world.signIn('quiet-neighbour');
  await neighbour.call(people.settle, place);
  worker = await world.signIn('quiet-worker');
  await worker.call(people.settle, { ...place, name: '值夜的人' });
  await appoint(coordinator, worker, { role: 'gridWorker', gridId: `${communityId}~g6` });
  for (let left = 0; left < 12; left += 1) await worker.allowMessages(['newWork']);
});
afterAll(() => world.stop());

/** Moves the clock on to that hour and minute in Shanghai, today or tomorrow. */
async function waitUntil(clock: string): Promise<void> {
  const now = Date.now() + ahead;
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  const midnight = Math.floor((now + 8 * hour) / day) * day - 8 * hour;
  const then = midnight + hours * hour + minutes * 60_000;
  const target = then > now ? then : then + day;
  await world.advance(target - now);
  // What the minutes on the way took is not added on top: the clock stands at its target.
  ahead = target - Date.now();
}

async function reported(words: string): Promise<string> {
  const { id } = await neighbour.call(requests.report, { place, words, photos: [] });
  await neighbour.call(notices.drain, {});
  return id;
}

const isInInbox = async (id: string) =>
  (await worker.call(notices.inbox, {})).items.some(({ subjectId }) => subjectId === id);
const rang = async (id: string) => (await world.messages(worker.openid)).filter(({ page }) => page.endsWith(id)).length;

test('by day it rings at once', async () => {
  await waitUntil('20:58');
  const id = await reported('楼道灯不亮。');
  expect([await isInInbox(id), await rang(id)]).toEqual([true, 1]);
});

test('at night it is in the inbox, and rings once in the morning', async () => {
  await waitUntil('21:00');
  const id = await reported('楼道灯又不亮了。');
  expect([await isInInbox(id), await rang(id)]).toEqual([true, 0]);
  await waitUntil('07:58');
  await world.tick();
  expect(await rang(id)).toBe(0);
  await waitUntil('08:00');
  await world.tick();
  await world.tick();
  expect(await rang(id)).toBe(1);
});

test('hours that were made longer meanwhile hold when it would ring', async () => {
  await waitUntil('23:00');
  const id = await reported('楼道灯坏了三天。');
  const change = async (quiet: settings.QuietHours) => {
    const { version: seenVersion } = await coordinator.call(settings.settings, { communityId });
    await coordinator.call(settings.setSettings, { communityId, seenVersion, quiet });
  };
  await change({ from: '21:00', to: '09:00' });
  await waitUntil('08:30');
  await world.tick();
  expect([await isInInbox(id), await rang(id)]).toEqual([true, 0]);
  await waitUntil('09:00');
  await world.tick();
  await world.tick();
  expect(await rang(id)).toBe(1);
  await change({ from: '21:00', to: '08:00' });
});

test('hours that were made shorter meanwhile let it ring with their new end, and it rings once', async () => {
  await waitUntil('23:00');
  const [id, other] = [await reported('楼道灯坏了四天。'), await reported('楼道灯坏了五天。')];
  const change = async (quiet: settings.QuietHours) => {
    const { version: seenVersion } = await coordinator.call(settings.settings, { communityId });
    await coordinator.call(settings.setSettings, { communityId, seenVersion, quiet });
  };
  await change({ from: '21:00', to: '23:30' });
  expect([await rang(id), await rang(other)]).toEqual([0, 0]);
  await waitUntil('23:30');
  await world.tick();
  await world.tick();
  expect([await rang(id), await rang(other)]).toEqual([1, 1]);
  // And where nothing is quiet any more, at once: also for an instance that has just put something off.
  await change({ from: '21:00', to: '08:00' });
  await waitUntil('23:40');
  const last = await reported('楼道灯坏了六天。');
  expect(await rang(last)).toBe(0);
  await change({ from: '05:00', to: '06:00' });
  await neighbour.call(notices.drain, {});
  expect(await rang(last)).toBe(1);
  await change({ from: '21:00', to: '08:00' });
});

test('what is urgent rings in the middle of the night', async () => {
  await waitUntil('03:00');
  const id = await reported('闻到煤气味,不敢开灯。');
  expect(await rang(id)).toBe(1);
});

test('what the coordinator changed holds within a minute, also that nothing waits', async () => {
  await waitUntil('22:00');
  const set = async (quiet: settings.QuietHours | null) => {
    const { version: seenVersion } = await coordinator.call(settings.settings, { communityId });
    await coordinator.call(settings.setSettings, { communityId, seenVersion, quiet });
    await waitUntil(quiet === null ? '22:32' : '22:02');
  };
  await set({ from: '22:30', to: '06:00' });
  expect(await rang(await reported('扶手松了。'))).toBe(1);
  await waitUntil('22:30');
  expect(await rang(await reported('扶手又松了。'))).toBe(0);
  await set(null);
  expect(await rang(await reported('扶手掉了漆。'))).toBe(1);
});
