/** Leaks planted on purpose: a walk that does not see them says nothing. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deployFunctions } from '../support/deployed-functions';
import { startScene } from './scene';
import { parseTable, readTable, type TableRow } from './table';
import { attempts, differences, isInPlace, walk, type Heard } from './walk';

const rowOf = (operation: string) => readTable().find((row) => row.operation === operation) as TableRow;

/** A policy loosened by one word, in the bundle of `app`; the walk of one operation must be red at that cell. */
const leaks = [
  {
    what: 'everybody may see a request',
    operation: 'requests.view',
    right: /return isConcerned \|\| canOversee\(actor, request\) \|\| mustDecide\(actor, request\)/,
    wrong: 'return true',
    seen: 'resident: +FFFF is written, ++++F was heard',
  },
  {
    what: 'a worker of one grid works in all of his community',
    operation: 'requests.take',
    right: /grant\d*\.gridId === void 0 \|\| grant\d*\.gridId === scope\.gridId/,
    wrong: 'true',
    seen: 'gridWorker: ++FFF is written, +++FF was heard',
  },
  {
    what: 'a coordinator takes roles away in another community',
    operation: 'people.takeRole',
    right: /held\d*\.role === "admin" \|\| held\d*\.communityId === communityId/,
    wrong: 'true',
    seen: 'coordinator: .++AF is written, .+++F was heard',
  },
  {
    what: 'a door that anybody typed is that household',
    operation: 'requests.confirm',
    right: /if \(!confirmed\d* \|\| (door\d*) === void 0\)/,
    wrong: 'if ($1 === void 0)',
    seen: 'resident: +FFFF is written, ++FFF was heard',
  },
  {
    what: 'a worker is told who calls from another grid',
    operation: 'people.whoCalled',
    right: /const (role\d*) = keeperRoleOf\(actor, person\d*\);/,
    wrong: 'const $1 = "gridWorker";',
    seen: 'gridWorker none: somebody in community',
  },
] as const;

test.each(leaks)('$what: red', async ({ operation, right, wrong, seen }) => {
  const copy = await deployFunctions();
  const bundle = join(copy.functionsDir, 'app/index.js');
  const text = readFileSync(bundle, 'utf8');
  // Not `toMatch`: it would print the whole bundle.
  expect(right.test(text)).toBe(true);
  writeFileSync(bundle, text.replace(right, wrong));
  const scene = await startScene(copy);
  const attempt = attempts.find((one) => one.operation.name === operation);
  const heard = attempt && (await walk(scene, attempt));
  await scene.world.stop();
  copy.remove();
  expect([...differences(rowOf(operation), heard as Heard), ...(heard?.leaks ?? [])]).toContain(seen);
});

test('a cell of the table that says otherwise is red', () => {
  const { cells } = rowOf('requests.view');
  const flipped: TableRow = { ...rowOf('requests.view'), cells: { ...cells, admin: '++FFF' } };
  expect(differences(rowOf('requests.view'), { cells, leaks: [] })).toEqual([]);
  expect(differences(flipped, { cells, leaks: [] })).toEqual(['admin: ++FFF is written, +FFFF was heard']);
});

test('a record that stands in an answer about another place is found', () => {
  const actor = { role: 'gridWorker', phone: undefined as never } as const;
  const mark = { spot: 'community', owner: 'neighbour' };
  const mayShow = () => false;
  expect(isInPlace({ mayShow }, { mark, where: 'grid', actor })).toBe(false);
  expect(isInPlace({ mayShow }, { mark, where: 'community', actor })).toBe(true);
  expect(isInPlace({ mayShow }, { mark, where: 'none', actor })).toBe(false);
});

test.each(['people.me ....+', 'people.me ....x 看自己是谁', 'people.me'])('`%s` is no row', (line) => {
  expect(() => parseTable(line)).toThrow('no row');
});
