/** The promise: a later day once, an objection that another decides, and the days that are not counted. */
import * as notices from '#contracts/notices';
import * as promise from '#contracts/request-promise';
import * as requests from '#contracts/requests';
import { dayIn, extended, paused, seenBy, taken } from '../support/cases';
import { refusal } from '../support/refusal';
import { coordinator } from '../support/somebody';
import { startWorld, type World } from '../support/world';

let world: World;
const day = 24 * 3_600_000;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

describe('a later day', () => {
  test('is said once, by a coordinator, with a reason who waits reads beside what was promised first', async () => {
    const { fang, lin, zhou } = world.people;
    const id = await taken(world);
    const before = await lin.call(requests.view, { id });
    const said = { id, seenVersion: 2, day: dayIn(60), words: '灯要定做,等厂里。' };
    expect(await refusal(zhou.call(promise.extend, said))).toBe('NOT_ALLOWED');
    await fang.call(promise.extend, said);
    const seen = await lin.call(requests.view, { id });
    expect(seen.promise).toMatchObject({ day: dayIn(60), isTentative: false });
    expect(seen.extension).toEqual({ from: before.promise?.by });
    expect(seen.timeline.at(-1)).toMatchObject({ act: 'extended', words: said.words, day: said.day });
    await lin.call(notices.drain, {});
    expect((await lin.call(notices.inbox, {})).items[0]).toMatchObject({ kind: 'requests.extended' });
    const again = { ...said, seenVersion: 3, day: dayIn(70) };
    expect(await refusal(fang.call(promise.extend, again))).toBe('NOT_ALLOWED');
  });

  test('is later than what was promised, and within ninety days', async () => {
    const { fang } = world.people;
    const id = await taken(world);
    const said = { id, seenVersion: 2, words: '要等。' };
    for (const wrong of [dayIn(-1), dayIn(1), dayIn(120)]) {
      expect(await refusal(fang.call(promise.extend, { ...said, day: wrong }))).toBe('INVALID_INPUT');
    }
  });

  test('may be objected to once; another coordinator decides, never the one who said it', async () => {
    const { fang, lin } = world.people;
    const id = await extended(world);
    const before = await lin.call(requests.view, { id });
    expect(before.abilities.canContest).toBe(true);
    await lin.call(promise.contest, { id, seenVersion: 3, words: '老人晚上下不了楼。' });
    const another = await coordinator(world);
    await lin.call(notices.drain, {});
    expect((await another.call(notices.inbox, {})).items[0]).toMatchObject({ kind: 'requests.contested' });
    const decided = { id, seenVersion: 4, stands: false, words: '先装临时灯,不能晚。' };
    expect(await refusal(fang.call(promise.settle, decided))).toBe('NOT_ALLOWED');
    await another.call(promise.settle, decided);
    const seen = await lin.call(requests.view, { id });
    expect(seen.promise?.by).toBe(before.extension?.from);
    expect(seen.extension).toMatchObject({ contest: 'takenBack' });
    const again = { id, seenVersion: 5, words: '还是不行。' };
    expect(await refusal(lin.call(promise.contest, again))).toBe('NOT_ALLOWED');
  });

  test('stands where the other one says so', async () => {
    const { lin } = world.people;
    const id = await extended(world);
    await lin.call(promise.contest, { id, seenVersion: 3, words: '太久了。' });
    const another = await coordinator(world);
    await another.call(promise.settle, { id, seenVersion: 4, stands: true, words: '厂里确实没有货。' });
    expect(await lin.call(requests.view, { id })).toMatchObject({
      ...{ promise: { day: dayIn(60) }, extension: { contest: 'stands' } },
    });
  });
});

describe('waiting for who asked', () => {
  test('moves the promise by the days it took, and is ended by the answer', async () => {
    const { lin, zhou } = world.people;
    const id = await paused(world);
    const before = await lin.call(requests.view, { id });
    expect(before).toMatchObject({ pausedAt: expect.any(String), abilities: { canAnswer: true } });
    await world.advance(5 * day);
    await lin.call(promise.answer, { id, seenVersion: 3, words: '周六都在家。' });
    const seen = await zhou.call(requests.view, { id });
    expect(seen).not.toHaveProperty('pausedAt');
    const moved = Date.parse(seen.promise?.by ?? '') - Date.parse(before.promise?.by ?? '');
    expect(moved).toBe(5 * day);
    await zhou.call(notices.drain, {});
    expect((await zhou.call(notices.inbox, {})).items[0]).toMatchObject({ kind: 'requests.answered' });
  });

  test('is for who answers for the case alone, once at a time, and he may go on by himself', async () => {
    const { lin, ma, zhou } = world.people;
    const id = await taken(world);
    const said = { id, seenVersion: 2, words: '您哪天在家?' };
    expect(await refusal(ma.call(promise.pause, said))).toBe('NOT_ALLOWED');
    await zhou.call(promise.pause, said);
    expect(await refusal(zhou.call(promise.pause, { ...said, seenVersion: 3 }))).toBe('NOT_ALLOWED');
    expect(await refusal(ma.call(promise.resume, { id, seenVersion: 3 }))).toBe('NOT_ALLOWED');
    await zhou.call(promise.resume, { id, seenVersion: 3 });
    const late = { ...(await seenBy(lin, id)), words: '明天在家。' };
    expect(await refusal(lin.call(promise.answer, late))).toBe('NOT_ALLOWED');
  });
});
