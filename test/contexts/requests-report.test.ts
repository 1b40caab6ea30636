/** Reporting: what kind of thing it is, and what is promised of it. */
import * as settings from '#contracts/community-settings';
import * as requests from '#contracts/requests';
import { community, placeId } from '../../emulator/seed/community';
import { refusal } from '../support/refusal';
import { startWorld, type World } from '../support/world';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const stairs = { buildingId: placeId('b3'), unit: 2, floor: 4 };
const reportOf = (words: string, category?: settings.CategoryCode) => ({
  ...{ place: stairs, words, photos: [] },
  ...(category && { category }),
});

/** What a resident sees of his report. */
async function reported(words: string, category?: settings.CategoryCode) {
  const { lin } = world.people;
  const { id } = await lin.call(requests.report, reportOf(words, category));
  return lin.call(requests.view, { id });
}

const hours = 3_600_000;

describe('the category of a report', () => {
  test('is what its words suggest, with the promise of the community', async () => {
    const seen = await reported('楼道灯不亮。');
    expect(seen.kind).toEqual({ code: 'B2', name: '东西坏了要修', level: 'P2' });
    expect(seen.promise?.day).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(Date.parse(seen.promise?.by ?? '')).toBeGreaterThan(Date.parse(seen.reportedAt) + 7 * 24 * hours);
  });

  test('is what was chosen, and by the clock where it is pressing', async () => {
    const seen = await reported('楼道灯不亮。', 'B5');
    expect(seen.kind).toMatchObject({ code: 'B5', level: 'P1' });
    expect(seen.promise).toEqual({
      by: new Date(Date.parse(seen.reportedAt) + 24 * hours).toISOString(),
      isTentative: false,
    });
    const { lin, zhou } = world.people;
    expect((await lin.call(requests.mine, { isOpen: true })).items[0]).toMatchObject({
      kind: seen.kind,
      promise: seen.promise,
    });
    expect((await zhou.call(requests.ofGrid, { gridId: placeId('g6'), isOpen: true })).items[0]).toMatchObject({
      promise: seen.promise,
    });
  });

  test('is none the rule book does not have', async () => {
    const { lin } = world.people;
    const report = { ...reportOf('灯不亮。'), category: 'Z9' as settings.CategoryCode };
    expect(await refusal(lin.call(requests.report, report))).toBe('INVALID_INPUT');
  });
});

describe('the categories to choose from', () => {
  test('are those the community has switched on, most pressing first', async () => {
    const { lin, fang } = world.people;
    const all = await lin.call(settings.categories, { communityId: community.id });
    expect(all.items.map(({ code }) => code)).toEqual(settings.categoryCodes);
    const { version, categories } = await fang.call(settings.settings, { communityId: community.id });
    const {
      ifNow: _ifNow,
      level: _level,
      ...ideas
    } = categories.find(({ code }) => code === 'D3') as settings.CategoryView;
    const change = { communityId: community.id, seenVersion: version, category: { ...ideas, isOn: false } };
    await fang.call(settings.setSettings, change);
    await world.advance(61_000);
    const fewer = await lin.call(settings.categories, { communityId: community.id });
    expect(fewer.items.map(({ code }) => code)).toEqual(settings.categoryCodes.filter((code) => code !== 'D3'));
  });

  test('are nobody’s where there is no such community', async () => {
    const { lin } = world.people;
    expect(await refusal(lin.call(settings.categories, { communityId: 'nowhere' }))).toBe('NOT_FOUND');
  });
});
