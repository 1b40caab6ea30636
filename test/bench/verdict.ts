/** The bars, and whether this run kept them. */
import type { Result, Rush } from './compare';
import { contenders, seats, workloads } from './workloads';

export interface Measured {
  readonly small: Result;
  readonly large: Result;
  readonly rush: { readonly sdk: Rush; readonly bare: Rush };
  readonly examined: number;
  /** p50 in milliseconds by workload, with a connection for each call. */
  readonly unkept: Readonly<Record<string, number>>;
}

export interface Verdict {
  readonly what: string;
  readonly value: number;
  /** The value is at most this. */
  readonly bar: number;
  readonly isKept: boolean;
}

/** Documents examined for a page of twenty: one more is how the end is known. */
const mostExamined = 21;
/** A hundred times the documents may cost this much more. */
const mostGrowth = 1.3;

/** Every bar with its value; ratios are p50 through the SDK against the bare server at 1,000 documents. */
export function verdicts({ small, large, rush, examined }: Measured): readonly Verdict[] {
  const ratios = workloads.flatMap(({ name, title, bar }) =>
    bar === undefined ? [] : [judged(`${title}: p50 ÷ bare`, ratio(small, name), bar)],
  );
  const growth = workloads.map(({ name, title }) =>
    judged(`${title}: p50 at 100k ÷ 1k`, p50(large, name) / p50(small, name), mostGrowth),
  );
  const wrong = rush.sdk.outcomes.filter((one) => one['seat'] !== seats || one['waiting'] !== contenders - seats);
  return [
    ...ratios,
    ...growth,
    judged('documents examined for a page of 20', examined, mostExamined),
    judged('W4 rounds with a seat too many or too few', wrong.length, 0),
  ];
}

/** p50 through the SDK against the bare server. */
export function ratio(result: Result, workload: string): number {
  return p50(result, workload) / (result[workload]?.bare.p50 ?? NaN);
}

function p50(result: Result, workload: string): number {
  return result[workload]?.sdk.p50 ?? NaN;
}

function judged(what: string, value: number, bar: number): Verdict {
  return { what, value, bar, isKept: value <= bar };
}
