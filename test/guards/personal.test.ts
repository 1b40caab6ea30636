/** Whoever keeps something of persons can tell it, erase it, and says how long it is kept. */
import { operations } from '#contracts/operations';
import { collections } from '../../config/collections';
import { allContexts, type PlacedContext } from './contexts';

interface Declared {
  readonly name: string;
  readonly input: unknown;
}

type Keeper = Pick<PlacedContext, 'folder' | 'collections' | 'personal'>;

/** Fields of an index that hold the id of a person. */
const personFields =
  /(^|\.)(personId|askerId|handlerId|actorId|subjectId|byId|usedBy|founderId|answererId|approverId|writerId)$/;

function contextsWithPersons(declared: readonly Declared[], contexts: readonly Keeper[]): readonly string[] {
  const asking = declared.filter(({ input }) => hasPurpose(input)).map(({ name }) => name.split('.')[0] ?? '');
  const planned = collections.filter(({ indexes }) =>
    indexes.some(({ keys }) => keys.some(([field]) => personFields.test(field))),
  );
  const keeping = contexts.filter((context) => planned.some(({ name }) => context.collections.includes(name)));
  return [...new Set([...asking, ...keeping.map(({ folder }) => folder)])];
}

function breaches(declared: readonly Declared[], contexts: readonly Keeper[]): readonly string[] {
  const answering = new Set(contexts.filter(({ personal }) => personal !== undefined).map(({ folder }) => folder));
  return contextsWithPersons(declared, contexts).filter((folder) => !answering.has(folder));
}

/** Whether `personal(…)` marks something in a schema, however deep. */
function hasPurpose(schema: unknown): boolean {
  if (typeof schema !== 'object' || schema === null) return false;
  if ('type' in schema && schema.type === 'metadata' && 'metadata' in schema) {
    return typeof schema.metadata === 'object' && schema.metadata !== null && 'purpose' in schema.metadata;
  }
  const parts = ['entries', 'pipe', 'wrapped', 'item', 'items', 'options'].flatMap((key) => {
    const part: unknown = Reflect.get(schema, key);
    return typeof part === 'object' && part !== null ? Object.values(part).concat(part) : [];
  });
  return parts.some(hasPurpose);
}

let contexts: PlacedContext[];
beforeAll(async () => (contexts = await allContexts()));

test('every context that keeps something of persons answers for it', () => {
  expect(breaches(operations, contexts)).toEqual([]);
  expect([...contextsWithPersons(operations, contexts)].sort()).toEqual([
    'content',
    'desk',
    'notices',
    'people',
    'places',
    'privacy',
    'requests',
  ]);
});

test('what they seal lies in a collection of their own, and what they keep has an end', () => {
  const strayed = contexts.flatMap(({ folder, collections: own, personal }) =>
    (personal?.sealed ?? []).filter(({ collection }) => !own.includes(collection)).map(() => folder),
  );
  expect(strayed).toEqual([]);
  const endless = contexts.filter(({ personal }) => personal?.retention.some(({ days }) => !(days > 0)));
  expect(endless).toEqual([]);
});

test('a context that forgets it is found', () => {
  const forgetful = contexts.map(({ personal, ...rest }) => ({
    ...rest,
    ...(rest.folder !== 'notices' && personal && { personal }),
  }));
  expect(breaches(operations, forgetful)).toEqual(['notices']);
  const planted = operations.find(({ name }) => name === 'requests.report') as Declared;
  expect(breaches([{ ...planted, name: 'events.signUp' }], contexts)).toEqual(['events']);
});
