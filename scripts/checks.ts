/** What is checked, by which tool: the list behind `npm run check` and `npm test`. */
import { runJest } from './jest-project';
import type { Outcome } from './report';
import { runCommand, tool } from './run-command';

export interface Check {
  readonly name: string;
  readonly run: () => Promise<Outcome>;
}

/** Only where a cache cannot hide a finding: lint looks through types into other files, so it has none. */
const cache = 'node_modules/.cache/zhiye';
const boundaryFolders = ['src', 'cloudfunctions', 'contracts', 'config', 'emulator', 'scripts', 'test'];

/** Everything that needs no build and no browser. */
export const quickChecks: readonly Check[] = [
  {
    name: 'types',
    run: () =>
      runTool('typescript/bin/tsc', ['--project', '.', '--incremental', '--tsBuildInfoFile', `${cache}/types`]),
  },
  { name: 'lint', run: () => runTool('eslint/bin/eslint.js', ['.']) },
  {
    name: 'format',
    run: () =>
      runTool('prettier/bin/prettier.cjs', [
        '--check',
        '--log-level',
        'warn',
        '--cache',
        '--cache-location',
        `${cache}/format`,
        '--cache-strategy',
        'content',
        '.',
      ]),
  },
  { name: 'boundaries', run: () => runTool('dependency-cruiser/bin/dependency-cruise.mjs', boundaryFolders) },
  { name: 'unit', run: () => runJest('unit', { minutes: 5 }) },
  { name: 'guards', run: () => runJest('guards', { minutes: 5 }) },
];

/** What crosses a boundary, on what was built, two files at a time. */
export const wideChecks: readonly Check[] = [
  { name: 'contexts', run: () => runJest('contexts', { minutes: 20 }) },
  { name: 'permissions', run: () => runJest('permissions', { minutes: 20 }) },
];

/** The same, of which much is one long file or a browser: two of these go side by side. The longest comes first. */
export const narrowChecks = [
  { name: 'faults', run: () => runJest('faults', { minutes: 40 }) },
  { name: 'conformance', run: () => runJest('conformance', { minutes: 8, workers: 1 }) },
  { name: 'built', run: () => runJest('built', { minutes: 5, workers: 1 }) },
] as const satisfies readonly Check[];

/** People walking through the app: on the emulator's phones, two files at a time. */
export function journeys(browser: string): Check {
  const environment = { CHROMIUM_PATH: browser };
  return { name: 'journeys', run: () => runJest('journeys', { minutes: 20, workers: 2, environment }) };
}

/** The same people on WeChat DevTools, whose ports are taken one file after another. */
export function journeysOnDevtools(cliPath: string): Check {
  const environment = { DEVTOOLS_CLI: cliPath };
  const files = 'test/journeys/weapp';
  return { name: 'devtools', run: () => runJest('journeys', { minutes: 30, workers: 1, files, environment }) };
}

/** The package for WeChat on the emulator's phone; one browser at a time. */
export function phone(browser: string): Check {
  const environment = { CHROMIUM_PATH: browser };
  return { name: 'phone', run: () => runJest('phone', { minutes: 10, workers: 1, environment }) };
}

/** Every screen measured in both modes, in the same browser. */
export function access(browser: string): Check {
  const environment = { CHROMIUM_PATH: browser };
  return { name: 'access', run: () => runJest('access', { minutes: 25, workers: 1, environment }) };
}

/** A tool counts as one check: green when it ends with 0. What it says on the way there are warnings, kept out of sight. */
async function runTool(path: string, args: readonly string[]): Promise<Outcome> {
  const { code, output } = await runCommand(tool(path, args));
  return code === 0 ? { passed: 1, failed: 0, failures: [] } : { passed: 0, failed: 1, failures: [output.trim()] };
}
