/**
 * `npm run dev`: `npm start`, and what you save is built again: functions in a second (the emulator takes up a changed
 * bundle by itself), pages in some twenty, and then the phones open the new package by themselves.
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
  contracts: ['functions', 'weapp'],
  config: ['functions', 'weapp'],
  src: ['weapp'],
};
/** An editor writes a file in several steps. */
const settleMilliseconds = 150;

runMain(async () => {
  const options = startOptions(process.argv.slice(2), process.env);
  await build(['functions', 'emulator', 'h5', 'weapp']);
  let world: string | undefined;
  const rebuild = async (names: readonly PartName[]): Promise<void> => {
    const made = await build(names);
    if (made.includes('weapp') && world !== undefined) await openAnew(world);
  };
  for (const [folder, names] of Object.entries(watched)) onChange(folder, () => runMain(() => rebuild(names)));
  await runWorld(options, (url) => (world = url));
  process.exit();
});

/** What is saved while a build runs is built after it: a build that finds everything fresh does nothing. */
function onChange(folder: string, act: () => void): void {
  let waiting: NodeJS.Timeout | undefined;
  watch(join(root, folder), { recursive: true }, () => {
    clearTimeout(waiting);
    waiting = setTimeout(act, settleMilliseconds);
  });
}

/** The phones close the mini-program and open what was built. */
async function openAnew(world: string): Promise<void> {
  await fetch(`${world}/_emulator/wechat/package`, { method: 'POST' });
}
