/**
 * The living world of `npm start` and `npm run dev`: what was built, running in the foreground, with the
 * demo community living in it.
 */
import { join } from 'node:path';
import { setupCodeOf } from '../cloudfunctions/contexts/people/setup-code';
import { community } from '../emulator/seed/community';
import { photosIn } from '../emulator/seed/life';
import { fieldKeysOf, seedOnce, setupSecretOf } from '../emulator/seed/seed-once';
import { pushArguments } from './push-arguments';
import { root } from './root';
import { serveUntilStopped } from './serve-until-stopped';
import { emptyDataFolder, type StartOptions } from './start-options';

/** Runs it until it ends or is stopped; says its address when it is ready, and tells `onReady`. */
export async function runWorld(
  { port, dataFolder, isFresh }: StartOptions,
  onReady: (url: string) => void = () => undefined,
): Promise<void> {
  if (isFresh) emptyDataFolder(dataFolder);
  const built = ['--functions', 'dist/cloudfunctions', '--weapp', 'dist/weapp', '--pages', 'dist/h5'];
  const folders = ['--data', dataFolder, ...built];
  const args = [
    '--enable-source-maps',
    'dist/emulator/main.js',
    '--json',
    '--port',
    String(port),
    ...folders,
    ...pushArguments,
  ];
  const setupSecret = setupSecretOf(dataFolder);
  process.env['SETUP_SECRET'] = setupSecret;
  process.env['FIELD_KEYS'] = fieldKeysOf(dataFolder);
  await serveUntilStopped(args, async (url) => {
    await seedOnce({
      url,
      setupCode: setupCodeOf(setupSecret, community.id),
      photo: photosIn(join(root, 'emulator/seed/photos')),
    });
    console.log(`枝叶 ready: ${url} (the coordinators' desk: ${url}/desk)`);
    onReady(url);
  });
}
