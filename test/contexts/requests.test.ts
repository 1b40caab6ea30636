import * as notices from '#contracts/notices';
import * as people from '#contracts/people';
import * as requests from '#contracts/requests';
import { limits } from '#contracts/values';
import { placeId } from '../../emulator/seed/community';
import { keyOf } from '../../emulator/seed/person';
import { refusal } from '../support/refusal';
import { photo, startWorld, type World } from '../support/world';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const stairs = { buildingId: placeId('b3'), unit: 2, floor: 4 };
const dark = { place: stairs, words: '楼道灯不亮,上下楼看不见。', photos: [] };

/** Lin reports a dark light and Zhou takes it. */
async function taken() {
  const { lin, zhou } = world.people;
  const { id } = await lin.call(requests.report, dark);
  await zhou.call(requests.take, { id, seenVersion: 1 });
  return id;
}

async function resolved() {
  const id = await taken();
  const done = { id, seenVersion: 2, words: '换了新灯。', photos: [], noPhotoReason: 'tooDark' as const };
  await world.people.zhou.call(requests.resolve, done);
  return id;
}

describe('a dark corridor light', () => {
  test('is reported, told, taken, mended, and closed by the word of the one who asked', async () => {
    const { lin, zhou } = world.people;
    const fileId = await lin.upload(photo('light-dark'));
    const reported = await lin.call(requests.report, { ...dark, photos: [fileId] });
    expect(reported).toMatchObject({ state: 'submitted', version: 1, number: expect.stringMatching(/^\d{4}$/) });

    await lin.call(notices.drain, {});
    const [message] = await world.messages(zhou.openid);
    expect(message).toMatchObject({
      page: `pages/requests/case/case?id=${reported.id}`,
      data: { thing2: { value: '楼道灯不亮,上下楼看不见。' }, character_string1: { value: reported.number } },
    });

    const { id } = reported;
    expect(await zhou.call(requests.take, { id, seenVersion: 1 })).toMatchObject({ state: 'processing', version: 2 });
    const after = await zhou.upload(photo('light-lit'));
    await zhou.call(requests.resolve, { id, seenVersion: 2, words: '换了新灯,亮了。', photos: [after] });
    await zhou.call(notices.drain, {});
    const told = await lin.call(notices.inbox, {});
    expect(told.items[0]).toMatchObject({ kind: 'requests.resolved', subjectId: id, words: '换了新灯,亮了。' });

    const seen = await lin.call(requests.view, { id });
    expect(seen.timeline.map(({ act }) => act)).toEqual(['reported', 'taken', 'resolved']);
    expect(seen.abilities).toMatchObject({
      ...{ canContact: false, canTake: false, canResolve: false, canEnd: false, canConfirm: true, canReturn: true },
    });
    expect(await lin.call(requests.confirm, { id, seenVersion: seen.version })).toMatchObject({ state: 'closed' });
    expect((await lin.call(requests.mine, { isOpen: false })).items.map((card) => card.id)).toContain(id);
  });

  test('that is not fixed comes back to the one who took it, and can be mended again', async () => {
    const { lin, zhou } = world.people;
    const id = await resolved();
    await lin.call(requests.returnRequest, { id, seenVersion: 3, words: '还是一闪一闪的。' });
    const back = await zhou.call(requests.view, { id });
    expect(back).toMatchObject({ state: 'processing', abilities: { canResolve: true, canTake: false } });
    expect(back.timeline.at(-1)).toMatchObject({ act: 'returned', words: '还是一闪一闪的。' });
    const again = { id, seenVersion: 4, words: '整个灯座换了。', photos: [], noPhotoReason: 'privacy' as const };
    expect(await zhou.call(requests.resolve, again)).toMatchObject({ state: 'resolved' });
  });

  test('is shown in a picture without the place it was taken at, by a link that dies', async () => {
    const { lin } = world.people;
    const fileId = await lin.upload(photo('light-dark'));
    const { id } = await lin.call(requests.report, { ...dark, photos: [fileId] });
    const link = (await lin.call(requests.view, { id })).timeline[0]?.photos[0] ?? '';
    expect((await fetch(link)).status).toBe(200);
    await world.advance(601_000);
    expect((await fetch(link)).status).not.toBe(200);
  });
});

describe('a second arrival', () => {
  test('of a report is one report, and gets the first answer even after the request has moved', async () => {
    const { lin, zhou } = world.people;
    const key = keyOf('second tap', 'report');
    const report = { ...dark, photos: [await lin.upload(photo('light-dark'))] };
    const first = await lin.call(requests.report, report, key);
    await zhou.call(requests.take, { id: first.id, seenVersion: 1 });
    expect(await lin.call(requests.report, report, key)).toEqual(first);
    const mine = await lin.call(requests.mine, { isOpen: true });
    expect(mine.items.filter(({ id }) => id === first.id)).toHaveLength(1);
  });

  test('of two reports at the very same moment is one report', async () => {
    const { lin } = world.people;
    const key = keyOf('same moment');
    const both = await Promise.all([1, 2, 3, 4].map(() => lin.call(requests.report, dark, key)));
    expect(new Set(both.map(({ id }) => id)).size).toBe(1);
  });

  test('under the same key with other words is refused', async () => {
    const { lin } = world.people;
    const key = keyOf('other words');
    await lin.call(requests.report, dark, key);
    expect(await refusal(lin.call(requests.report, { ...dark, words: '水管漏水。' }, key))).toBe('KEY_REUSED');
    const corrected = { ...dark, place: { ...stairs, floor: 5 } };
    expect(await refusal(lin.call(requests.report, corrected, key))).toBe('KEY_REUSED');
  });

  test('of a take gets the first answer; the key of a take does not confirm', async () => {
    const { lin, zhou } = world.people;
    const { id } = await lin.call(requests.report, dark);
    const key = keyOf('take twice', id);
    const first = await zhou.call(requests.take, { id, seenVersion: 1 }, key);
    expect(await zhou.call(requests.take, { id, seenVersion: 1 }, key)).toEqual(first);
    const words = { words: '好了。', photos: [], noPhotoReason: 'privacy' as const };
    expect(await refusal(zhou.call(requests.resolve, { id, seenVersion: 2, ...words }, key))).toBe('KEY_REUSED');
  });

  test('two workers who take at once: one has it, the other is told', async () => {
    const { lin, zhou, ma } = world.people;
    const { id } = await lin.call(requests.report, dark);
    const outcomes = await Promise.all(
      [zhou, ma].map((worker) => refusal(worker.call(requests.take, { id, seenVersion: 1 }))),
    );
    expect(outcomes.sort()).toEqual([expect.stringMatching(/^(STALE|WRONG_STATE)$/), 'none']);
  });
});

describe('what bad input gets', () => {
  const long = '长'.repeat(limits.words.max + 1);

  test.each([
    ['over-long words', { ...dark, words: long }, 'INVALID_INPUT'],
    ['no words', { ...dark, words: ' ' }, 'INVALID_INPUT'],
    ['no place', { words: '楼道灯不亮', photos: [] }, 'INVALID_INPUT'],
    ['a building that is not there', { ...dark, place: { buildingId: 'qingnian~b99' } }, 'PLACE_UNKNOWN'],
    ['a unit the building has not', { ...dark, place: { ...stairs, unit: 9 } }, 'PLACE_UNKNOWN'],
    ['a place made of operators', { ...dark, place: { buildingId: { $gt: '' } } }, 'INVALID_INPUT'],
    ['too many photos', { ...dark, photos: ['cloud://a', 'cloud://b', 'cloud://c', 'cloud://d'] }, 'INVALID_INPUT'],
    ['a photo that is not there', { ...dark, photos: ['cloud://env.bucket/inbox/demo-lin/none.jpg'] }, 'PHOTO_MISSING'],
    ['a stated identity', { ...dark, openid: 'demo-zhou' }, 'INVALID_INPUT'],
    ['forbidden words', { ...dark, words: '楼道里有人贴代开发票。' }, 'CONTENT_REFUSED'],
  ])('%s', async (_, input, code) => {
    const before = await world.people.lin.call(requests.mine, { isOpen: true });
    expect(await refusal(world.people.lin.call(requests.report, input as never))).toBe(code);
    expect(await world.people.lin.call(requests.mine, { isOpen: true })).toEqual(before);
  });

  test("somebody else's photo, and a file that is no photo", async () => {
    const { lin, gu } = world.people;
    const foreign = await gu.upload(photo('tile-cracked'));
    expect(await refusal(lin.call(requests.report, { ...dark, photos: [foreign] }))).toBe('PHOTO_MISSING');
    const text = await lin.upload(Buffer.from('not a picture'));
    expect(await refusal(lin.call(requests.report, { ...dark, photos: [text] }))).toBe('PHOTO_NOT_IMAGE');
    const big = await lin.upload(Buffer.concat([photo('light-dark'), Buffer.alloc(limits.photos.bytes)]));
    expect(await refusal(lin.call(requests.report, { ...dark, photos: [big] }))).toBe('PHOTO_TOO_BIG');
  });

  test('each with a sentence that says what to do, and the field that was not accepted', async () => {
    const { answers } = await world.people.lin.send('app', {
      calls: [{ operation: 'requests.report', key: keyOf('long'), input: { ...dark, words: long } }],
    });
    expect(answers[0]).toEqual({
      ok: false,
      code: 'INVALID_INPUT',
      message: '有一项没填对。请看一下标出来的地方。',
      fields: ['words'],
    });
  });
});

describe('who may not', () => {
  test("a neighbour does not see another one's request, nor judge it", async () => {
    const id = await resolved();
    const { gu } = world.people;
    expect(await refusal(gu.call(requests.view, { id }))).toBe('NOT_FOUND');
    expect(await refusal(gu.call(requests.timeline, { id }))).toBe('NOT_FOUND');
    expect(await refusal(gu.call(requests.confirm, { id, seenVersion: 3 }))).toBe('NOT_FOUND');
    expect(await refusal(gu.call(requests.returnRequest, { id, seenVersion: 3 }))).toBe('NOT_FOUND');
  });

  test('a worker of another grid neither sees nor takes nor lists', async () => {
    const { lin, tang } = world.people;
    const { id } = await lin.call(requests.report, dark);
    expect(await refusal(tang.call(requests.view, { id }))).toBe('NOT_FOUND');
    expect(await refusal(tang.call(requests.take, { id, seenVersion: 1 }))).toBe('NOT_FOUND');
    expect(await refusal(tang.call(requests.ofGrid, { gridId: placeId('g6'), isOpen: true }))).toBe('NOT_ALLOWED');
    expect(await refusal(tang.call(requests.ofGrid, { gridId: 'other~g5', isOpen: true }))).toBe('NOT_ALLOWED');
  });

  test('a resident does not take, and a worker does not confirm his own work', async () => {
    const { lin, zhou } = world.people;
    const { id } = await lin.call(requests.report, dark);
    expect(await refusal(lin.call(requests.take, { id, seenVersion: 1 }))).toBe('NOT_ALLOWED');
    expect(await refusal(lin.call(requests.ofGrid, { gridId: placeId('g6'), isOpen: true }))).toBe('NOT_ALLOWED');
    const done = await resolved();
    expect(await refusal(zhou.call(requests.confirm, { id: done, seenVersion: 3 }))).toBe('NOT_ALLOWED');
  });

  test('a colleague does not resolve what another one took', async () => {
    const id = await taken();
    const done = { id, seenVersion: 2, words: '好了。', photos: [], noPhotoReason: 'privacy' as const };
    expect(await refusal(world.people.ma.call(requests.resolve, done))).toBe('NOT_ALLOWED');
  });

  test('a visitor reports only once he has said where he lives', async () => {
    const visitor = await world.signIn('visitor-1');
    expect(await refusal(visitor.call(requests.report, dark))).toBe('HOME_NEEDED');
    expect((await visitor.call(requests.mine, { isOpen: true })).items).toEqual([]);
    await visitor.call(people.settle, { buildingId: placeId('b3'), unit: 1, floor: 1 });
    expect(await visitor.call(requests.report, dark)).toMatchObject({ state: 'submitted' });
  });
});

describe('an attacker', () => {
  const photosOf = async (id: string) => (await world.people.lin.call(requests.view, { id })).timeline[0]?.photos ?? [];

  test('does not take a photo away by naming it in a command that is answered from memory', async () => {
    const { lin, zhou } = world.people;
    const reported = await lin.call(requests.report, { ...dark, photos: [await lin.upload(photo('light-dark'))] });
    const [link = ''] = await photosOf(reported.id);
    const kept = new URL(link).pathname.replace(/^.*?(cases\/)/, '$1');
    const done = { id: reported.id, seenVersion: 2, words: '好了。', photos: [], noPhotoReason: 'privacy' as const };
    const key = keyOf('replay with other photos', reported.id);
    await zhou.call(requests.take, { id: reported.id, seenVersion: 1 });
    await zhou.call(requests.resolve, done, key);
    const folder = (await zhou.upload(photo('light-lit'))).replace(/inbox\/.*$/, '');
    const stolen = { ...done, photos: [`${folder}${decodeURIComponent(kept)}`] };
    expect(await refusal(zhou.call(requests.resolve, stolen, key))).toBe('KEY_REUSED');
    const [again = ''] = await photosOf(reported.id);
    expect((await fetch(again)).status).toBe(200);
  });

  test('who is a worker does not judge his own work; his colleague does', async () => {
    const { zhou, ma } = world.people;
    const { id } = await zhou.call(requests.report, dark);
    await zhou.call(requests.take, { id, seenVersion: 1 });
    const done = { id, seenVersion: 2, words: '好了。', photos: [], noPhotoReason: 'privacy' as const };
    await zhou.call(requests.resolve, done);
    expect(await refusal(zhou.call(requests.confirm, { id, seenVersion: 3 }))).toBe('NOT_ALLOWED');
    expect(await ma.call(requests.confirm, { id, seenVersion: 3 })).toMatchObject({ state: 'closed' });
  });

  test('does not turn the direction of writing in what others read', async () => {
    const turned = { ...dark, words: '楼道灯\u202e不亮了' };
    expect(await refusal(world.people.lin.call(requests.report, turned))).toBe('INVALID_INPUT');
  });
});

describe('what comes too late', () => {
  test('a stale version is told so, and nothing changes', async () => {
    const { zhou } = world.people;
    const id = await taken();
    const done = { id, seenVersion: 1, words: '好了。', photos: [], noPhotoReason: 'privacy' as const };
    expect(await refusal(zhou.call(requests.resolve, done))).toBe('STALE');
    expect(await zhou.call(requests.view, { id })).toMatchObject({ state: 'processing', version: 2 });
  });

  test('an act that is not needed any more is told so', async () => {
    const id = await taken();
    expect(await refusal(world.people.ma.call(requests.take, { id, seenVersion: 2 }))).toBe('WRONG_STATE');
  });

  test('a resolution without photo needs a reason', async () => {
    const id = await taken();
    const bare = { id, seenVersion: 2, words: '好了。', photos: [] };
    expect(await refusal(world.people.zhou.call(requests.resolve, bare))).toBe('PROOF_NEEDED');
  });
});

test('a list is turned page by page, and every request is in it exactly once', async () => {
  const { gu } = world.people;
  for (let at = 0; at < limits.page + 3; at += 1) {
    await gu.call(requests.report, { ...dark, words: `第 ${at} 件事` }, keyOf('page', at));
  }
  const first = await gu.call(requests.mine, { isOpen: true });
  expect(first.items).toHaveLength(limits.page);
  const second = await gu.call(requests.mine, { isOpen: true, cursor: first.cursor ?? '' });
  const ids = [...first.items, ...second.items].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(second.items.length).toBeGreaterThanOrEqual(3);
  expect(second.cursor).toBeNull();
  const times = [...first.items, ...second.items].map(({ reportedAt }) => reportedAt);
  expect(times).toEqual([...times].sort().reverse());
});

test('a timeline that goes on for long keeps its newest entries at hand and its oldest in pages', async () => {
  const { lin, zhou } = world.people;
  const id = await taken();
  let version = 2;
  for (let round = 0; round < 27; round += 1) {
    const done = {
      id,
      seenVersion: version,
      words: `第 ${round} 次换灯`,
      photos: [],
      noPhotoReason: 'tooDark' as const,
    };
    ({ version } = await zhou.call(requests.resolve, done));
    ({ version } = await lin.call(requests.returnRequest, { id, seenVersion: version }));
  }
  const seen = await lin.call(requests.view, { id });
  expect(seen.hasOlder).toBe(true);
  const older = await lin.call(requests.timeline, { id });
  expect(older.entries).toHaveLength(25);
  expect(older.entries[0]?.act).toBe('reported');
  expect(older.entries.length + seen.timeline.length).toBe(version);
});
