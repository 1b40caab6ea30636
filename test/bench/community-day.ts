/** What one day of a community costs in database reads, writes and calls: its people do it, the cloud counts. */
import * as notices from '#contracts/notices';
import * as people from '#contracts/people';
import * as requests from '#contracts/requests';
import { placeId } from '../../emulator/seed/community';
import { plans } from '../../emulator/cloud/plan/plans';
import { photo, startWorld, type World } from '../support/world';

/** What an environment is billed by. */
export interface Cost {
  readonly reads: number;
  readonly writes: number;
  readonly calls: number;
}

export interface Part {
  readonly what: string;
  /** How often it was done to be measured, and how often it happens in a day. */
  readonly done: number;
  readonly daily: number;
  /** Of one. */
  readonly cost: Cost;
}

export interface CommunityDay {
  readonly parts: readonly Part[];
  readonly day: Cost;
}

type Usage = { readonly reads: number; readonly writes: number; readonly calls: Readonly<Record<string, number>> };

const daysOfMonth = 30;

/** Measures each part in a world of its own, and adds them up to a day. */
export async function communityDay(): Promise<CommunityDay> {
  const world = await startWorld();
  try {
    const parts = [
      await measured(world, { what: 'a resident opens home', done: 30, daily: 300 }, () => openHome(world)),
      await measured(world, { what: 'a worker opens his round', done: 10, daily: 20 }, () => openRound(world)),
      await measured(world, { what: 'a report with its whole story', done: 10, daily: 30 }, () => story(world)),
      await measured(world, { what: 'a minute’s tick', done: 20, daily: 1440 }, () => world.tick()),
    ];
    return { parts, day: sum(parts) };
  } finally {
    await world.stop();
  }
}

/** The table of a day, and how it stands to the smallest plan. */
export function dayLines({ parts, day }: CommunityDay): readonly string[] {
  const { readsPerDay = 0, writesPerDay = 0, callsPerMonth = 0 } = plans['basic1'] ?? {};
  const line = (what: string, cells: readonly (string | number)[]): string =>
    `  ${what.padEnd(40)}${cells.map((cell) => String(cell).padStart(12)).join('')}`;
  const rounded = ({ reads, writes, calls }: Cost) => [reads, writes, calls].map((value) => Number(value.toFixed(1)));
  return [
    line('A community’s day', ['a day', 'reads', 'writes', 'calls']),
    ...parts.map(({ what, daily, cost }) => line(what, [daily, ...rounded(cost)])),
    line('together', ['', ...rounded(day)]),
    line('the plan basic1 holds', ['', readsPerDay, writesPerDay, Math.floor(callsPerMonth / daysOfMonth)]),
  ];
}

async function measured({ cloud }: World, part: Omit<Part, 'cost'>, act: () => Promise<unknown>): Promise<Part> {
  await fetch(`${cloud.url}/_emulator/plan`, { method: 'DELETE' });
  for (let time = 0; time < part.done; time += 1) await act();
  const { reads, writes, calls } = await cloud.get<Usage>('/_emulator/plan');
  const called = Object.values(calls).reduce((total, count) => total + count, 0);
  return { ...part, cost: { reads: reads / part.done, writes: writes / part.done, calls: called / part.done } };
}

function sum(parts: readonly Part[]): Cost {
  const of = (key: keyof Cost): number => parts.reduce((total, { daily, cost }) => total + daily * cost[key], 0);
  return { reads: of('reads'), writes: of('writes'), calls: of('calls') };
}

/** As the page does: its questions travel together. */
async function openHome({ people: everybody }: World): Promise<void> {
  await everybody.lin.send(people.me.at, {
    calls: [
      { operation: people.me.name, input: {} },
      { operation: requests.mine.name, input: { isOpen: true } },
      { operation: notices.summary.name, input: {} },
    ],
  });
}

async function openRound({ people: everybody }: World): Promise<void> {
  const { person } = await everybody.zhou.call(people.me, {});
  const gridId = person?.roles[0]?.gridId ?? '';
  await everybody.zhou.call(requests.ofGrid, { gridId, isOpen: true });
}

/** Reported with a photo, told, taken, mended, told, and closed by the one who asked. */
async function story({ people: everybody }: World): Promise<void> {
  const { lin, zhou } = everybody;
  const photos = [await lin.upload(photo('light-dark'))];
  const place = { buildingId: placeId('b3'), unit: 2, floor: 4 };
  const { id } = await lin.call(requests.report, { place, words: '楼道灯不亮,上下楼看不见。', photos });
  await lin.call(notices.drain, {});
  await zhou.call(requests.view, { id });
  await zhou.call(requests.take, { id, seenVersion: 1 });
  await zhou.call(notices.drain, {});
  const after = [await zhou.upload(photo('light-lit'))];
  await zhou.call(requests.resolve, { id, seenVersion: 2, words: '换了新灯,亮了。', photos: after });
  await zhou.call(notices.drain, {});
  const { version } = await lin.call(requests.view, { id });
  await lin.call(requests.confirm, { id, seenVersion: version });
  await lin.call(notices.drain, {});
}
