import { calendarIn, categoryIn, presentSettings, quietIn } from './community-settings';
import { unchanged, type SettingsRecord } from './settings-repository';

const now = new Date('2026-11-26T04:00:00Z');
const nothing = unchanged('c1');
const changed: SettingsRecord = {
  ...nothing,
  quiet: null,
  years: { 2027: { off: ['2027-01-01'], work: [] } },
};

test('what nobody changed is as by default', () => {
  expect(categoryIn(nothing, 'B2')).toMatchObject({
    code: 'B2',
    isOn: true,
    close: { amount: 7, unit: 'workingDays' },
  });
  expect(quietIn(nothing)).toEqual({ from: '21:00', to: '08:00' });
  expect(calendarIn(nothing).isWorkingDay('2026-10-01')).toBe(false);
});

test('a change holds in place of its default, also one to nothing', () => {
  expect(quietIn(changed)).toBeNull();
  expect(calendarIn(changed).isWorkingDay('2027-01-01')).toBe(false);
});

test('a year is announced, unknown, or kept by the community itself', () => {
  const sourcesOf = (record: SettingsRecord) =>
    presentSettings(record, now, 2026).years.map(({ year, source, hasNotice }) => [year, source, hasNotice]);
  expect(sourcesOf(nothing)).toEqual([
    [2026, 'notice', true],
    [2027, 'none', false],
  ]);
  expect(sourcesOf(changed)[1]).toEqual([2027, 'own', false]);
});

test('in December what is promised over the new year says that it may move', () => {
  const inDecember = new Date('2026-12-28T04:00:00Z');
  const closeOf = (record: SettingsRecord) =>
    presentSettings(record, inDecember, 2026).categories.find(({ code }) => code === 'B2')?.ifNow.close;
  expect(closeOf(nothing)).toMatchObject({ day: '2027-01-06', isTentative: true });
  expect(closeOf(changed)).toMatchObject({ day: '2027-01-07', isTentative: false });
});
