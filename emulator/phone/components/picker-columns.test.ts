import { columnsOf } from './picker-columns';

const open = (properties: Record<string, unknown>, value: unknown) => {
  const columns = columnsOf((name) => properties[name], value);
  if (!columns) throw new Error('no columns');
  return columns;
};

it('keeps a day within its month and its bounds', () => {
  const columns = open({ mode: 'date', start: '2026-01-15', end: '2026-03-10' }, '2026-01-31');
  expect(columns.lists()[2]?.[0]).toBe('15日');
  columns.choose(1, 1);
  expect(columns.value()).toBe('2026-02-01');
  expect(columns.lists()[2]).toHaveLength(28);
  columns.choose(1, 2);
  expect(columns.lists()[2]).toHaveLength(10);
});

it('answers in the fields that were asked for', () => {
  expect(open({ mode: 'date', fields: 'month' }, '2026-02').value()).toBe('2026-02');
  expect(open({ mode: 'date', fields: 'year' }, '2026').value()).toBe('2026');
});

it('keeps a time within its bounds', () => {
  const columns = open({ mode: 'time', start: '08:30', end: '10:15' }, '09:00');
  expect(columns.lists()[0]).toEqual(['08', '09', '10']);
  columns.choose(0, 0);
  expect(columns.value()).toBe('08:30');
});

it('knows no other mode', () => {
  expect(columnsOf((name) => (name === 'mode' ? 'region' : undefined), undefined)).toBeUndefined();
});
