/**
 * `npm run access`: reads every screen as its people do and says how it can be read: smallest text, smallest target,
 * lowest contrast, breaches. `-- --full` walks all sizes on three widths. Pictures are in `test-results/access`.
 */
import { drawContactSheet } from '../test/access/contact-sheet';
import { tableLines } from '../test/access/table';
import { fullViews, quickViews, walk } from '../test/access/walk';
import { build } from './build';
import { runMain } from './run-main';

async function main(isFull: boolean): Promise<void> {
  await build(['functions', 'emulator', 'h5']);
  const rows = await walk(isFull ? fullViews : quickViews);
  for (const line of tableLines(rows)) console.log(line);
  console.log(`Look at ${await drawContactSheet(rows)}`);
  const breaches = rows.reduce((sum, row) => sum + row.breaches.length, 0);
  if (breaches > 0) throw new Error(`${breaches} breaches`);
}

runMain(() => main(process.argv.includes('--full')));
