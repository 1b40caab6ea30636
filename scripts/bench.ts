/**
 * `npm run bench`: how fast the cloud on this machine is, beside the least a server could do. `-- --json` puts all
 * numbers on the last line. Bars are told, and decide nothing: a machine may be busy.
 */
import { cpus } from 'node:os';
import { openArena } from '../test/bench/arena';
import { communityDay, dayLines } from '../test/bench/community-day';
import { compare, compareRush, compareUnkept } from '../test/bench/compare';
import { examinedForPage } from '../test/bench/examined';
import { reportLines } from '../test/bench/report';
import { verdicts, type Measured } from '../test/bench/verdict';
import { deployFixtures } from '../test/support/fixture-functions';
import { runMain } from './run-main';

/** Documents in the two arenas. */
const sizes = { small: 1000, large: 100_000 } as const;
const plan = { timeout: 120, memorySize: 512 } as const;

async function main(isJson: boolean): Promise<void> {
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}`;
  console.log(`枝叶 bench on ${machine}`);
  const measured = await measureAll();
  for (const line of reportLines(measured)) console.log(line);
  const day = await communityDay();
  for (const line of ['', ...dayLines(day)]) console.log(line);
  if (isJson) console.log(JSON.stringify({ machine, ...measured, verdicts: verdicts(measured), day }, rounded));
}

async function measureAll(): Promise<Measured> {
  const fixtures = await deployFixtures({ 'through-sdk': plan, 'against-bare': plan }, 'test/bench/fixtures');
  console.log(`loading ${sizes.small} and ${sizes.large} requests on both sides …`);
  const small = await openArena(sizes.small, fixtures);
  const large = await openArena(sizes.large, fixtures);
  console.log('measuring, turn by turn …');
  const [atSmall, atLarge] = await compare([small, large]);
  const rush = await compareRush(small);
  const unkept = await compareUnkept(small);
  await Promise.all([small.stop(), large.stop()]);
  const examined = examinedForPage(large.cloud.dataDir);
  for (const each of [small, large, fixtures]) each.remove();
  if (!atSmall || !atLarge) throw new Error('an arena was not measured');
  return { small: atSmall, large: atLarge, rush, examined, unkept };
}

/** Microseconds are what is measured; more digits are noise. */
function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1000) / 1000 : value;
}

runMain(() => main(process.argv.includes('--json')));
