/** Runs every workload on both sides, turn by turn, and keeps the best of the rounds: noise only ever adds. */
import type { Arena, Run, Side } from './arena';
import type { Timed } from './measure';
import { contenders, rush, workloads, type Workload, type WorkloadName } from './workloads';

export interface Figures {
  /** Milliseconds of an operation at one caller, the lowest median of the rounds. */
  readonly p50: number;
  /** Operations a second at sixteen callers in four instances, the most of the rounds. */
  readonly perSecond: number;
}

/** Figures of one arena by workload and side. */
export type Result = Readonly<Record<string, Readonly<Record<Side, Figures>>>>;

export interface Rush {
  /** Seconds until everybody had his answer, the fewest of the rounds. */
  readonly seconds: number;
  /** How often each outcome came, in each round. */
  readonly outcomes: readonly Readonly<Record<string, number>>[];
}

export const rounds = 3;
const instances = 4;
const callersEach = 4;
const warmUp = 60;
const sides: readonly Side[] = ['sdk', 'bare'];

/** Figures of all arenas, in their order. */
export async function compare(arenas: readonly Arena[]): Promise<readonly Result[]> {
  const kept = arenas.map(() => new Map<string, Figures>());
  for (const arena of arenas) for (const workload of workloads) await warm(arena, workload);
  for (let round = 0; round < rounds; round += 1) {
    for (const workload of workloads) {
      for (const [at, arena] of arenas.entries()) await playRound(arena, workload, kept[at]);
    }
  }
  return kept.map((best) =>
    Object.fromEntries(
      workloads.map(({ name }) => [name, { sdk: bestOf(best, name, 'sdk'), bare: bestOf(best, name, 'bare') }]),
    ),
  );
}

/** p50 at one caller by workload when the SDK opens a connection for each call, as it does unless told otherwise. */
export async function compareUnkept(arena: Arena): Promise<Readonly<Record<string, number>>> {
  const best: Record<string, number> = {};
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, alone } of workloads) {
      const run = { side: 'sdk', workload: name, instances: 1, callers: 1, count: alone, isKept: false } as const;
      const p50 = median((await arena.run(run)).flatMap(({ ms }) => ms));
      best[name] = Math.min(best[name] ?? Infinity, p50);
    }
  }
  return best;
}

/** W4 on one side of an arena, every round with free seats. */
export async function compareRush(arena: Arena): Promise<Readonly<Record<Side, Rush>>> {
  const kept: Record<Side, Timed[][]> = { sdk: [], bare: [] };
  for (let round = 0; round < rounds; round += 1) {
    await arena.openRosters();
    for (const side of sides) kept[side].push([...(await arena.run(crowdOf(side, rush.name, contenders)))]);
  }
  return { sdk: rushOf(kept.sdk), bare: rushOf(kept.bare) };
}

function crowdOf(side: Side, workload: WorkloadName, count: number): Run {
  return { side, workload, instances, callers: callersEach, count, isKept: true };
}

async function warm(arena: Arena, { name }: Workload): Promise<void> {
  for (const side of sides) await arena.run(crowdOf(side, name, warmUp * instances));
}

async function figures(arena: Arena, side: Side, { name, alone, crowd }: Workload): Promise<Figures> {
  const one = await arena.run({ side, workload: name, instances: 1, callers: 1, count: alone, isKept: true });
  const many = await arena.run(crowdOf(side, name, crowd));
  return { p50: median(one.flatMap(({ ms }) => ms)), perSecond: crowd / secondsOf(many) };
}

async function playRound(arena: Arena, workload: Workload, best: Map<string, Figures> | undefined): Promise<void> {
  for (const side of sides) keepBest(best, `${workload.name} ${side}`, await figures(arena, side, workload));
}

function keepBest(best: Map<string, Figures> | undefined, key: string, seen: Figures): void {
  const before = best?.get(key) ?? { p50: Infinity, perSecond: 0 };
  best?.set(key, { p50: Math.min(before.p50, seen.p50), perSecond: Math.max(before.perSecond, seen.perSecond) });
}

function bestOf(best: ReadonlyMap<string, Figures>, workload: WorkloadName, side: Side): Figures {
  const figures = best.get(`${workload} ${side}`);
  if (!figures) throw new Error(`${workload} was not measured on ${side}`);
  return figures;
}

function rushOf(runs: readonly (readonly Timed[])[]): Rush {
  return { seconds: Math.min(...runs.map(secondsOf)), outcomes: runs.map((run) => sum(run)) };
}

function sum(run: readonly Timed[]): Record<string, number> {
  const total: Record<string, number> = {};
  for (const { outcomes } of run) {
    for (const [outcome, count] of Object.entries(outcomes)) total[outcome] = (total[outcome] ?? 0) + count;
  }
  return total;
}

function secondsOf(run: readonly Timed[]): number {
  return (Math.max(...run.map(({ endedAt }) => endedAt)) - Math.min(...run.map(({ startedAt }) => startedAt))) / 1000;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
