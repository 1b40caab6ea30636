import { createClock } from '../clock';
import { periodOf, perPeriod, perSecond } from './allowance';

const hour = 3_600_000;

test('a day ends at midnight in Shanghai, a month with its last day', () => {
  expect(periodOf(Date.parse('2026-11-30T15:59:59Z'), 'day')).toBe('2026-11-30');
  expect(periodOf(Date.parse('2026-11-30T16:00:00Z'), 'day')).toBe('2026-12-01');
  expect(periodOf(Date.parse('2026-11-30T16:00:00Z'), 'month')).toBe('2026-12');
});

test('what a day allows is there again the next day, however little was asked for in between', () => {
  const clock = createClock();
  const take = perPeriod(2, 'day', clock);
  expect([take(), take(), take(), take()]).toEqual([true, true, false, false]);
  clock.advance(24 * hour);
  expect([take(), take(), take()]).toEqual([true, true, false]);
});

test('a second’s worth may come at once; more flows back steadily, and never heaps up', () => {
  let now = 0;
  const take = perSecond(10, { now: () => now, advance: (ms) => (now += ms) });
  const taken = (tries: number) => Array.from({ length: tries }, take).filter(Boolean).length;
  expect(taken(12)).toBe(10);
  now += 300;
  expect(taken(5)).toBe(3);
  now += hour;
  expect(taken(20)).toBe(10);
});
