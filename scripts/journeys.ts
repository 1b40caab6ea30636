/**
 * `npm run journeys [-- --devtools CLI_PATH | --pictures]`: people walking through the app, on the emulator's phones or
 * on WeChat DevTools. What they saw is in `test-results/journeys`; with `--pictures` the documents show it, too.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build';
import { journeys, journeysOnDevtools } from './checks';
import { refreshPictures } from './doc-pictures';
import { chromiumPath } from './requirements';
import { root } from './root';
import { conclude, runChecks } from './run-checks';
import { runMain } from './run-main';

runMain(async () => {
  const options = { devtools: { type: 'string' }, pictures: { type: 'boolean' } } as const;
  const { devtools, pictures: areShown } = parseArgs({ options }).values;
  const check = devtools === undefined ? journeys(chromiumPath()) : journeysOnDevtools(devtools);
  await build(['functions', 'emulator', 'weapp', ...(devtools === undefined ? (['h5'] as const) : [])]);
  conclude(await runChecks([check], 1));
  if (areShown) showPictures();
});

function showPictures(): void {
  const { copied, untaken } = refreshPictures(join(root, 'test-results/journeys'), join(root, 'docs/images'));
  console.log(`${copied.length} pictures of the documents are new`);
  if (untaken.length > 0) throw new Error(`no journey took ${untaken.join(', ')}`);
}
