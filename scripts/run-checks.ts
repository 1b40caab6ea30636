/** Runs checks side by side or one by one, telling each as it ends. */
import type { Check } from './checks';
import { closing, rowLine, type Outcome, type Row } from './report';

/** @returns the rows, in the order of the checks; a check that throws is a row with one failure */
export async function runChecks(checks: readonly Check[], atOnce: number): Promise<Row[]> {
  const rows: Row[] = [];
  const waiting = checks.entries();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const [at, check] of waiting) {
        const row = await runTimed(check);
        rows[at] = row;
        console.log(rowLine(row));
      }
    }),
  );
  return rows;
}

/** Prints what failed and the totals; the exit code follows. Nothing may be printed after it. */
export function conclude(rows: readonly Row[]): void {
  process.exitCode = rows.some(({ failed }) => failed > 0) ? 1 : 0;
  console.log(closing(rows));
}

async function runTimed({ name, run }: Check): Promise<Row> {
  const started = performance.now();
  const outcome = await run().catch(crashed);
  return { name, ...outcome, seconds: (performance.now() - started) / 1000 };
}

function crashed(error: unknown): Outcome {
  return { passed: 0, failed: 1, failures: [error instanceof Error ? error.message : String(error)] };
}
