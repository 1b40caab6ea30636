import { holidaysOf, monthOf, toggled, type Plan } from './holiday-plan';

/** 春节 2026: the fifteenth to the twenty-third free, two Saturdays worked for it. */
const spring: Plan = {
  off: ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-02-23'],
  work: ['2026-02-14', '2026-02-28'],
};

test('a month begins under its weekday and has all its days', () => {
  const february = monthOf(spring, 2026, 2);
  expect([february.before, february.cells.length]).toEqual([6, 28]);
  expect([monthOf(spring, 2028, 2).cells.length, monthOf(spring, 2026, 6).before]).toEqual([29, 0]);
});

test('a day is free, worked, or not what its weekday is by itself', () => {
  const dayOf = (date: number) => monthOf(spring, 2026, 2).cells[date - 1];
  expect(dayOf(13)).toMatchObject({ isFree: false, isSpecial: false });
  expect(dayOf(14)).toMatchObject({ isFree: false, isSpecial: true });
  expect(dayOf(15)).toMatchObject({ isFree: true, isSpecial: false });
  expect(dayOf(16)).toMatchObject({ isFree: true, isSpecial: true });
});

test('days off are told with the weekends they touch, and plain weekends are not', () => {
  expect(holidaysOf(spring, 2026)).toEqual([{ from: '2026-02-15', to: '2026-02-23' }]);
  const newYear = { off: ['2026-01-01', '2026-12-31'], work: [] };
  expect(holidaysOf(newYear, 2026)).toEqual([
    { from: '2026-01-01', to: '2026-01-01' },
    { from: '2026-12-31', to: '2026-12-31' },
  ]);
});

test('a day changed twice is as it was, in order', () => {
  const once = toggled(toggled(spring, '2026-02-13'), '2026-02-15');
  expect(once.off[0]).toBe('2026-02-13');
  expect(once.work).toEqual(['2026-02-14', '2026-02-15', '2026-02-28']);
  expect(toggled(toggled(once, '2026-02-13'), '2026-02-15')).toEqual(spring);
});
