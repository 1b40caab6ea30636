/** Runs a workload's operations side by side and times each: the same on both sides of the comparison. */
import type { WorkloadName } from './workloads';

export interface Asked {
  readonly workload: WorkloadName;
  /** Operations under way at once. */
  readonly callers: number;
  /** Numbers of the operations: `from` up to, without, `from + count`. */
  readonly from: number;
  readonly count: number;
  /** Connections are kept between calls. */
  readonly isKept: boolean;
  /** Documents loaded before. */
  readonly size: number;
}

export interface Timed {
  /** Milliseconds of each operation. */
  readonly ms: readonly number[];
  readonly startedAt: number;
  readonly endedAt: number;
  /** How often each outcome came: `done`, `seat`, `waiting`. */
  readonly outcomes: Readonly<Record<string, number>>;
}

/** One operation by its number; answers its outcome. */
export type Step = (n: number, size: number) => Promise<string>;

/** Runs what is asked; throws what an operation throws. */
export async function measure(asked: Asked, step: Step): Promise<Timed> {
  const { callers, from, count, size } = asked;
  const ms: number[] = [];
  const outcomes: Record<string, number> = {};
  let next = from;
  const caller = async (): Promise<void> => {
    while (next < from + count) {
      const n = next++;
      const began = performance.now();
      const outcome = await step(n, size);
      ms.push(performance.now() - began);
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }
  };
  const startedAt = Date.now();
  await Promise.all(Array.from({ length: callers }, caller));
  return { ms, startedAt, endedAt: Date.now(), outcomes };
}

/** A loaded document for an operation: neighbours in number are far apart. */
export function chosen(n: number, size: number): number {
  return (n * 7919) % size;
}
