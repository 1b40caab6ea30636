/** What a person may do with what is kept of him: take it along, have it put right, have it erased. */
import * as homes from '#contracts/homes';
import * as households from '#contracts/request-households';
import * as feedback from '#contracts/feedback';
import * as notices from '#contracts/notices';
import * as people from '#contracts/people';
import * as privacy from '#contracts/privacy';
import * as requests from '#contracts/requests';
import * as rights from '#contracts/rights';
import { keptDays } from '../../config/settings';
import { collections as inContent } from '../../cloudfunctions/contexts/content/repository';
import { collections as inPrivacy } from '../../cloudfunctions/contexts/privacy/repository';
import { collections as inRequests, type RequestRecord } from '../../cloudfunctions/contexts/requests/repository';
import type { ErasureRecord } from '../../cloudfunctions/contexts/privacy/rights-repository';
import { appoint } from '../../emulator/seed/appoint';
import { community, placeId } from '../../emulator/seed/community';
import { keyOf, type PersonOnPhone } from '../../emulator/seed/person';
import { selfOf } from '../support/acts-of-persons';
import { databaseHand } from '../support/database-hand';
import { allInvariants, violations } from '../support/invariants';
import { refusal } from '../support/refusal';
import { readStore } from '../support/store';
import { photo, startWorld, type World } from '../support/world';

const minute = 60_000;
const day = 86_400_000;
const place = { buildingId: placeId('b3'), unit: 2, floor: 4 };
const confirm = { confirm: true as const };

let world: World;
let made = 0;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

async function neighbour(name: string): Promise<PersonOnPhone> {
  made += 1;
  const somebody = await world.signIn(`rights-${process.pid}-${made}`);
  await somebody.call(people.settle, { ...place, name });
  return somebody;
}

async function links(by: PersonOnPhone) {
  const { items } = await by.call(privacy.exports, {});
  return Object.fromEntries((items[0]?.links ?? []).map(({ name, url }) => [name, url]));
}

describe('everything kept about me', () => {
  test('names no neighbour who joined: on the screen and in what is taken along he is a neighbour', async () => {
    const { zhou } = world.people;
    const [ann, wang] = [await neighbour('安的'), await neighbour('王隔壁')];
    const { personId, homeId } = await selfOf(wang);
    await zhou.call(homes.confirmHome, { personId, homeId });
    const { id } = await ann.call(requests.report, { place, words: '整个单元停水了。', photos: [] });
    await wang.call(households.join, { id });
    await zhou.call(requests.take, { id, seenVersion: 1 });
    const done = { words: '来水了。', photos: [], noPhotoReason: 'nothingToSee' as const };
    await zhou.call(requests.resolve, { id, seenVersion: 2, ...done });
    await wang.call(requests.returnRequest, { id, seenVersion: 3, words: '我家还没有水' });
    await ann.call(privacy.exportMine, {});
    const { html = '', json = '' } = await links(ann);
    for (const copy of [html, json]) {
      const text = await (await fetch(copy)).text();
      expect(text).toContain('我家还没有水');
      expect(text).toContain('安的');
      expect(text).not.toContain('王隔壁');
    }
  });

  test('is a page and data, with what I said and photographed, and nobody else is given it', async () => {
    const ann = await neighbour('<b>安</b>');
    const photos = [await ann.upload(photo('light-dark'))];
    await ann.call(requests.report, { place, words: '楼道灯<script>不亮', photos });
    const key = keyOf('export', made);
    const first = await ann.call(privacy.exportMine, {}, key);
    expect(await ann.call(privacy.exportMine, {}, key)).toEqual(first);
    const { html = '', json = '' } = await links(ann);
    const page = await (await fetch(html)).text();
    expect(page).toContain('楼道灯&lt;script&gt;不亮');
    expect(page).toContain('&lt;b&gt;安&lt;/b&gt;');
    expect(page).not.toContain('<script');
    const data = (await (await fetch(json)).json()) as { items: { title: string; photos: string[] }[] };
    const [link = ''] = data.items.flatMap((item) => item.photos);
    expect((await fetch(link)).status).toBe(200);
    expect((await world.people.gu.call(privacy.exports, {})).items).toEqual([]);
    await world.advance(11 * minute);
    expect((await fetch(html)).status).not.toBe(200);
  });
});

test('a copy and a list of persons never share a key', async () => {
  const { fang } = world.people;
  const list = { communityId: community.id, why: 'visits' } as const;
  const [one, other] = [keyOf('list', 1), keyOf('list', 2)];
  const { id, state } = await fang.call(privacy.askExport, list, one);
  expect(await refusal(fang.call(privacy.exportMine, {}, one))).toBe('KEY_REUSED');
  const { items } = await fang.call(privacy.exports, {});
  expect(items.find((item) => item.id === id)).toMatchObject({ kind: 'persons', state, links: [] });
  await fang.call(privacy.exportMine, {}, other);
  expect(await refusal(fang.call(privacy.askExport, list, other))).toBe('KEY_REUSED');
});

describe('putting right', () => {
  test('is asked for by anybody who lives here, read and answered by a coordinator of his community, once', async () => {
    const { fang, tang } = world.people;
    const ann = await neighbour('安');
    const key = keyOf('correct', made);
    const asked = { field: 'home', words: '我住 5 层,不是 4 层。' } as const;
    const { id } = await ann.call(rights.correct, asked, key);
    expect(await ann.call(rights.correct, asked, key)).toEqual({ id });
    expect(await refusal(ann.call(rights.correct, { ...asked, words: '别的话' }, key))).toBe('KEY_REUSED');
    const stored = (await readStore(world.cloud)).documents<{ _id: string; words: string }>(inPrivacy.corrections);
    expect(stored.find(({ _id }) => _id === id)?.words).toMatch(/^v1\.t1\./);
    const { items } = await fang.call(rights.corrections, { communityId: community.id });
    expect(items).toEqual([expect.objectContaining({ id, who: '安', words: asked.words })]);
    expect(await refusal(tang.call(rights.corrections, { communityId: community.id }))).toBe('NOT_ALLOWED');
    expect(await refusal(fang.call(rights.corrections, { communityId: 'elsewhere' }))).toBe('NOT_ALLOWED');
    const answer = { id, isDone: true, words: '改好了。' };
    expect(await refusal(tang.call(rights.answerCorrection, answer))).toBe('NOT_ALLOWED');
    expect(await refusal(fang.call(rights.answerCorrection, { ...answer, id: 'nothing' }))).toBe('NOT_FOUND');
    const answerKey = keyOf('answer', made);
    expect(await fang.call(rights.answerCorrection, answer, answerKey)).toEqual({ id, isDone: true });
    expect(await fang.call(rights.answerCorrection, answer, answerKey)).toEqual({ id, isDone: true });
    expect(await refusal(fang.call(rights.answerCorrection, answer))).toBe('WRONG_STATE');
    const rows = await ann.call(privacy.audited, {});
    expect(rows.items.map(({ what, record }) => [what, record])).toEqual([['更正了您的资料', '您请人更正的']]);
  });

  test('is asked for and answered in words that are not risky', async () => {
    const ann = await neighbour('安');
    const risky = { field: 'other', words: '代开发票找我' } as const;
    expect(await refusal(ann.call(rights.correct, risky))).toBe('CONTENT_REFUSED');
    const { id } = await ann.call(rights.correct, { ...risky, words: '请改一下。' });
    const answer = { id, isDone: false, words: '混蛋' };
    expect(await refusal(world.people.fang.call(rights.answerCorrection, answer))).toBe('CONTENT_REFUSED');
    expect((await world.people.fang.call(rights.answerCorrection, { ...answer, words: '不用改。' })).isDone).toBe(
      false,
    );
  });

  test('is read by who asked with its answer, told to her alone, and what was not put right is not said to be', async () => {
    const { fang, gu } = world.people;
    const ann = await neighbour('安');
    const first = await ann.call(rights.correct, { field: 'home', words: '我住 5 层。' });
    await world.advance(minute);
    const second = await ann.call(rights.correct, { field: 'case', words: '那件事不是我报的。' });
    await world.advance(minute);
    await fang.call(rights.answerCorrection, { id: first.id, isDone: false, words: '门牌上是 4 层,没有改。' });
    await fang.call(notices.drain, {});
    expect(await ann.call(rights.myCorrections, {})).toEqual({
      items: [
        expect.objectContaining({ id: second.id, field: 'case', words: '那件事不是我报的。' }),
        expect.objectContaining({
          ...{ id: first.id, field: 'home', words: '我住 5 层。' },
          answer: { at: expect.any(String) as string, isDone: false, words: '门牌上是 4 层,没有改。' },
        }),
      ],
      cursor: null,
    });
    const [waiting, answered] = (await ann.call(rights.myCorrections, {})).items;
    expect(waiting).not.toHaveProperty('answer');
    expect(answered?.answer?.at.localeCompare(answered.at)).toBe(1);
    expect((await ann.call(privacy.audited, {})).items.map(({ what }) => what)).toEqual(['看了您说记错的,没有改']);
    const told = (await ann.call(notices.inbox, {})).items;
    expect(told).toEqual([expect.objectContaining({ kind: 'privacy.notCorrected', subjectId: first.id })]);
    expect(JSON.stringify(told)).not.toContain('门牌');
    expect((await gu.call(rights.myCorrections, {})).items).toEqual([]);
    const stored = (await readStore(world.cloud)).documents<{ _id: string; answer: string }>(inPrivacy.corrections);
    expect(stored.find(({ _id }) => _id === first.id)?.answer).toMatch(/^v1\.t1\./);
  });

  test('by two coordinators at once is answered by one, and the row says what the answer says', async () => {
    const { fang } = world.people;
    const other = await neighbour('同事');
    await appoint(fang, other, { role: 'coordinator', communityId: community.id });
    const ann = await neighbour('安');
    const { id } = await ann.call(rights.correct, { field: 'other', words: '请改一下。' });
    const answers = [
      refusal(fang.call(rights.answerCorrection, { id, isDone: true, words: '改了。' })),
      refusal(other.call(rights.answerCorrection, { id, isDone: false, words: '不用改。' })),
    ];
    expect((await Promise.all(answers)).sort()).toEqual(['WRONG_STATE', 'none']);
    const [mine] = (await ann.call(rights.myCorrections, {})).items;
    const { items } = await ann.call(privacy.audited, {});
    const said = mine?.answer?.isDone === true ? '更正了您的资料' : '看了您说记错的,没有改';
    expect(items.map(({ what }) => what)).toEqual([said]);
    await other.call(privacy.closeAccount, confirm);
  });

  test('needs somebody who can be asked', async () => {
    const stranger = await world.signIn('rights-stranger');
    expect(await refusal(stranger.call(rights.correct, { field: 'other', words: '改一下' }))).toBe('HOME_NEEDED');
  });
});

describe('closing an account', () => {
  test('is refused while he must hand over, and says so before', async () => {
    const { fang, zhou, lin } = world.people;
    const { hindrances, consequences } = await fang.call(privacy.closing, {});
    expect(hindrances.map(({ code }) => code)).toEqual(['ROLE_TO_HAND_OVER']);
    expect(consequences.length).toBeGreaterThan(0);
    expect(await refusal(fang.call(privacy.closeAccount, confirm))).toBe('ROLE_TO_HAND_OVER');
    const { id } = await lin.call(requests.report, { place, words: '楼道灯不亮。', photos: [] });
    await zhou.call(requests.take, { id, seenVersion: 1 });
    expect(await refusal(zhou.call(privacy.closeAccount, confirm))).toBe('CASES_OPEN');
    expect((await zhou.call(people.me, {})).person).not.toBeNull();
  });

  test('is for somebody who is here, and not by mistake', async () => {
    const stranger = await world.signIn('rights-nobody');
    expect(await refusal(stranger.call(privacy.closeAccount, confirm))).toBe('NOT_FOUND');
    const wrong = { calls: [{ operation: 'privacy.closeAccount', input: {}, key: keyOf('without', 'yes') }] };
    const { answers } = await stranger.send('jobs', wrong);
    expect(answers[0]).toMatchObject({ ok: false, code: 'INVALID_INPUT' });
  });

  test('is for a visitor who told something, too, also for one who was here before', async () => {
    const told = { communityId: community.id, words: '我是王某,电话 13800000000。', wantsAnswer: true };
    const before = await neighbour('阿旧');
    await before.call(privacy.closeAccount, confirm);
    for (const visitor of [await world.signIn('rights-visitor'), before]) {
      const { id } = await visitor.call(feedback.giveFeedback, told);
      expect(await visitor.call(privacy.closeAccount, confirm)).toEqual({ isClosed: true });
      expect((await visitor.call(feedback.myFeedback, {})).items).toEqual([]);
      const kept = (await readStore(world.cloud)).documents<{ _id: string }>(inContent.feedback);
      expect(kept.map(({ _id }) => _id)).not.toContain(id);
      expect(await visitor.call(privacy.closeAccount, confirm)).toEqual({ isClosed: true });
    }
  });

  test('takes a name out of what others wrote, but not a word of every day', async () => {
    const { zhou } = world.people;
    const said = '给王小明的邻居换了新灯。';
    const after = { 灯: said, 王小明: '给已注销居民的邻居换了新灯。', undefined: said };
    for (const [name, words] of Object.entries(after)) {
      const somebody = await world.signIn(`rights-named-${name === 'undefined' ? 'not' : [...name].length}`);
      await somebody.call(people.settle, { ...place, ...(name !== 'undefined' && { name }) });
      const { id } = await somebody.call(requests.report, { place, words: '楼道不亮。', photos: [] });
      await zhou.call(requests.take, { id, seenVersion: 1 });
      await zhou.call(requests.resolve, { id, seenVersion: 2, words: said, photos: [], noPhotoReason: 'tooDark' });
      await somebody.call(privacy.closeAccount, confirm);
      expect((await zhou.call(requests.view, { id })).timeline[2]?.words).toBe(words);
    }
  });

  test('of one who left before cannot be finished: that keeps nobody behind him from being let go of', async () => {
    const long = new Date(Date.now() - 90 * day);
    // No operation leaves such a record; a hand in the database, or a program of tomorrow, may.
    const broken = { _id: 'broken-erasure', erasedAt: long, dueAt: long, personIds: 5, isErased: false };
    await databaseHand(world).collection(inPrivacy.erasures).add(broken);
    const somebody = await neighbour('后来的');
    const { personId } = await selfOf(somebody);
    await somebody.call(privacy.closeAccount, confirm);
    await world.advance(2 * 3_600_000);
    const erasures = (await readStore(world.cloud)).documents<ErasureRecord>(inPrivacy.erasures);
    const dueAt = (id: string) => erasures.find(({ _id }) => _id === id)?.dueAt;
    expect(dueAt(personId)).toBeUndefined();
    expect(dueAt(broken._id)?.getTime()).toBeGreaterThan(Date.now());
    await databaseHand(world).collection(inPrivacy.erasures).doc(broken._id).remove();
  });

  test('leaves the case without him, and his old links, keys and inbox are worth nothing', async () => {
    const { zhou, fang } = world.people;
    const bo = await neighbour('阿博');
    const key = keyOf('bo', made);
    const said = { place, words: '家门口积水。', photos: [await bo.upload(photo('light-dark'))] };
    const { id } = await bo.call(requests.report, said, key);
    await zhou.call(requests.take, { id, seenVersion: 1 });
    await zhou.call(notices.drain, {});
    await bo.call(privacy.exportMine, {});
    const { html = '' } = await links(bo);
    const closeKey = keyOf('close', made);
    expect(await bo.call(privacy.closeAccount, confirm, closeKey)).toEqual({ isClosed: true });
    expect(await bo.call(privacy.closeAccount, confirm, closeKey)).toEqual({ isClosed: true });

    expect((await fetch(html)).status).not.toBe(200);
    expect((await bo.call(people.me, {})).person).toBeNull();
    expect((await bo.call(requests.mine, { isOpen: true })).items).toEqual([]);
    expect((await bo.call(notices.inbox, {})).items).toEqual([]);
    expect(await refusal(bo.call(requests.view, { id }))).toBe('NOT_ALLOWED');
    expect(await refusal(bo.call(requests.report, said, key))).toBe('HOME_NEEDED');

    const seen = await zhou.call(requests.view, { id });
    expect(seen).toMatchObject({ askerName: '已注销居民', words: '报的人已注销,内容已删除。', state: 'processing' });
    expect(JSON.stringify(seen)).not.toMatch(/阿博|积水|2 单元/);
    const told = await zhou.call(notices.inbox, {});
    expect(JSON.stringify(told)).not.toMatch(/积水/);

    // Nobody is left who could say that it is fixed: a coordinator says so.
    const done = { id, seenVersion: 2, words: '水排掉了。', photos: [], noPhotoReason: 'nothingToSee' as const };
    await zhou.call(requests.resolve, done);
    expect((await fang.call(requests.view, { id })).abilities).toMatchObject({ canConfirm: true });
    await world.tick();

    // He comes back: another life, in which the old key means nothing.
    await bo.call(people.settle, { ...place, name: '阿博' });
    expect((await bo.call(requests.mine, { isOpen: true })).items).toEqual([]);
    expect(await refusal(bo.call(requests.report, { ...said, photos: [] }, key))).toBe('KEY_REUSED');
    await world.advance(6 * minute);
    await world.tick();
    expect((await bo.call(people.me, {})).person).not.toBeNull();
  });

  test('of a worker leaves what he did, by somebody who is not here any more', async () => {
    const { lin, fang } = world.people;
    const worker = await neighbour('阿工');
    await appoint(fang, worker, { role: 'gridWorker', gridId: placeId('g6') });
    const { id } = await lin.call(requests.report, { place, words: '楼道灯又不亮。', photos: [] });
    await worker.call(requests.take, { id, seenVersion: 1 });
    const done = { id, seenVersion: 2, words: '换了新灯。', photos: [], noPhotoReason: 'tooDark' as const };
    await worker.call(requests.resolve, done);
    await lin.call(requests.confirm, { id, seenVersion: 3 });
    await worker.call(privacy.closeAccount, confirm);
    const seen = await lin.call(requests.view, { id });
    expect(JSON.stringify(seen)).not.toContain('阿工');
    expect(seen).toMatchObject({ handlerName: '已离开的工作人员', words: '楼道灯又不亮。' });
  });

  test('that broke off is finished by the tick', async () => {
    const ben = await neighbour('阿本');
    const { id } = await ben.call(requests.report, { place, words: '说过的话。', photos: [] });
    const fault = { function: 'jobs', openid: ben.openid, service: 'database', call: 14, mode: 'crashBefore' };
    await world.cloud.post('/_emulator/faults', fault);
    await expect(ben.call(privacy.closeAccount, confirm)).rejects.toThrow();
    const { faults } = await world.cloud.get<{ faults: { isUsed: boolean }[] }>('/_emulator/faults');
    expect(faults[0]?.isUsed).toBe(true);
    await world.advance(6 * minute);
    await world.tick();
    const store = await readStore(world.cloud);
    const record = store.documents<RequestRecord>(inRequests.requests).find(({ _id }) => _id === id);
    expect(record).toMatchObject({ askerId: 'erased', words: '报的人已注销,内容已删除。' });
    expect((await ben.call(people.me, {})).person).toBeNull();
  });

  test('by one of two coordinators is his to decide; everything that must be true still is', async () => {
    const { fang } = world.people;
    const second = await neighbour('另一位');
    await appoint(fang, second, { role: 'coordinator', communityId: community.id });
    expect((await fang.call(privacy.closing, {})).hindrances).toEqual([]);
    expect(await refusal(second.call(privacy.closeAccount, confirm))).toBe('none');
    await world.tick();
    const broken = violations(await allInvariants(), await readStore(world.cloud), ['always', 'afterTick']);
    expect(broken).toEqual([]);
  });
});

describe('how long', () => {
  test('counts, files and old cases end in the night when their time is over, and not before', async () => {
    const before = await readStore(world.cloud);
    expect(before.documents(inPrivacy.rates).length).toBeGreaterThan(0);
    expect(before.documents(inPrivacy.exports).length).toBeGreaterThan(0);
    const closed = before.documents<RequestRecord>(inRequests.requests).filter(({ isOpen }) => !isOpen);
    expect(closed.length).toBeGreaterThan(0);
    await untilNight(3 * day);
    const after = await readStore(world.cloud);
    expect(after.documents(inPrivacy.rates)).toEqual([]);
    expect(after.documents(inPrivacy.exports)).toEqual([]);
    expect([...after.fileIds].filter((fileId) => fileId.includes('/exports/'))).toEqual([]);
    const ids = new Set(after.documents(inRequests.requests).map(({ _id }) => _id));
    expect(closed.every(({ _id }) => ids.has(_id))).toBe(true);
    await becomeOlder(inRequests.requests, 'stateAt', keptDays.requests + 5);
    await becomeOlder(inPrivacy.audit, 'at', keptDays.audit + 5);
    await untilNight(day);
    const late = await readStore(world.cloud);
    const left = late.documents<RequestRecord>(inRequests.requests);
    // What the clock has just ended, since nobody answered, has only begun to be kept.
    expect(left.filter(({ _id }) => closed.some((one) => one._id === _id))).toEqual([]);
    expect(left.length).toBeGreaterThan(0);
    expect(late.documents(inPrivacy.audit)).toEqual([]);
  });

  test('by day the clock asks for nothing of it', async () => {
    await untilHour(12);
    const calls = await world.callsOf(() => world.tick());
    // The drain of seven outboxes, what is due, pictures, requests, erasures, plates: one look each.
    expect(calls.database).toBeLessThanOrEqual(13);
  });
});

/** Goes on by so long and then to three in the morning, and lets the clock strike. */
async function untilNight(milliseconds: number): Promise<void> {
  await world.advance(milliseconds);
  await untilHour(3);
  await world.tick();
}

/** Lets what is there have been there for longer than a cloud's clock is moved. */
async function becomeOlder(collection: string, field: string, days: number): Promise<void> {
  const database = databaseHand(world);
  const { now } = await world.cloud.get<{ now: number }>('/_emulator/health');
  const documents = database.collection(collection).where({ _id: database.command.gt('') });
  await documents.options({ multiple: true }).update({ [field]: new Date(now - days * day) });
}

/** To the next full hour of that number at UTC+8. */
async function untilHour(hour: number): Promise<void> {
  const { now } = await world.cloud.get<{ now: number }>('/_emulator/health');
  const inShanghai = now + 8 * 60 * minute;
  const wanted = Math.floor(inShanghai / day) * day + hour * 60 * minute + minute;
  await world.advance(wanted > inShanghai ? wanted - inShanghai : wanted + day - inShanghai);
}
