import { clockWords, dayWords, daysSince, greeting, whenWords } from './time';

const now = new Date('2026-11-16T10:30:00Z');

test('a moment of today is told by the clock of Beijing', () => {
  expect(whenWords('2026-11-16T10:05:00Z', now)).toBe('今天 18:05');
  expect(whenWords('2026-11-15T16:00:00Z', now)).toBe('今天 00:00');
});

test('before midnight in Beijing it was yesterday, though it is the same day in UTC', () => {
  expect(whenWords('2026-11-15T15:59:00Z', now)).toBe('昨天 23:59');
});

test('older days are told by date, and by year once it is another one', () => {
  expect(whenWords('2026-11-08T02:00:00Z', now)).toBe('11月8日');
  expect(dayWords('2025-12-31T15:59:00Z', now)).toBe('2025年12月31日');
  expect(dayWords('2025-12-31T16:00:00Z', now)).toBe('1月1日');
});

test('a moment ahead is told by date and clock', () => {
  expect(clockWords('2026-11-16T15:59:00Z', now)).toBe('今天 23:59');
  expect(clockWords('2026-11-16T16:05:00Z', now)).toBe('11月17日 00:05');
});

test('days are counted by the calendar, not by 24 hours', () => {
  expect(daysSince('2026-11-15T15:59:00Z', now)).toBe(1);
  expect(daysSince('2026-11-16T00:00:00Z', now)).toBe(0);
  expect(daysSince('2026-11-01T00:00:00Z', now)).toBe(15);
});

test.each([
  ['2026-11-16T00:00:00Z', '早上好'],
  ['2026-11-16T04:00:00Z', '中午好'],
  ['2026-11-16T06:00:00Z', '下午好'],
  ['2026-11-16T12:00:00Z', '晚上好'],
  ['2026-11-16T20:00:00Z', '晚上好'],
])('at %s one says %s', (instant, words) => {
  expect(greeting(new Date(instant))).toBe(words);
});
