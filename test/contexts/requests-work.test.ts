/** Work: the first who took it answers for it; others are asked for parts; the second no is looked at together. */
import * as notices from '#contracts/notices';
import * as requests from '#contracts/requests';
import * as work from '#contracts/request-work';
import { inTheFifth, coordinator } from '../support/somebody';
import { declinedTwice, done, handed, officer, personId, reported, seenBy, taken } from '../support/cases';
import { refusal } from '../support/refusal';
import { startWorld, type World } from '../support/world';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

describe('a part of the work', () => {
  test('is offered, accepted and done by an officer, and the one who took the case still answers for it', async () => {
    const { zhou, lin } = world.people;
    const { id, to } = await handed(world);
    await zhou.call(notices.drain, {});
    expect((await to.phone.call(notices.inbox, {})).items[0]).toMatchObject({
      ...{ kind: 'requests.handed', title: '有件事请您来办', words: expect.stringContaining('请看看电缆') },
    });
    expect((await to.phone.call(work.handedToMe, {})).items.map((one) => one.id)).toEqual([id]);
    await to.phone.call(work.accept, { id, seenVersion: 3, part: 3 });
    await to.phone.call(work.finish, { id, seenVersion: 4, part: 3, words: '电缆换了。', photos: [] });
    expect((await to.phone.call(work.handedToMe, {})).items).toEqual([]);
    const seen = await lin.call(requests.view, { id });
    expect(seen).toMatchObject({ state: 'processing', handlerName: '小周(演示)' });
    expect(seen.parts).toEqual([
      { part: 3, name: expect.any(String), role: 'departmentOfficer', state: 'done', isMine: false },
    ]);
    expect(seen.timeline.map(({ act }) => act)).toEqual(['reported', 'taken', 'handed', 'accepted', 'finished']);
    expect(seen.timeline[2]?.toName).toBe(seen.parts?.[0]?.name);
    await zhou.call(requests.resolve, { id, seenVersion: 5, ...done });
  });

  test('is dropped where it was not done when the case is said to be done', async () => {
    const { id, to } = await handed(world);
    await world.people.zhou.call(requests.resolve, { id, seenVersion: 3, ...done });
    const { parts } = await world.people.lin.call(requests.view, { id });
    expect(parts).toMatchObject([{ state: 'dropped' }]);
    // And with it what he may see.
    expect(await refusal(to.phone.call(requests.view, { id }))).toBe('NOT_FOUND');
  });

  test('shows who does it where and what, and not whose', async () => {
    const { id, to } = await handed(world);
    const seen = await to.phone.call(requests.view, { id });
    expect(seen.place.label).toContain('4 层');
    expect(seen).not.toHaveProperty('askerName');
    expect(seen.timeline[0]?.who.name).toBe('邻居');
    expect(seen.timeline[1]?.who.name).toBe('小周(演示)');
    expect(seen.abilities).toMatchObject({ canAnswerPart: true, canFinishPart: false, canContact: false });
  });

  test('is asked of who works here alone, once, and by who answers for it', async () => {
    const { zhou, lin, ma, tang } = world.people;
    const id = await taken(world);
    const stranger = await personId(lin);
    const asked = { id, seenVersion: 2, words: '请看看。' };
    expect(await refusal(zhou.call(work.hand, { ...asked, toPersonId: stranger }))).toBe('NOT_FOUND');
    expect(await refusal(zhou.call(work.hand, { ...asked, toPersonId: await personId(zhou) }))).toBe('NOT_FOUND');
    const { id: toPersonId } = await officer(world);
    expect(await refusal(ma.call(work.hand, { ...asked, toPersonId }))).toBe('NOT_ALLOWED');
    expect(await refusal(tang.call(work.hand, { ...asked, toPersonId }))).toBe('NOT_FOUND');
    await zhou.call(work.hand, { ...asked, toPersonId });
    expect(await refusal(zhou.call(work.hand, { ...asked, seenVersion: 3, toPersonId }))).toBe('NOT_FOUND');
  });

  test('is answered by who was asked, and once', async () => {
    const { id, to } = await handed(world);
    const other = await officer(world);
    const yes = { id, seenVersion: 3, part: 3 };
    expect(await refusal(other.phone.call(work.accept, yes))).toBe('NOT_FOUND');
    expect(await refusal(world.people.zhou.call(work.accept, yes))).toBe('NOT_ALLOWED');
    expect(await refusal(to.phone.call(work.accept, { ...yes, part: 2 }))).toBe('WRONG_STATE');
    await to.phone.call(work.accept, yes);
    expect(await refusal(to.phone.call(work.decline, { ...yes, seenVersion: 4, reason: 'notOurs' }))).toBe(
      'NOT_ALLOWED',
    );
    // Somebody else moved it meanwhile.
    expect(await refusal(to.phone.call(work.finish, { ...yes, words: '好了。', photos: [] }))).toBe('STALE');
  });

  test('is no more than eight at a time', async () => {
    const id = await taken(world);
    const doers = [];
    for (let made = 0; made < 9; made += 1) doers.push(await inTheFifth(world));
    for (const [at, { id: toPersonId }] of doers.entries()) {
      const call = world.people.zhou.call(work.hand, { id, seenVersion: 2 + at, toPersonId, words: '一起来。' });
      expect(await refusal(call)).toBe(at < 8 ? 'none' : 'PARTS_FULL');
    }
  });
});

describe('what nobody has taken', () => {
  test('is given by a coordinator to a worker of its grid, who answers for it once he says yes', async () => {
    const { fang, zhou, ma } = world.people;
    const id = await reported(world);
    const { items } = await fang.call(work.receivers, { id });
    const inGrid = [await personId(zhou), await personId(ma)];
    expect(items.map(({ personId: one }) => one).sort()).toEqual(expect.arrayContaining([...inGrid].sort()));
    const outside = await officer(world);
    const asked = { id, seenVersion: 1, words: '请您接。' };
    expect(await refusal(fang.call(work.hand, { ...asked, toPersonId: outside.id }))).toBe('NOT_FOUND');
    await fang.call(work.hand, { ...asked, toPersonId: inGrid[0] ?? '' });
    expect(await zhou.call(work.accept, { id, seenVersion: 2, part: 2 })).toMatchObject({ state: 'processing' });
    const seen = await zhou.call(requests.view, { id });
    expect(seen).toMatchObject({ handlerName: '小周(演示)', abilities: { canResolve: true } });
    expect(seen.timeline.at(-1)?.act).toBe('taken');
  });

  test('is taken by one of two who try at once', async () => {
    const { zhou, ma } = world.people;
    const id = await reported(world);
    const codes = await Promise.all([zhou, ma].map((one) => refusal(one.call(requests.take, { id, seenVersion: 1 }))));
    expect(codes.filter((code) => code === 'none')).toHaveLength(1);
    expect(['STALE', 'WRONG_STATE']).toContain(codes.find((code) => code !== 'none'));
  });
});

describe('the second no', () => {
  test('names one coordinator, who brings all together and says who does it; that goes back to nobody', async () => {
    const { fang, lin, zhou } = world.people;
    const { id, to } = await declinedTwice(world);
    const before = await zhou.call(requests.view, { id });
    expect(before).toMatchObject({ declines: 2 });
    expect(before.parts?.filter(({ isLead }) => isLead)).toMatchObject([{ role: 'coordinator', state: 'accepted' }]);
    expect(before.timeline.at(-1)).toMatchObject({ act: 'declined', declineReason: 'notOurs' });
    await zhou.call(notices.drain, {});
    expect((await fang.call(notices.inbox, {})).items[0]).toMatchObject({
      ...{ kind: 'requests.declined', title: '第二次退回,要一起到现场看' },
    });
    expect((await fang.call(requests.view, { id })).abilities).toMatchObject({ canCheckOnSite: true });
    expect(await refusal(zhou.call(work.siteCheck, { ...(await seenBy(zhou, id)), ...site(to.id) }))).toBe(
      'NOT_ALLOWED',
    );
    await fang.call(work.siteCheck, { ...(await seenBy(fang, id)), ...site(to.id) });
    const seen = await lin.call(requests.view, { id });
    expect(seen.parts?.at(-1)).toMatchObject({ state: 'accepted', isSettled: true, role: 'departmentOfficer' });
    const no = { id, seenVersion: seen.version, part: seen.version, reason: 'notOurs' as const };
    expect(await refusal(to.phone.call(work.decline, no))).toBe('NOT_ALLOWED');
    await to.phone.call(work.finish, { id, seenVersion: 7, part: 7, words: '换好了。', photos: [] });
  });

  test('of one that was declined once is still the worker’s own to hand on', async () => {
    const { id, to } = await handed(world);
    await to.phone.call(work.decline, { id, seenVersion: 3, part: 3, reason: 'wrongPlace', words: '是隔壁街道的。' });
    const another = await coordinator(world);
    const site1 = { id, seenVersion: 4, ...site(to.id) };
    expect(await refusal(another.call(work.siteCheck, site1))).toBe('NOT_ALLOWED');
    const { id: other } = await officer(world);
    await world.people.zhou.call(work.hand, { id, seenVersion: 4, toPersonId: other, words: '请您看看。' });
  });
});

const site = (toPersonId: string) => ({ toPersonId, words: '现场看了,是老线路,归他换。' });
