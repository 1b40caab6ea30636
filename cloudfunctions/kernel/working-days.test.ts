import { afterWorkingDays, calendarOf, noticeOf } from './working-days';

/** 国务院办公厅关于2026年部分节假日安排的通知, read by hand. */
const off2026 = [
  ['01-01', '01-03'],
  ['02-15', '02-23'],
  ['04-04', '04-06'],
  ['05-01', '05-05'],
  ['06-19', '06-21'],
  ['09-25', '09-27'],
  ['10-01', '10-07'],
] as const;
const worked2026 = ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'];

const daysOf = (year: number) => {
  const first = Date.UTC(year, 0, 1);
  const count = (Date.UTC(year + 1, 0, 1) - first) / 86_400_000;
  return Array.from({ length: count }, (_, at) => new Date(first + at * 86_400_000));
};
const nameOf = (date: Date) => date.toISOString().slice(0, 10);
const isWeekday = (date: Date) => date.getUTCDay() % 6 !== 0;
const at = (local: string) => new Date(`${local}:00+08:00`);
const plain = calendarOf({});

test('each of the 365 days of 2026 is what the notice says', () => {
  const days = daysOf(2026);
  expect(days).toHaveLength(365);
  const wrong = days.filter((date) => {
    const day = nameOf(date).slice(5);
    const isOff = off2026.some(([from, to]) => day >= from && day <= to);
    const isWorked = worked2026.includes(day) || (isWeekday(date) && !isOff);
    return plain.isWorkingDay(nameOf(date)) !== isWorked;
  });
  expect(wrong.map(nameOf)).toEqual([]);
  expect(plain.isAnnounced(2026)).toBe(true);
});

test('a year without a notice counts weekends alone and says so', () => {
  expect(noticeOf(2031)).toBeUndefined();
  expect(plain.isAnnounced(2031)).toBe(false);
  const wrong = daysOf(2031).filter((date) => plain.isWorkingDay(nameOf(date)) !== isWeekday(date));
  expect(wrong.map(nameOf)).toEqual([]);
});

test('a plan of one’s own stands in place of the notice, for its year alone', () => {
  const own = calendarOf({ 2026: { off: ['2026-12-24'], work: ['2026-12-26'] } });
  expect(own.isWorkingDay('2026-12-24')).toBe(false);
  expect(own.isWorkingDay('2026-12-26')).toBe(true);
  expect(own.isWorkingDay('2026-10-01')).toBe(true);
  expect(own.isWorkingDay('2025-10-01')).toBe(false);
  expect(calendarOf({ 2031: { off: [], work: [] } }).isAnnounced(2031)).toBe(true);
});

describe('working days from now', () => {
  test.each([
    // A Thursday, a Friday late at night in Shanghai, and a Sunday.
    ['2026-11-26T12:00', 1, '2026-11-27', true],
    ['2026-11-27T23:59', 1, '2026-11-30', true],
    ['2026-11-29T09:00', 1, '2026-11-30', true],
    ['2026-11-26T12:00', 7, '2026-12-07', true],
    // Over 春节, whose Saturdays before and after are worked.
    ['2026-02-13T10:00', 1, '2026-02-14', true],
    ['2026-02-13T10:00', 2, '2026-02-24', true],
    ['2026-02-13T10:00', 6, '2026-02-28', true],
  ])('%s and %i of them: %s', (now, count, day, isCertain) => {
    expect(afterWorkingDays(at(now), count, plain)).toEqual({ day, isCertain });
  });

  test('into a year nobody has announced they are not certain', () => {
    expect(afterWorkingDays(at('2030-12-30T10:00'), 2, plain)).toEqual({ day: '2031-01-01', isCertain: false });
    const own = calendarOf({ 2030: { off: [], work: [] }, 2031: { off: ['2031-01-01'], work: [] } });
    expect(afterWorkingDays(at('2030-12-30T10:00'), 2, own)).toEqual({ day: '2031-01-02', isCertain: true });
  });
});
