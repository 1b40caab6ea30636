/** The database has the collections and indexes of `config/collections.ts`; a name beside it finds nothing there. */
import { collections } from '../../config/collections';
import { allContexts, type PlacedContext } from './contexts';
import { readTree, type Tree } from './tree';

type Owner = Pick<PlacedContext, 'folder' | 'collections'>;

function planBreaches(contexts: readonly Owner[], planned: readonly string[]): string[] {
  const owned = contexts.flatMap(({ folder, collections }) => collections.map((name) => ({ folder, name })));
  const ownersOf = (name: string) => new Set(owned.filter((one) => one.name === name).map(({ folder }) => folder));
  return [
    ...owned
      .filter(({ name }) => !planned.includes(name))
      .map(({ folder, name }) => `${folder}: ${name} isn't planned`),
    ...planned.filter((name) => ownersOf(name).size === 0).map((name) => `${name} is planned for nobody`),
    ...planned.filter((name) => ownersOf(name).size > 1).map((name) => `${name} has two owners`),
  ];
}

/** A name typed on the spot instead of taken from the repository's list. */
function literalBreaches(code: Tree): string[] {
  return [...code].filter(([, text]) => /\bcollection(<[^>]*>)?\(\s*['"`]/.test(text)).map(([path]) => path);
}

const code = readTree(['cloudfunctions'], /(?<!\.test)\.ts$/);
const planned = collections.map(({ name }) => name);
let contexts: PlacedContext[];
beforeAll(async () => (contexts = await allContexts()));

test('every collection is planned and owned by one context', () => {
  expect(planBreaches(contexts, planned)).toEqual([]);
});

test('no collection is named on the spot', () => {
  expect(literalBreaches(code)).toEqual([]);
});

test('every index has a name of its own within its collection, and its collection few enough of them', () => {
  // The platform takes a hundred, an older quota was twenty. Each list people work from has its own order, and every
  // index is a write more: beyond these somebody should ask which list nobody looks at.
  const most = 24;
  const names = collections.map(({ indexes }) => indexes.map(({ name }) => name));
  expect(names.filter((list) => new Set(list).size !== list.length || list.length > most)).toEqual([]);
});

test('an unplanned collection, an orphan and a shared one are found', () => {
  const planted = [...contexts, { folder: 'events', collections: ['seats', 'people'] }];
  const found = planBreaches(planted, [...planned, 'attic']);
  expect(found).toEqual(["events: seats isn't planned", 'attic is planned for nobody', 'people has two owners']);
});

test('a name typed on the spot is found', () => {
  const text = "database.collection<Seat>('seats').get(id)";
  expect(literalBreaches(new Map([['cloudfunctions/contexts/events/handlers.ts', text]]))).toHaveLength(1);
});
