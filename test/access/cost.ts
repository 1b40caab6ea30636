/** What it costs to come to a screen, from what the phone counted. Pure. */
import type { PageTraffic } from '../../emulator/phone/runtime/set-data';

export interface Spent {
  /** Calls of `setData`, and bytes they carried. */
  readonly setData: number;
  readonly bytes: number;
  readonly cloud: number;
}

export interface Cost extends Spent {
  /** Elements of the screen, and how deep they nest. */
  readonly nodes: number;
  readonly depth: number;
}

interface Counted {
  readonly traffic: readonly PageTraffic[];
  readonly tree: { readonly nodes: number; readonly depth: number };
}

export const nothing: Spent = { setData: 0, bytes: 0, cloud: 0 };

/** The cost of the last step, and what the whole way has cost with it. */
export function costSince(before: Spent, { traffic, tree }: Counted): { cost: Cost; total: Spent } {
  const sum = (count: (line: PageTraffic) => number) => traffic.reduce((all, line) => all + count(line), 0);
  const total = {
    setData: sum(({ calls }) => calls),
    bytes: sum(({ bytes }) => bytes),
    cloud: sum(({ cloudCalls }) => cloudCalls),
  };
  const cost = {
    setData: total.setData - before.setData,
    bytes: total.bytes - before.bytes,
    cloud: total.cloud - before.cloud,
    ...tree,
  };
  return { cost, total };
}
