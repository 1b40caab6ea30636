/** Every screen, in both modes, can be read and pressed by the person it was made for. */
import { drawContactSheet } from './contact-sheet';
import { nameOf } from './reader';
import { screens } from './screens';
import { quickViews, walk, type Row } from './walk';

let rows: readonly Row[];

beforeAll(async () => {
  rows = await walk(quickViews);
  await drawContactSheet(rows);
}, 180_000);

test.each(quickViews.map((view) => [nameOf(view)]))('%s has no breach on any screen', (view) => {
  const own = rows.filter((row) => nameOf(row.view) === view);
  expect(own.map(({ screen }) => screen.name)).toEqual(expect.arrayContaining(screens.map(({ name }) => name)));
  expect(own.flatMap(({ screen, breaches }) => breaches.map((breach) => `${screen.name}: ${breach}`))).toEqual([]);
});
