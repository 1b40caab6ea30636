import { endOfNamedDay, endOfStretch } from './shanghai-time';

const at = (local: string) => new Date(`${local}:00+08:00`);
const night = { from: '21:00', to: '08:00' };

describe('a stretch of every day', () => {
  test.each([
    ['2026-11-23T20:59', undefined],
    ['2026-11-23T21:00', '2026-11-24T08:00'],
    ['2026-11-23T23:59', '2026-11-24T08:00'],
    ['2026-11-24T00:00', '2026-11-24T08:00'],
    ['2026-11-24T07:59', '2026-11-24T08:00'],
    ['2026-11-24T08:00', undefined],
    ['2026-12-31T22:30', '2027-01-01T08:00'],
  ])('over midnight, at %s it ends at %s', (now, end) => {
    expect(endOfStretch(night, at(now))).toEqual(end === undefined ? undefined : at(end));
  });

  test.each([
    ['2026-11-23T11:59', undefined],
    ['2026-11-23T12:00', '2026-11-23T14:30'],
    ['2026-11-23T14:30', undefined],
  ])('within a day, at %s it ends at %s', (now, end) => {
    expect(endOfStretch({ from: '12:00', to: '14:30' }, at(now))).toEqual(end === undefined ? undefined : at(end));
  });
});

test('a day ends when the next one begins in Shanghai', () => {
  expect(endOfNamedDay('2026-12-31')).toEqual(at('2027-01-01T00:00'));
});
