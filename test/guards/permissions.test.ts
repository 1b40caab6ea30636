/** Every operation has a reviewed row in the table of permissions; a new one without it is red before anything runs. */
import { operations } from '#contracts/operations';
import { readTable } from '../permissions/table';

function breaches(declared: readonly string[], written: readonly string[]): string[] {
  return [
    ...declared.filter((name) => !written.includes(name)).map((name) => `${name} has no row`),
    ...written.filter((name) => !declared.includes(name)).map((name) => `${name} is no operation`),
    ...written.filter((name, at) => written.indexOf(name) !== at).map((name) => `${name} has two rows`),
  ];
}

const declared = operations.map(({ name }) => name as string);
const written = readTable().map(({ operation }) => operation);

test('every operation has one row, and every row an operation', () => {
  expect(breaches(declared, written)).toEqual([]);
});

test('a new operation without a row, a row without an operation and a second row are found', () => {
  const found = breaches([...declared, 'people.vanish'], [...written, 'people.gone', 'people.me']);
  expect(found).toEqual(['people.vanish has no row', 'people.gone is no operation', 'people.me has two rows']);
});
