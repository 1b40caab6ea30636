/** What is not clearly clean waits: who reads it meanwhile, who decides, and what the writer may do about it. */
import * as content from '#contracts/content';
import * as families from '#contracts/families';
import * as notices from '#contracts/notices';
import * as people from '#contracts/people';
import * as privacy from '#contracts/privacy';
import * as requests from '#contracts/requests';
import { setupCodeOf } from '../../cloudfunctions/contexts/people/setup-code';
import { buildings, community, grids, placeId } from '../../emulator/seed/community';
import type { PersonOnPhone } from '../../emulator/seed/person';
import { familyCode, selfOf } from '../support/acts-of-persons';
import { seated } from '../support/desk';
import { refusal } from '../support/refusal';
import { neighbour } from '../support/somebody';
import { setupSecret, startWorld, type World } from '../support/world';

const place = { buildingId: placeId('b3'), unit: 2, floor: 4 };
const rude = '楼上的混蛋把灯弄坏了。';
const day = 24 * 3_600_000;

let world: World;
/** Coordinates another community. */
let elsewhere: PersonOnPhone;

beforeAll(async () => {
  world = await startWorld();
  elsewhere = await world.signIn('coordinator-elsewhere');
  const other = { ...community, id: 'elsewhere' };
  const founding = { setupCode: setupCodeOf(setupSecret, other.id), coordinatorName: '别处的人' };
  await elsewhere.call(people.foundCommunity, {
    ...founding,
    community: other,
    grids: [...grids],
    buildings: [...buildings],
  });
});
afterAll(() => world.stop());

/** Lin's request, done by Zhou with these words. */
async function resolvedWith(words: string): Promise<string> {
  const { lin, zhou } = world.people;
  const { id } = await lin.call(requests.report, { place, words: '楼道灯不亮。', photos: [] });
  await zhou.call(requests.take, { id, seenVersion: 1 });
  await zhou.call(requests.resolve, { id, seenVersion: 2, words, photos: [], noPhotoReason: 'tooDark' });
  return id;
}

/** The item of that request as its writer finds it. */
async function itemOf(writer: PersonOnPhone, requestId: string) {
  const { items } = await writer.call(content.mine, {});
  const found = items.find(({ subject }) => subject.id === requestId);
  if (!found) throw new Error('nothing of it is held');
  return found;
}

/** What he takes along, as data. */
async function copyOf(by: PersonOnPhone): Promise<string> {
  await by.call(privacy.exportMine, {});
  const { items } = await by.call(privacy.exports, {});
  const url = items[0]?.links.find(({ name }) => name === 'json')?.url ?? '';
  return (await fetch(url)).text();
}

const entryOf = async (reader: PersonOnPhone, id: string, entry: number) =>
  (await reader.call(requests.view, { id })).timeline[entry - 1];
const decision = (id: string, verdict: content.Verdict, seenVersion = 1) => ({
  id,
  verdict,
  seenVersion,
  why: '看过了。',
});

describe('words the check is not sure of', () => {
  test('are read by who wrote them and by who works there, and by nobody else until a coordinator has looked', async () => {
    const { lin, zhou, fang } = world.people;
    const id = await resolvedWith(rude);
    expect(await entryOf(zhou, id, 3)).toMatchObject({ words: rude, held: 'waiting' });
    expect(await entryOf(fang, id, 3)).toMatchObject({ words: rude, held: 'waiting' });
    expect(await entryOf(lin, id, 3)).not.toHaveProperty('words');
    const { items } = await fang.call(content.held, { communityId: community.id });
    const item = items.find(({ subject }) => subject.id === id);
    expect(item).toMatchObject({ excerpt: rude, reason: 'words', state: 'waiting', subject: { entry: 3 } });
    const decided = await fang.call(content.decide, decision(item?.id ?? '', 'publish'));
    expect(decided).toMatchObject({ state: 'published', version: 2 });
    expect(await entryOf(lin, id, 3)).toMatchObject({ words: rude });
    const left = (await fang.call(content.held, { communityId: community.id })).items;
    expect(left.map(({ subject }) => subject.id)).not.toContain(id);
  });

  test('are no title for whom they were written for, before that', async () => {
    const { lin, fang } = world.people;
    const mother = await world.signIn('held-mother');
    await mother.call(people.settle, { buildingId: place.buildingId, name: '老人' });
    await lin.call(families.acceptFamily, { code: await familyCode(mother) });
    const forPersonId = (await selfOf(mother)).personId;
    const { id } = await lin.call(requests.report, { place, words: rude, photos: [], forPersonId });
    const titles = async (reader: PersonOnPhone) => [
      (await reader.call(requests.view, { id })).words,
      (await mother.call(requests.mine, { isOpen: true })).items.find((card) => card.id === id)?.words,
    ];
    expect(await titles(lin)).toEqual([rude, '']);
    expect(await titles(mother)).toEqual(['', '']);
    await fang.call(content.decide, decision((await itemOf(lin, id)).id, 'publish'));
    expect(await titles(mother)).toEqual([rude, rude]);
  });

  test('are not told beforehand in a notice', async () => {
    const { lin } = world.people;
    const id = await resolvedWith(rude);
    await lin.call(notices.drain, {});
    const { items } = await lin.call(notices.inbox, {});
    const told = items.filter(({ subjectId }) => subjectId === id);
    expect(told.length).toBeGreaterThan(0);
    expect(JSON.stringify(told)).not.toContain('混蛋');
  });

  test('are not told with a return that says nothing, and are in nobody’s copy but the writer’s', async () => {
    const { lin, zhou } = world.people;
    const parent = await neighbour(world);
    await lin.call(families.acceptFamily, { code: await familyCode(parent) });
    const forPersonId = (await selfOf(parent)).personId;
    const { id } = await lin.call(requests.report, { place, words: rude, photos: [], forPersonId });
    await zhou.call(notices.allow, { kinds: ['newWork'] });
    await zhou.call(requests.take, { id, seenVersion: 1 });
    const done = { words: '他妈的混蛋,修好了。', photos: [], noPhotoReason: 'tooDark' as const };
    await zhou.call(requests.resolve, { id, seenVersion: 2, ...done });
    await parent.call(requests.returnRequest, { id, seenVersion: 3 });
    await parent.call(notices.drain, {});
    const told = (await zhou.call(notices.inbox, {})).items.filter(({ subjectId }) => subjectId === id);
    expect(told.map(({ kind }) => kind)).toContain('requests.returned');
    expect(JSON.stringify([told, await world.messages(zhou.openid)])).not.toContain('混蛋');
    expect(await copyOf(parent)).not.toContain('混蛋');
    expect(await copyOf(parent)).toContain('要等工作人员看过');
    expect(await copyOf(zhou)).toContain('混蛋');
  });

  test('that could not be checked wait as well; risky ones are refused with a sentence', async () => {
    const { lin, fang } = world.people;
    const cutOff = { function: 'app', openid: lin.openid, service: 'wechat', call: 1, mode: 'failBefore' };
    await world.cloud.post('/_emulator/faults', cutOff);
    const { id } = await lin.call(requests.report, { place, words: '扶手松了。', photos: [] });
    const item = await itemOf(lin, id);
    expect(item).toMatchObject({ state: 'waiting', excerpt: '扶手松了。' });
    await fang.call(content.decide, decision(item.id, 'publish'));
    expect(await itemOf(lin, id)).toMatchObject({ state: 'published', why: '看过了。' });
    const risky = lin.call(requests.report, { place, words: '代开发票找我。', photos: [] });
    expect(await refusal(risky)).toBe('CONTENT_REFUSED');
  });
});

describe('a decision', () => {
  test('is for a coordinator of that community, once, and about what he saw', async () => {
    const { lin, zhou, fang } = world.people;
    const { id } = await itemOf(zhou, await resolvedWith(rude));
    expect(await refusal(elsewhere.call(content.decide, decision(id, 'publish')))).toBe('NOT_FOUND');
    expect(await refusal(elsewhere.call(content.held, { communityId: community.id }))).toBe('NOT_ALLOWED');
    expect(await refusal(elsewhere.call(content.reports, { id }))).toBe('NOT_FOUND');
    expect(await refusal(lin.call(content.decide, decision(id, 'publish')))).toBe('NOT_ALLOWED');
    expect(await refusal(fang.call(content.decide, decision('none', 'publish')))).toBe('NOT_FOUND');
    expect(await refusal(fang.call(content.decide, decision(id, 'publish', 7)))).toBe('STALE');
    await fang.call(content.decide, decision(id, 'keepBack'));
    expect(await refusal(fang.call(content.decide, decision(id, 'publish', 2)))).toBe('WRONG_STATE');
  });

  test('reaches the writer with its reason, and is among what was looked at of his', async () => {
    const { zhou, lin, fang } = world.people;
    const requestId = await resolvedWith(rude);
    const { id } = await itemOf(zhou, requestId);
    await fang.call(content.decide, { id, verdict: 'keepBack', seenVersion: 1, why: '有骂人的话。' });
    await lin.call(notices.drain, {});
    const { items } = await zhou.call(notices.inbox, {});
    const told = items.find(({ kind, subjectId }) => kind === 'content.keptBack' && subjectId === requestId);
    expect(told?.words).toContain('有骂人的话');
    expect(await entryOf(lin, requestId, 3)).toMatchObject({ held: 'keptBack', photos: [] });
    const { items: rows } = await zhou.call(privacy.audited, {});
    expect(rows[0]?.what).toContain('能不能公开');
  });
});

describe('the reason of a decision', () => {
  test('is as clean as any word that is told', async () => {
    const { zhou, fang } = world.people;
    const { id } = await itemOf(zhou, await resolvedWith(rude));
    for (const why of ['他妈的混蛋废话', '代开发票找我']) {
      expect(await refusal(fang.call(content.decide, { ...decision(id, 'keepBack'), why }))).toBe('CONTENT_REFUSED');
    }
    expect((await fang.call(content.decide, decision(id, 'keepBack'))).state).toBe('keptBack');
  });

  test('given at a desk, where WeChat checks nothing, goes out all the same, and is told as given there', async () => {
    const { zhou, fang } = world.people;
    const { id } = await itemOf(zhou, await resolvedWith(rude));
    const at = await seated(world.url, fang);
    expect((await at.call(content.decide, decision(id, 'keepBack'))).state).toBe('keptBack');
    const { items } = await zhou.call(privacy.audited, {});
    expect(items[0]).toMatchObject({ from: 'desk', what: expect.stringContaining('写的内容') as string });
  });
});

describe('an appeal', () => {
  async function keptBack() {
    const { zhou, fang } = world.people;
    const { id } = await itemOf(zhou, await resolvedWith(rude));
    await fang.call(content.decide, decision(id, 'keepBack'));
    return id;
  }

  test('is the writer’s, once, and comes back to the queue with his words', async () => {
    const { zhou, lin, fang } = world.people;
    const waiting = await itemOf(zhou, await resolvedWith(rude));
    expect(await refusal(zhou.call(content.appeal, { id: waiting.id, words: '我没骂人。' }))).toBe('WRONG_STATE');
    const id = await keptBack();
    expect(await refusal(lin.call(content.appeal, { id, words: '我没骂人。' }))).toBe('NOT_FOUND');
    expect(await zhou.call(content.appeal, { id, words: '我没骂人。' })).toMatchObject({
      state: 'appealed',
      version: 3,
    });
    expect(await refusal(zhou.call(content.appeal, { id, words: '再看一次。' }))).toBe('WRONG_STATE');
    const { items } = await fang.call(content.held, { communityId: community.id });
    expect(items.find((one) => one.id === id)).toMatchObject({ state: 'appealed', appeal: '我没骂人。' });
    // She is the only one who coordinates here, so it is hers again.
    expect(await fang.call(content.decide, decision(id, 'publish', 3))).toMatchObject({ state: 'published' });
  });

  test('of risky words is refused', async () => {
    const { zhou, fang } = world.people;
    const { id } = await itemOf(zhou, await resolvedWith(rude));
    await fang.call(content.decide, decision(id, 'keepBack'));
    expect(await refusal(zhou.call(content.appeal, { id, words: '代开发票找我。' }))).toBe('CONTENT_REFUSED');
    expect((await zhou.call(content.appeal, { id, words: '我没有骂人。' })).state).toBe('appealed');
  });

  test('after seven days is refused by code', async () => {
    const { zhou } = world.people;
    const id = await keptBack();
    await world.advance(7 * day + 1000);
    expect(await refusal(zhou.call(content.appeal, { id, words: '我没骂人。' }))).toBe('TOO_LATE');
  });
});
