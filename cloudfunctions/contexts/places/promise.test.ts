import { categoryCodes, categoryLevels, unitsOf } from '#contracts/community-settings';
import { categoryDefaults } from '../../../config/settings';
import { calendarOf } from '../../kernel/working-days';
import { promiseDate } from './promise';

const at = (local: string) => new Date(`${local}:00+08:00`);
const plain = calendarOf({});
const { A1, B1, B2, D3 } = categoryDefaults;

test('the clock runs through night and holiday', () => {
  const { first, close } = promiseDate(A1, at('2026-10-01T23:30'), plain);
  expect(first).toEqual({ by: at('2026-10-01T23:40'), isTentative: false });
  expect(close).toEqual({ by: at('2026-10-02T01:30'), isTentative: false });
});

test('working days begin with the day after, and the last one counts to its end', () => {
  const { first, close } = promiseDate(B1, at('2026-11-26T12:00'), plain);
  expect(first).toEqual({ day: '2026-11-27', by: at('2026-11-28T00:00'), isTentative: false });
  expect(close).toEqual({ day: '2026-12-01', by: at('2026-12-02T00:00'), isTentative: false });
});

test('over 中秋 and 国庆 seven working days take eighteen', () => {
  expect(promiseDate(B2, at('2026-09-24T09:00'), plain).close.day).toBe('2026-10-12');
});

test('a promise into a year nobody has announced may move; once it is announced it stands', () => {
  const reported = at('2026-12-24T09:00');
  expect(promiseDate(D3, reported, plain)).toMatchObject({
    first: { day: '2026-12-29', isTentative: false },
    close: { day: '2027-01-14', isTentative: true },
  });
  const announced = calendarOf({ 2027: { off: ['2027-01-01'], work: [] } });
  expect(promiseDate(D3, reported, announced).close).toMatchObject({ day: '2027-01-15', isTentative: false });
});

test('every default counts in the units of its level, and nothing is done before anybody came', () => {
  const noon = at('2026-11-26T12:00');
  const wrong = categoryCodes.filter((code) => {
    const { first, close } = categoryDefaults[code];
    const units = unitsOf(categoryLevels[code]);
    const promised = promiseDate({ first, close }, noon, plain);
    return !units.includes(first.unit) || !units.includes(close.unit) || promised.first.by > promised.close.by;
  });
  expect(wrong).toEqual([]);
  expect(categoryCodes).toHaveLength(15);
});
