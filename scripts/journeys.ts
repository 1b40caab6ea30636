/**
 * `npm run journeys [-- --devtools CLI_PATH]`: people walking through the app, on the emulator's phones or on WeChat
 * DevTools. What they saw is in `test-results/journeys`.
 */
import { parseArgs } from 'node:util';
import { build } from './build';
import { journeys, journeysOnDevtools } from './checks';
import { chromiumPath } from './requirements';
import { conclude, runChecks } from './run-checks';
import { runMain } from './run-main';

runMain(async () => {
  const { devtools } = parseArgs({ options: { devtools: { type: 'string' } } }).values;
  const check = devtools === undefined ? journeys(chromiumPath()) : journeysOnDevtools(devtools);
  await build(['functions', 'emulator', 'weapp', ...(devtools === undefined ? (['h5'] as const) : [])]);
  conclude(await runChecks([check], 1));
});
