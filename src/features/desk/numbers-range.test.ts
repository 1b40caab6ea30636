import { monthsOf } from './numbers-range';

test('months are counted back over the turn of the year, by the clock here', () => {
  // The last evening of the year in London is the new year here.
  const now = new Date('2026-12-31T20:00:00Z');
  expect(monthsOf('thisMonth', now)).toEqual({ from: '2027-01', to: '2027-01' });
  expect(monthsOf('lastMonth', now)).toEqual({ from: '2026-12', to: '2026-12' });
  expect(monthsOf('quarter', now)).toEqual({ from: '2026-11', to: '2027-01' });
  expect(monthsOf('year', now)).toEqual({ from: '2026-02', to: '2027-01' });
});
