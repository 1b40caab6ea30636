/** 举报 and 投诉建议: what people say about what others wrote, and about the community itself. */
import * as content from '#contracts/content';
import * as feedback from '#contracts/feedback';
import * as requests from '#contracts/requests';
import { community, placeId } from '../../emulator/seed/community';
import { keyOf } from '../../emulator/seed/person';
import { refusal } from '../support/refusal';
import { startWorld, type World } from '../support/world';

const place = { buildingId: placeId('b3'), unit: 2, floor: 4 };

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

/** Lin's words, which whoever works in her grid reads. */
async function reported(): Promise<content.Subject> {
  const { id } = await world.people.lin.call(requests.report, { place, words: '楼上又在吵。', photos: [] });
  return { context: 'requests', id, entry: 1 };
}

async function queued(subject: content.Subject) {
  const { items } = await world.people.fang.call(content.held, { communityId: community.id });
  return items.find((item) => item.subject.id === subject.id);
}

const standing = async ({ id }: content.Subject) =>
  (await world.people.lin.call(requests.view, { id })).timeline[0]?.held ?? 'published';

describe('a report', () => {
  test('of one person puts it into the queue and leaves it standing; of two it is held', async () => {
    const { zhou, ma, fang } = world.people;
    const subject = await reported();
    expect(await zhou.call(content.report, { subject, reason: 'untrue' })).toEqual({ isHeld: false });
    expect(await queued(subject)).toMatchObject({ reason: 'reported', reports: [{ reason: 'untrue', times: 1 }] });
    expect(await zhou.call(content.report, { subject, reason: 'insult' })).toEqual({ isHeld: false });
    expect(await standing(subject)).toBe('published');
    const said = { subject, reason: 'insult', words: '说的是我家。' } as const;
    expect(await ma.call(content.report, said)).toEqual({ isHeld: true });
    expect(await standing(subject)).toBe('waiting');
    const item = await queued(subject);
    const { items } = await fang.call(content.reports, { id: item?.id ?? '' });
    expect(items.map(({ reason, words }) => [reason, words])).toEqual([
      ['insult', '说的是我家。'],
      ['untrue', undefined],
    ]);
  });

  test.each(content.urgentReasons)('for %s holds it at once', async (reason) => {
    const subject = await reported();
    expect(await world.people.zhou.call(content.report, { subject, reason })).toEqual({ isHeld: true });
    expect(await standing(subject)).toBe('waiting');
  });

  test('of what a coordinator let through is looked at again, and stands until then', async () => {
    const { zhou, ma, fang } = world.people;
    const subject = await reported();
    await zhou.call(content.report, { subject, reason: 'privacy' });
    const item = await queued(subject);
    await fang.call(content.decide, { id: item?.id ?? '', seenVersion: 1, verdict: 'publish', why: '没有说谁家。' });
    await zhou.call(content.report, { subject, reason: 'privacy' });
    expect(await queued(subject)).toBeUndefined();
    expect(await ma.call(content.report, { subject, reason: 'danger' })).toEqual({ isHeld: false });
    expect(await queued(subject)).toMatchObject({ state: 'published' });
    expect(await standing(subject)).toBe('published');
  });

  test('in risky words is refused, and nothing of it is kept', async () => {
    const subject = await reported();
    const risky = { subject, reason: 'other', words: '代开发票找我' } as const;
    expect(await refusal(world.people.zhou.call(content.report, risky))).toBe('CONTENT_REFUSED');
    expect(await queued(subject)).toBeUndefined();
  });

  test('of one’s own words, of what one may not see, and of nothing is refused', async () => {
    const { lin, gu, zhou } = world.people;
    const subject = await reported();
    const refusalOf = (by: typeof lin, about: content.Subject) =>
      refusal(by.call(content.report, { subject: about, reason: 'other' }));
    expect(await refusalOf(lin, subject)).toBe('NOT_FOUND');
    expect(await refusalOf(gu, subject)).toBe('NOT_FOUND');
    expect(await refusalOf(zhou, { ...subject, entry: 9 })).toBe('NOT_FOUND');
    expect(await refusalOf(zhou, { ...subject, id: 'none' })).toBe('NOT_FOUND');
    expect(await queued(subject)).toBeUndefined();
  });

  test('is the writer’s to know of only as a decision: not who, and not why', async () => {
    const { lin, zhou } = world.people;
    const subject = await reported();
    await zhou.call(content.report, { subject, reason: 'fraud', words: '他乱说。' });
    const { items } = await lin.call(content.mine, {});
    const shown = JSON.stringify(items.find((item) => item.subject.id === subject.id));
    for (const secret of ['fraud', '他乱说', zhou.openid]) expect(shown).not.toContain(secret);
  });
});

describe('投诉建议', () => {
  const complaint = { communityId: community.id, words: '通知的字太小了。', wantsAnswer: true };

  test('comes from anybody, is answered once by a coordinator, and read by who gave it', async () => {
    const { fang, lin } = world.people;
    const stranger = await world.signIn('never-here-before');
    const key = keyOf('complaint');
    const { id } = await stranger.call(feedback.giveFeedback, complaint, key);
    expect(await stranger.call(feedback.giveFeedback, complaint, key)).toEqual({ id });
    const open = await fang.call(feedback.feedback, { communityId: community.id, isOpen: true });
    expect(open.items.map((item) => item.id)).toEqual([id]);
    await fang.call(feedback.answerFeedback, { id, words: '谢谢,字已经放大了。' });
    expect(await refusal(fang.call(feedback.answerFeedback, { id, words: '再说一遍。' }))).toBe('WRONG_STATE');
    const { items } = await stranger.call(feedback.myFeedback, {});
    expect(items).toEqual([
      expect.objectContaining({ answer: expect.objectContaining({ words: '谢谢,字已经放大了。' }) }),
    ]);
    expect((await lin.call(feedback.myFeedback, {})).items).toEqual([]);
  });

  test('is refused when risky, for a place that is none, and under the key of another', async () => {
    const { gu } = world.people;
    const give = (changes: object, key?: string) =>
      refusal(gu.call(feedback.giveFeedback, { ...complaint, ...changes }, key));
    expect(await give({ words: '代开发票找我。' })).toBe('CONTENT_REFUSED');
    expect(await give({ communityId: 'nowhere' })).toBe('PLACE_UNKNOWN');
    expect(await give({}, keyOf('one key'))).toBe('none');
    expect(await give({ words: '别的话。' }, keyOf('one key'))).toBe('KEY_REUSED');
  });

  test('is read and answered by nobody but a coordinator of that community', async () => {
    const { gu, zhou, fang } = world.people;
    const { id } = await gu.call(feedback.giveFeedback, complaint);
    const list = { communityId: community.id, isOpen: true };
    expect(await refusal(zhou.call(feedback.feedback, list))).toBe('NOT_ALLOWED');
    expect(await refusal(fang.call(feedback.feedback, { ...list, communityId: 'elsewhere' }))).toBe('NOT_ALLOWED');
    expect(await refusal(zhou.call(feedback.answerFeedback, { id, words: '好的。' }))).toBe('NOT_ALLOWED');
    expect(await refusal(fang.call(feedback.answerFeedback, { id: 'none', words: '好的。' }))).toBe('NOT_FOUND');
  });
});
