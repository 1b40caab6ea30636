import { asSheet } from './person-sheet';

test('a name that would run as a formula is kept from it, and quotes stay inside their cell', () => {
  const sheet = asSheet([{ personId: 'a', name: '=1+"1"', homes: [] }]).toString('utf8');
  expect(sheet).toBe('\ufeff"称呼","住处"\r\n"\'=1+""1""",""\r\n');
});
