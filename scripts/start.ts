/**
 * `npm start`: builds what isn't fresh and runs one living world on this machine.
 *
 *   PORT=8800 npm start        another port (or -- --port 8800)
 *   npm start -- --data DIR    another data folder (.data)
 *   npm start -- --fresh       begins with an empty one
 */
import { build } from './build';
import { runMain } from './run-main';
import { startOptions } from './start-options';
import { runWorld } from './world';

runMain(async () => {
  const options = startOptions(process.argv.slice(2), process.env);
  await build(['functions', 'emulator', 'h5', 'weapp']);
  await runWorld(options);
});
