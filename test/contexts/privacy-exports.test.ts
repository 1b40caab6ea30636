/** Lists of persons: of many only with a second coordinator, once, within a day, and everybody on it can read so. */
import * as notices from '#contracts/notices';
import * as privacy from '#contracts/privacy';
import { appoint } from '../../emulator/seed/appoint';
import { community } from '../../emulator/seed/community';
import { keyOf } from '../../emulator/seed/person';
import { moveIn } from '../support/long-lists';
import { refusal } from '../support/refusal';
import { coordinator } from '../support/somebody';
import { startWorld, type World } from '../support/world';

const hour = 3_600_000;
const asked = { communityId: community.id, why: 'visits' } as const;

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

async function sheetOf(by: World['people']['fang'], id: string): Promise<string> {
  const { items } = await by.call(privacy.exports, {});
  const [link] = items.find((item) => item.id === id)?.links ?? [];
  return link ? (await fetch(link.url)).text() : '';
}

test('twenty or fewer need no second person, and are fetched once', async () => {
  const { fang, lin, tang } = world.people;
  expect(await refusal(tang.call(privacy.askExport, asked))).toBe('NOT_ALLOWED');
  expect(await refusal(fang.call(privacy.askExport, { ...asked, communityId: 'elsewhere' }))).toBe('NOT_ALLOWED');
  const key = keyOf('ask', 1);
  const { id, state } = await fang.call(privacy.askExport, asked, key);
  expect(state).toBe('allowed');
  expect(await fang.call(privacy.askExport, asked, key)).toEqual({ id, state });
  expect(await refusal(fang.call(privacy.askExport, { ...asked, why: 'census' }, key))).toBe('KEY_REUSED');
  const fetchKey = keyOf('fetch', 1);
  expect(await fang.call(privacy.fetchExport, { id }, fetchKey)).toEqual({ id });
  expect(await fang.call(privacy.fetchExport, { id }, fetchKey)).toEqual({ id });
  expect(await refusal(fang.call(privacy.fetchExport, { id }))).toBe('WRONG_STATE');
  expect(await refusal(fang.call(privacy.fetchExport, { id: 'nothing' }))).toBe('NOT_FOUND');
  const sheet = await sheetOf(fang, id);
  expect(sheet).toContain('"林阿姨(演示)","青年路新村 3 号楼 2 单元 4 层"');
  // A head, and one who is kept without WeChat.
  expect(sheet.trim().split('\r\n')).toHaveLength(Object.keys(world.people).length + 2);
  const { items } = await lin.call(privacy.audited, {});
  expect(items.map(({ what, who, record, field }) => [what, who.name, record, field])).toContainEqual([
    ...['导出的名单里有您', '方主任(演示)', '社区的居民名单', '为了上门走访'],
  ]);
});

test('more need another coordinator, who is not the one who asks', async () => {
  const { fang, gu, lin } = world.people;
  const [first] = await moveIn(world, 21);
  await appoint(fang, gu, { role: 'coordinator', communityId: community.id });
  const { id, state } = await fang.call(privacy.askExport, asked);
  expect(state).toBe('waiting');
  expect(await refusal(fang.call(privacy.fetchExport, { id }))).toBe('SECOND_NEEDED');
  const waiting = await gu.call(privacy.exportsToApprove, { communityId: community.id });
  expect(waiting.items).toEqual([
    expect.objectContaining({ id, who: '方主任(演示)', why: 'visits', canApprove: true }),
  ]);
  const { items } = await fang.call(privacy.exportsToApprove, { communityId: community.id });
  expect(items.map(({ canApprove }) => canApprove)).toEqual([false]);
  expect(await refusal(gu.call(privacy.exportsToApprove, { communityId: 'elsewhere' }))).toBe('NOT_ALLOWED');
  expect(await refusal(fang.call(privacy.approveExport, { id }))).toBe('NOT_ALLOWED');
  expect(await refusal(lin.call(privacy.approveExport, { id }))).toBe('NOT_ALLOWED');
  expect(await refusal(gu.call(privacy.approveExport, { id: 'nothing' }))).toBe('NOT_FOUND');
  expect(await gu.call(privacy.approveExport, { id })).toEqual({ id, state: 'allowed' });
  expect(await gu.call(privacy.approveExport, { id })).toEqual({ id, state: 'allowed' });
  expect(await refusal(gu.call(privacy.fetchExport, { id }))).toBe('NOT_FOUND');
  await fang.call(privacy.fetchExport, { id });
  expect((await sheetOf(fang, id)).split('\r\n').length).toBeGreaterThan(21);
  expect((await first?.call(privacy.audited, {}))?.items).toHaveLength(1);
  await world.advance(hour);
  expect(await sheetOf(fang, id)).toBe('');
});

/** What somebody was told of a list, newest first. */
async function toldOf(by: World['people']['fang'], id: string): Promise<string[]> {
  await by.call(notices.drain, {});
  const { items } = await by.call(notices.inbox, {});
  return items.filter(({ subjectId }) => subjectId === id).map(({ kind }) => kind);
}

const rang = async (by: World['people']['fang']) => (await world.messages(by.openid)).length;

test('a second coordinator is told that a list waits, and who asked for it what was answered', async () => {
  const { fang, gu, lin } = world.people;
  await gu.allowMessages(['newWork']);
  await fang.allowMessages(['progress']);
  const before = [await rang(gu), await rang(fang)] as const;
  const { id } = await fang.call(privacy.askExport, asked);
  expect([await toldOf(gu, id), await toldOf(fang, id), await toldOf(lin, id)]).toEqual([
    ['privacy.listWaits'],
    [],
    [],
  ]);
  expect([await rang(gu), await rang(fang)]).toEqual([before[0] + 1, before[1]]);
  const { items } = await gu.call(notices.inbox, {});
  const told = items.find(({ subjectId }) => subjectId === id);
  // Who wants it is read where it is agreed to, and stays in no inbox.
  expect(`${told?.title}${told?.words}`).not.toContain('方主任');
  await gu.call(privacy.approveExport, { id });
  await gu.call(privacy.approveExport, { id });
  expect([await toldOf(fang, id), await toldOf(gu, id)]).toEqual([['privacy.listAgreed'], ['privacy.listWaits']]);
  expect(await rang(fang)).toBe(before[1] + 1);
  expect((await world.messages(fang.openid)).at(-1)).toMatchObject({ page: notices.inboxPage });
});

test('a list that was refused is over, and who asked for it hears so', async () => {
  const { fang, gu } = world.people;
  const { id } = await fang.call(privacy.askExport, asked);
  const no = { id, isAgreed: false };
  expect(await refusal(fang.call(privacy.approveExport, no))).toBe('NOT_ALLOWED');
  expect(await gu.call(privacy.approveExport, no)).toEqual({ id, state: 'refused' });
  expect(await gu.call(privacy.approveExport, no)).toEqual({ id, state: 'refused' });
  expect(await refusal(gu.call(privacy.approveExport, { id }))).toBe('WRONG_STATE');
  expect(await refusal(fang.call(privacy.fetchExport, { id }))).toBe('WRONG_STATE');
  expect(await toldOf(fang, id)).toEqual(['privacy.listRefused']);
  const { items } = await gu.call(privacy.exportsToApprove, { communityId: community.id });
  expect(items.filter((item) => item.id === id)).toEqual([]);
});

test('an agreement is good for a day', async () => {
  const { fang, gu } = world.people;
  const { id } = await fang.call(privacy.askExport, asked);
  await gu.call(privacy.approveExport, { id });
  const late = await fang.call(privacy.askExport, asked);
  await world.advance(25 * hour);
  expect(await refusal(fang.call(privacy.fetchExport, { id }))).toBe('WRONG_STATE');
  expect(await refusal(gu.call(privacy.approveExport, { id: late.id }))).toBe('WRONG_STATE');
});

test('who was appointed after it was asked for is no second pair of eyes', async () => {
  const { fang } = world.people;
  await moveIn(world, 21);
  const { id } = await fang.call(privacy.askExport, asked);
  await world.advance(60_000);
  const late = await coordinator(world);
  expect(await refusal(late.call(privacy.approveExport, { id }))).toBe('NOT_ALLOWED');
  const { items } = await late.call(privacy.exportsToApprove, { communityId: community.id });
  expect(items.find((item) => item.id === id)).toMatchObject({ canApprove: false });
});
