/** Every operation of the contracts is answered by one handler in one deployed function, for somebody. */
import { operations } from '#contracts/operations';
import { functions } from '../../config/functions';
import { allContexts } from './contexts';

interface Declared {
  readonly name: string;
  readonly at: string;
  readonly who: readonly string[];
}

function breaches(declared: readonly Declared[], handled: readonly string[], deployed: readonly string[]): string[] {
  const names = declared.map(({ name }) => name);
  const times = (list: readonly string[], name: string) => list.filter((one) => one === name).length;
  return [
    ...names.filter((name) => times(handled, name) === 0).map((name) => `${name} has no handler`),
    ...names.filter((name) => times(handled, name) > 1).map((name) => `${name} has two handlers`),
    ...new Set(names.filter((name) => times(names, name) > 1).map((name) => `${name} is declared twice`)),
    ...handled.filter((name) => !names.includes(name)).map((name) => `${name} is in no contract`),
    ...declared.filter(({ at }) => !deployed.includes(at)).map(({ name, at }) => `${name} is at ${at}, not deployed`),
    ...declared.filter(({ who }) => who.length === 0).map(({ name }) => `${name} is for nobody`),
  ];
}

const deployed = functions.map(({ name }) => name);
let handled: string[];
beforeAll(async () => {
  handled = (await allContexts()).flatMap((context) => context.operations.map(({ operation }) => operation.name));
});

test('every operation has one handler in one deployed function, and somebody who may call it', () => {
  expect(breaches(operations, handled, deployed)).toEqual([]);
});

test('an operation belongs to the context its name begins with', async () => {
  const strayed = (await allContexts()).flatMap(({ folder, operations }) =>
    operations.map(({ operation }) => operation.name).filter((name) => !name.startsWith(`${folder}.`)),
  );
  expect(strayed).toEqual([]);
});

test('an operation without handler, with two, or for nobody is found', () => {
  const planted = { name: 'people.vanish', at: 'attic', who: [] };
  const found = breaches([...operations, planted], [...handled, 'people.me', 'people.secret'], deployed);
  expect(found).toEqual([
    'people.vanish has no handler',
    'people.me has two handlers',
    'people.secret is in no contract',
    'people.vanish is at attic, not deployed',
    'people.vanish is for nobody',
  ]);
});
