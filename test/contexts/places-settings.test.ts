/** What a community decides for itself: seen with its defaults, changed by who keeps it, and never over somebody else's change. */
import * as settings from '#contracts/community-settings';
import type { GivenOf } from '#contracts/operation';
import { community } from '../../emulator/seed/community';
import { keyOf } from '../../emulator/seed/person';
import { otherCommunity } from '../support/other-community';
import { refusal } from '../support/refusal';
import { found } from '../support/sheets';
import { startWorld, type World } from '../support/world';

const communityId = community.id;

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

type Change = Omit<GivenOf<typeof settings.setSettings>, 'communityId' | 'seenVersion'>;

const see = () => world.people.fang.call(settings.settings, { communityId });
const categoryNow = async (code: settings.CategoryCode) =>
  (await see()).categories.find((one) => one.code === code) as settings.CategoryView;
const change = async (changed: Change) =>
  world.people.fang.call(settings.setSettings, { communityId, seenVersion: (await see()).version, ...changed });
const lamps: settings.Category = {
  ...{ code: 'B2', name: '灯和门', examples: '路灯、楼道灯、单元门', isOn: true },
  ...{ first: { amount: 1, unit: 'workingDays' }, close: { amount: 5, unit: 'workingDays' } },
};

describe('by default', () => {
  test('a new community has the fifteen categories of the rule book, quiet nights, and the holidays of the notice', async () => {
    const { by, communityId: fresh } = await found(world, 'fresh');
    const seen = await by.call(settings.settings, { communityId: fresh });
    expect(seen).toMatchObject({ version: 1, quiet: { from: '21:00', to: '08:00' } });
    expect(seen.categories.map(({ code, level }) => `${code} ${level}`)).toEqual(
      settings.categoryCodes.map((code) => `${code} ${settings.categoryLevels[code]}`),
    );
    expect(seen.categories.every(({ isOn }) => isOn)).toBe(true);
    expect(seen.categories[0]).toMatchObject({
      first: { amount: 10, unit: 'minutes' },
      close: { amount: 2, unit: 'hours' },
    });
  });

  test('a category says when one that is reported now would be done', async () => {
    const before = Date.now();
    const { first, close } = (await categoryNow('A1')).ifNow;
    expect(Date.parse(first.by) - before).toBeGreaterThanOrEqual(10 * 60_000);
    expect(Date.parse(close.by) - Date.parse(first.by)).toBe(110 * 60_000);
    expect((await categoryNow('B2')).ifNow.close.day).toMatch(/^20\d\d-\d\d-\d\d$/);
  });
});

describe('a change', () => {
  test('of a category leaves the others, the quiet hours and the years as they are', async () => {
    const before = await see();
    const { version } = await change({ category: lamps });
    const after = await see();
    expect(after.version).toBe(version);
    expect(after.categories.find(({ code }) => code === 'B2')).toMatchObject(lamps);
    const others = ({ categories }: settings.SettingsView) =>
      categories.filter(({ code }) => code !== 'B2').map(({ ifNow: _, ...rest }) => rest);
    expect(others(after)).toEqual(others(before));
    expect([after.quiet, after.years]).toEqual([before.quiet, before.years]);
  });

  test('of the quiet hours may end them', async () => {
    await change({ quiet: { from: '22:30', to: '07:00' } });
    expect((await see()).quiet).toEqual({ from: '22:30', to: '07:00' });
    await change({ quiet: null });
    expect((await see()).quiet).toBeNull();
  });

  test('of a year moves what is promised over it, and the notice holds again without', async () => {
    const promised = async () => (await categoryNow('B2')).ifNow.close;
    const before = await promised();
    const off = before.day as string;
    const yearNow = async () => (await see()).years.find(({ year }) => off.startsWith(`${year}-`)) as settings.YearView;
    const noticed = await yearNow();
    const { year, work } = noticed;
    // The very day something would be done on is off now.
    await change({ year: { year, plan: { off: [...noticed.off, off], work } } });
    expect(await yearNow()).toMatchObject({ source: 'own', hasNotice: noticed.hasNotice });
    expect((await promised()).by > before.by).toBe(true);
    await change({ year: { year, plan: null } });
    expect(await yearNow()).toEqual(noticed);
    expect(await promised()).toMatchObject({ day: off });
  });

  test('that arrives twice is one, and gets its first answer', async () => {
    const { fang } = world.people;
    const key = keyOf('settings', 'twice');
    const input = { communityId, seenVersion: (await see()).version, quiet: { from: '21:00', to: '07:00' } };
    const first = await fang.call(settings.setSettings, input, key);
    expect(await fang.call(settings.setSettings, input, key)).toEqual(first);
    expect((await see()).version).toBe(first.version);
    expect(await refusal(fang.call(settings.setSettings, { ...input, quiet: null }, key))).toBe('KEY_REUSED');
  });

  test('on what somebody else has changed meanwhile is refused, and changes nothing', async () => {
    const { fang } = world.people;
    const { version: seenVersion } = await see();
    await change({ category: { ...lamps, name: '先改的人' } });
    const late = { communityId, seenVersion, category: { ...lamps, name: '后改的人' } };
    expect(await refusal(fang.call(settings.setSettings, late))).toBe('STALE');
    expect((await categoryNow('B2')).name).toBe('先改的人');
  });

  test('of two at the very same moment one is there', async () => {
    const { version: seenVersion } = await see();
    const names = ['第一个人', '第二个人'];
    const answers = await Promise.all(
      names.map((name) =>
        refusal(
          world.people.fang.call(settings.setSettings, { communityId, seenVersion, category: { ...lamps, name } }),
        ),
      ),
    );
    expect(answers.filter((code) => code === 'STALE')).toHaveLength(1);
    expect((await categoryNow('B2')).name).toBe(names[answers.findIndex((code) => code !== 'STALE')]);
  });
});

describe('refused is', () => {
  const fieldsOf = async (changed: object) => {
    const { fang } = world.people;
    const call = { operation: settings.setSettings.name, key: keyOf('bad', JSON.stringify(changed)) };
    const { version: seenVersion } = await see();
    const { answers } = await fang.send('app', {
      calls: [{ ...call, input: { communityId, seenVersion, ...changed } }],
    });
    const [answer] = answers;
    return answer?.ok === false ? [answer.code, ...(answer.fields ?? [])] : ['taken'];
  };
  const days = (amount: number) => ({ amount, unit: 'workingDays' });
  const pressing = { ...lamps, code: 'A1', first: { amount: 5, unit: 'minutes' }, close: { amount: 1, unit: 'hours' } };

  test.each([
    ['a category without a name', { category: { ...lamps, name: ' ' } }, 'category.name'],
    ['a name nobody can read at once', { category: { ...lamps, name: '长'.repeat(13) } }, 'category.name'],
    ['a code of its own', { category: { ...lamps, code: 'F1' } }, 'category.code'],
    ['no time at all', { category: { ...lamps, first: days(0) } }, 'category.first.amount'],
    ['more than ninety days', { category: { ...lamps, close: days(91) } }, 'category.close.amount'],
    ['something done before anybody came', { category: { ...lamps, first: days(6) } }, 'category.close.amount'],
    ['working days for danger', { category: { ...pressing, close: days(1) } }, 'category.close.unit'],
    ['hours for what has days', { category: { ...lamps, first: { amount: 2, unit: 'hours' } } }, 'category.first.unit'],
    ['danger switched off', { category: { ...pressing, isOn: false } }, 'category.isOn'],
    ['a time that is none', { quiet: { from: '21:00', to: '24:00' } }, 'quiet.to'],
    ['a quiet day', { quiet: { from: '08:00', to: '21:00' } }, 'quiet.to'],
    ['quiet around the clock', { quiet: { from: '08:00', to: '08:00' } }, 'quiet.to'],
    ['a day that does not exist', { year: { year: 2026, plan: { off: ['2026-02-30'], work: [] } } }, 'year.plan.off.0'],
    ['a Sunday off', { year: { year: 2026, plan: { off: ['2026-11-29'], work: [] } } }, 'year.plan.off'],
    ['a Monday worked', { year: { year: 2026, plan: { off: [], work: ['2026-11-30'] } } }, 'year.plan.work'],
    ['a day twice', { year: { year: 2026, plan: { off: ['2026-11-30', '2026-11-30'], work: [] } } }, 'year.plan.off'],
    ['a day of another year', { year: { year: 2026, plan: { off: ['2027-01-01'], work: [] } } }, 'year.plan'],
    ['a year long past', { year: { year: 2024, plan: null } }, 'year.year'],
    ['a year too far ahead', { year: { year: new Date().getUTCFullYear() + 3, plan: null } }, 'year.year'],
  ])('%s, by its field', async (_, changed, field) => {
    expect(await fieldsOf(changed)).toEqual(['INVALID_INPUT', field]);
  });

  test('who keeps another community, and who keeps none', async () => {
    const stranger = await otherCommunity(world);
    const { zhou, lin } = world.people;
    const { version: seenVersion } = await see();
    for (const person of [stranger, zhou, lin]) {
      expect(await refusal(person.call(settings.settings, { communityId }))).toBe('NOT_ALLOWED');
      const input = { communityId, seenVersion, quiet: null };
      expect(await refusal(person.call(settings.setSettings, input))).toBe('NOT_ALLOWED');
    }
    expect((await see()).version).toBe(seenVersion);
  });
});
