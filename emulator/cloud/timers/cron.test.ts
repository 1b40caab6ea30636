import { nextFiring, parseCron } from './cron';

/** Wall time at UTC+8. */
const at = (wall: string): number => Date.parse(`${wall}+08:00`);
const wallOf = (instant: number | undefined): string | undefined =>
  instant === undefined ? undefined : new Date(instant + 8 * 3_600_000).toISOString().slice(0, 19);

describe('nextFiring', () => {
  it.each([
    ['0 * * * * * *', '2026-11-23T10:00:00', '2026-11-23T10:01:00'],
    ['0 * * * * * *', '2026-11-23T23:59:30', '2026-11-24T00:00:00'],
    ['*/20 * * * * * *', '2026-11-23T10:00:05', '2026-11-23T10:00:20'],
    ['0 30 8 * * * *', '2026-11-23T08:30:00', '2026-11-24T08:30:00'],
    ['0 0 2 1 * * *', '2026-11-23T00:00:00', '2026-12-01T02:00:00'],
    ['0 0 9 * * MON-FRI *', '2026-11-20T09:00:00', '2026-11-23T09:00:00'],
    ['0 0 9 15 * 1 *', '2026-11-10T00:00:00', '2026-11-15T09:00:00'],
    ['0 0 9 15 * 1 *', '2026-11-15T09:00:00', '2026-11-16T09:00:00'],
    ['0 0 0 29 2 * *', '2026-01-01T00:00:00', '2028-02-29T00:00:00'],
    ['0 0,30 8-10/2 * * ? *', '2026-11-23T08:30:00', '2026-11-23T10:00:00'],
    ['0 0 0 1 JAN * 2030', '2026-01-01T00:00:00', '2030-01-01T00:00:00'],
  ])('%s after %s is %s', (expression, after, expected) => {
    expect(wallOf(nextFiring(parseCron(expression), at(after)))).toBe(expected);
  });

  it('is a day of the other calendar day where UTC is still on yesterday', () => {
    const next = nextFiring(parseCron('0 0 7 * * * *'), at('2026-11-23T00:00:00'));
    expect(next).toBe(Date.parse('2026-11-22T23:00:00Z'));
  });

  it('is never for a day that does not come', () => {
    expect(nextFiring(parseCron('0 0 0 30 2 * *'), at('2026-01-01T00:00:00'))).toBeUndefined();
    expect(nextFiring(parseCron('0 0 0 1 1 * 2020'), at('2026-01-01T00:00:00'))).toBeUndefined();
  });
});

describe('parseCron', () => {
  it.each([
    '0 * * * * *',
    '60 * * * * * *',
    '0 0 24 * * * *',
    '0 0 0 0 * * *',
    '0 5-2 * * * * *',
    'x * * * * * *',
    '*/0 * * * * * *',
  ])('refuses %s', (expression) => {
    expect(() => parseCron(expression)).toThrow(/timer/);
  });
});
