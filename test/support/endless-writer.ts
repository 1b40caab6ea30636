/**
 * Writes documents for ever and says each id after its answer: a process to be killed.
 * Started with the path of a database file.
 */
import { createClock } from '../../emulator/cloud/clock';
import { openDatabase } from '../../emulator/cloud/database/database';

const [, , file = ''] = process.argv;
const collections = [
  { name: 'things', purpose: 'Things to test with.', indexes: [{ name: 'by_n', keys: [['n', 1]] }] },
] as const;
const database = openDatabase({ file, collections, clock: createClock(), isStrict: false });

async function writeForEver(): Promise<never> {
  for (let n = 0; ; n++) {
    const data = [JSON.stringify({ _id: `${process.pid}-${n}`, n, text: 'x'.repeat(500) })];
    await database.perform('database.insertDocument', { collectionName: 'things', data });
    process.stdout.write(`${process.pid}-${n}\n`);
  }
}

void writeForEver();
