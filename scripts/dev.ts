/**
 * `npm run dev`: `npm start`, and what you save is built again: functions in a second (the emulator takes up a changed
 * bundle by itself), pages in some twenty (then reload the page).
 */
import { watch } from 'node:fs';
import { join } from 'node:path';
import { build } from './build';
import type { PartName } from './parts';
import { root } from './root';
import { runMain } from './run-main';
import { startOptions } from './start-options';
import { runWorld } from './world';

/** Folder → what is made of it. */
const watched: Readonly<Record<string, readonly PartName[]>> = {
  cloudfunctions: ['functions'],
  contracts: ['functions', 'h5'],
  config: ['functions', 'h5'],
  src: ['h5'],
};
/** An editor writes a file in several steps. */
const settleMilliseconds = 150;

runMain(async () => {
  const options = startOptions(process.argv.slice(2), process.env);
  await build(['functions', 'emulator', 'h5']);
  for (const [folder, names] of Object.entries(watched)) rebuildOnChange(folder, names);
  await runWorld(options);
  process.exit();
});

/** What is saved while a build runs is built after it: a build that finds everything fresh does nothing. */
function rebuildOnChange(folder: string, names: readonly PartName[]): void {
  let waiting: NodeJS.Timeout | undefined;
  watch(join(root, folder), { recursive: true }, () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => runMain(() => build(names)), settleMilliseconds);
  });
}
