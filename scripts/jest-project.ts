/** Runs one project of `jest.config.mjs` and counts its tests from jest's own JSON. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Outcome } from './report';
import { runCommand, tool, type Ended } from './run-command';
import { scratchFolder } from './scratch';

export interface JestOptions {
  readonly minutes: number;
  readonly workers?: number;
  /** Only files whose path has this in it. */
  readonly files?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** The part of jest's JSON that is counted. */
export interface JestResult {
  readonly numTotalTests: number;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  /** Files that could not run at all; their tests are in no other number. */
  readonly numRuntimeErrorTestSuites: number;
  readonly testResults: readonly { readonly name: string; readonly status: string; readonly message: string }[];
}

/** Runs one project; a crash is an outcome with a failure, never an exception. */
export async function runJest(project: string, options: JestOptions): Promise<Outcome> {
  const folder = await mkdtemp(join(scratchFolder(), 'zhiye-jest-'));
  try {
    const file = join(folder, 'result.json');
    const args = ['--selectProjects', project, '--json', `--outputFile=${file}`, '--passWithNoTests'];
    if (options.workers !== undefined) args.push(`--maxWorkers=${options.workers}`);
    if (options.files !== undefined) args.push(`--testPathPatterns=${options.files}`);
    const command = tool('jest/bin/jest.js', args, options.minutes);
    // What its tests leave behind when they are ended early goes with this folder.
    const environment = { ...options.environment, TMPDIR: folder, NODE_ENV: 'test' };
    const ended = await runCommand({ ...command, environment });
    return outcomeOf(project, ended, await resultIn(file));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Counts. Beside tests that failed, these count as one failure each: a file that could not run, a skipped test, a
 * project without a test, a jest that died or did not end.
 */
export function outcomeOf(project: string, ended: Ended, result: JestResult | undefined): Outcome {
  if (!result) return { passed: 0, failed: 1, failures: [`${project} crashed:\n${ended.output.trim()}`] };
  const failures = result.testResults.filter(({ status }) => status === 'failed').map(({ message }) => message.trim());
  const unrun = result.numPendingTests + result.numTodoTests;
  if (unrun > 0) failures.push(`${project}: ${unrun} skipped; a test that does not run proves nothing.`);
  if (result.numTotalTests === 0) failures.push(`${project} has no test.`);
  const counted = result.numFailedTests + result.numRuntimeErrorTestSuites + unrun + Number(result.numTotalTests === 0);
  const hasDied = ended.code !== 0 && counted === 0;
  if (hasDied) failures.push(`${project} ended badly (${ended.code ?? 'no exit code'}):\n${ended.output.trim()}`);
  return { passed: result.numPassedTests, failed: counted + Number(hasDied), failures };
}

async function resultIn(file: string): Promise<JestResult | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as JestResult;
  } catch {
    return undefined;
  }
}
