/** Reporting: what kind of thing it is, and what is promised of it. */
import * as settings from '#contracts/community-settings';
import * as people from '#contracts/people';
import * as households from '#contracts/request-households';
import * as requests from '#contracts/requests';
import { community, placeId } from '../../emulator/seed/community';
import { refusal } from '../support/refusal';
import { stranger } from '../support/somebody';
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

describe('what a category asks', () => {
  const lift = (answers: { question: string; choice: number }[], more: object = {}) => ({
    ...{ ...reportOf('电梯停在三楼不动了。'), answers },
    ...more,
  });
  const seenBy = async (person: World['people']['lin'], id: string) => person.call(requests.view, { id });

  test('comes with the categories, and is what the community put', async () => {
    const { lin, fang } = world.people;
    const asked = async (code: settings.CategoryCode) =>
      (await lin.call(settings.categories, { communityId: community.id })).items.find((one) => one.code === code)
        ?.questions;
    expect((await asked('A3'))?.map(({ ask }) => ask)).toEqual(['有人困在里面吗?']);
    expect(await asked('D2')).toBeUndefined();
    const { version, categories } = await fang.call(settings.settings, { communityId: community.id });
    const { level: _, ifNow: __, ...rules } = categories.find(({ code }) => code === 'D2') as settings.CategoryView;
    const own = [{ code: 'own1', ask: '想让谁知道?', choices: [{ label: '网格员' }, { label: '大家' }] }];
    const change = { communityId: community.id, category: { ...rules, questions: own } };
    const next = await fang.call(settings.setSettings, { ...change, seenVersion: version });
    expect(await asked('D2')).toEqual(own);
    // A desk that knows of no questions changes the rest alone.
    const { questions: ___, ...older } = { ...rules, examples: '社保、医保' };
    await fang.call(settings.setSettings, { ...change, category: older, seenVersion: next.version });
    expect(await asked('D2')).toEqual(own);
  });

  test('is kept with the case in its own words, for who asked and who works there, and for no neighbour', async () => {
    const { lin, zhou } = world.people;
    const next = await stranger(world);
    await next.call(people.settle, { buildingId: placeId('b3'), unit: 2, floor: 5, door: '501', name: '隔壁' });
    const { id } = await lin.call(requests.report, lift([{ question: 'trapped', choice: 1 }]));
    const answers = [{ ask: '有人困在里面吗?', answer: '没有' }];
    expect((await seenBy(lin, id)).answers).toEqual(answers);
    expect((await seenBy(zhou, id)).answers).toEqual(answers);
    await next.call(households.join, { id });
    expect((await seenBy(next, id)).answers).toBeUndefined();
    expect((await seenBy(lin, id)).kind?.code).toBe('A3');
  });

  test('need not be answered; what is not asked, or not among its choices, is left aside', async () => {
    const { lin } = world.people;
    const odd = [
      { question: 'gone', choice: 0 },
      { question: 'trapped', choice: 3 },
    ];
    for (const answers of [[], odd]) {
      const { id } = await lin.call(requests.report, lift(answers));
      expect((await seenBy(lin, id)).answers).toBeUndefined();
    }
    expect(await refusal(lin.call(requests.report, lift([{ question: 'trapped', choice: 9 }])))).toBe('INVALID_INPUT');
  });

  test('answered so that somebody is in danger, it is what a word of danger makes it', async () => {
    const { lin } = world.people;
    const trapped = [{ question: 'trapped', choice: 0 }];
    const { id } = await lin.call(requests.report, lift(trapped));
    const seen = await seenBy(lin, id);
    expect(seen.kind).toMatchObject({ code: 'A1', level: 'P0' });
    expect(Date.parse(seen.promise?.by ?? '') - Date.parse(seen.reportedAt)).toBe(2 * hours);
    expect(seen.answers).toEqual([{ ask: '有人困在里面吗?', answer: '有', isDanger: true }]);
    const chosen = await lin.call(requests.report, lift(trapped, { category: 'A3' }));
    expect((await seenBy(lin, chosen.id)).kind?.code).toBe('A3');
  });
});
