import { closing, totalLine, type Row } from './report';

const green: Row = { name: 'types', passed: 1, failed: 0, failures: [], seconds: 3.2 };
const red: Row = { name: 'unit', passed: 40, failed: 2, failures: ['first', 'second'], seconds: 8 };

test('totals are sums over the rows', () => {
  expect(totalLine([green, red])).toBe('41 passed, 2 failed');
});

test('the totals stand alone on the last line, below every failure', () => {
  const lines = closing([green, red]).split('\n');
  expect(lines.at(-1)).toBe('41 passed, 2 failed');
  expect(lines).toEqual(expect.arrayContaining(['── unit ──', 'first', 'second']));
});
