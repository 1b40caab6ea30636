/** Tells people how a run went: a line a part as it ends, every failure in full, and the two numbers as the last line. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** What to read for each thing that failed. */
  readonly failures: readonly string[];
}

export interface Row extends Outcome {
  readonly name: string;
  readonly seconds: number;
}

const nameWidth = 14;

/** One row of the table. */
export function rowLine({ name, passed, failed, seconds }: Row): string {
  const sign = failed === 0 ? '✓' : '✗';
  return `${sign} ${name.padEnd(nameWidth)}${`${passed} passed`.padStart(12)}${`${failed} failed`.padStart(10)}${seconds.toFixed(1).padStart(8)} s`;
}

/** Everything after the rows: failures by part, then the totals, alone on the last line. */
export function closing(rows: readonly Row[]): string {
  const failures = rows.flatMap(({ name, failures }) => failures.map((failure) => `── ${name} ──\n${failure}\n`));
  return ['', ...failures, totalLine(rows)].join('\n');
}

export function totalLine(rows: readonly Row[]): string {
  const sum = (key: 'passed' | 'failed') => rows.reduce((total, row) => total + row[key], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed`;
}
