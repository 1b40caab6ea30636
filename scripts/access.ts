/**
 * `npm run access`: reads every screen on the phone as its people do and says how it can be read (smallest text,
 * smallest target, lowest contrast), what it costs against its budget, and every breach. `-- --full` walks all of
 * WeChat's text sizes on three widths. Pictures are in `test-results/access`.
 */
import { auditPages } from '../test/access/audit';
import { drawContactSheets } from '../test/access/contact-sheet';
import { breachLines, costLines, readingLines } from '../test/access/table';
import { fullViews, quickViews } from '../test/access/view';
import { walk } from '../test/access/walk';
import { packageBreaches, packageLines } from '../test/budgets/package-sizes';
import { startWorld } from '../test/support/world';
import { build } from './build';
import { runMain } from './run-main';
import { pushArguments } from './push-arguments';

async function main(isFull: boolean): Promise<void> {
  await build(['functions', 'emulator', 'h5', 'weapp']);
  const world = await startWorld({ args: [...pushArguments, '--weapp', 'dist/weapp', '--pages', 'dist/h5'] });
  try {
    const rows = await walk(world, isFull ? fullViews : quickViews);
    const { found } = await auditPages(world);
    const breaches = [...breachLines(rows), ...found, ...packageBreaches()];
    const blocks = [readingLines(rows), costLines(rows), packageLines(), breaches];
    console.log(blocks.map((lines) => lines.join('\n')).join('\n\n'));
    console.log(`Look at ${(await drawContactSheets(rows)).join(', ')}`);
    if (breaches.length > 0) throw new Error(`${breaches.length} breaches`);
  } finally {
    await world.stop();
  }
}

runMain(() => main(process.argv.includes('--full')));
