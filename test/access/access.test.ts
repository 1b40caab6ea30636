/** Every screen, in both modes, can be read and pressed by the person it was made for, and costs his phone little. */
import { startWorld, type World } from '../support/world';
import { auditPages } from './audit';
import { drawContactSheets } from './contact-sheet';
import { screens } from './screens';
import { costLines } from './table';
import { nameOf, quickViews } from './view';
import { walk, type Row } from './walk';
import { pushArguments } from '../../scripts/push-arguments';

const names = screens.map(({ name }) => name);
const onPages = screens.filter(({ isPhoneOnly }) => !isPhoneOnly).map(({ name }) => name);

let world: World;
let rows: readonly Row[];

beforeAll(async () => {
  world = await startWorld({ args: [...pushArguments, '--weapp', 'dist/weapp', '--pages', 'dist/h5'] });
  rows = await walk(world, quickViews);
  await drawContactSheets(rows);
  console.info(costLines(rows).join('\n'));
}, 900_000);
afterAll(() => world.stop());

test.each(quickViews.map((view) => [nameOf(view)]))('%s has no breach on any screen', (view) => {
  const own = rows.filter((row) => nameOf(row.view) === view);
  expect(own.map(({ screen }) => screen.name)).toEqual(expect.arrayContaining(names));
  expect(own.flatMap(({ screen, breaches }) => breaches.map((breach) => `${screen.name}: ${breach}`))).toEqual([]);
});

test('costs are counted: the first home asks for its answer and the buildings, and nothing is drawn for nothing', () => {
  const costs = rows.filter(({ screen }) => screen.name === 'home-to-judge').map(({ cost }) => cost);
  expect(costs.map(({ cloud }) => cloud)).toEqual(quickViews.map(() => 2));
  expect(rows.filter(({ cost }) => Math.min(cost.setData, cost.bytes, cost.nodes, cost.depth) <= 0)).toEqual([]);
});

test('as pages of a browser the screens give axe nothing to find', async () => {
  const { found, seen } = await auditPages(world);
  expect(seen).toEqual(expect.arrayContaining(onPages));
  expect(found).toEqual([]);
}, 400_000);
