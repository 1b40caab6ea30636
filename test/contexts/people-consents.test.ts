/** Consents: unticked until somebody says so, to the text of today, withdrawn as easily, and never for somebody else. */
import * as consents from '#contracts/consents';
import * as feedback from '#contracts/feedback';
import * as notices from '#contracts/notices';
import * as people from '#contracts/people';
import * as phones from '#contracts/phones';
import * as families from '#contracts/families';
import * as kept from '#contracts/kept-persons';
import * as privacy from '#contracts/privacy';
import * as requests from '#contracts/requests';
import * as roles from '#contracts/roles';
import { collections, type PersonRecord } from '../../cloudfunctions/contexts/people/repository';
import { appoint } from '../../emulator/seed/appoint';
import { community, placeId } from '../../emulator/seed/community';
import { keyOf, type PersonOnPhone } from '../../emulator/seed/person';
import { foundingOf } from '../permissions/scene';
import { grandmother, guide, keep, keepChild, onBehalf, selfOf, spoken } from '../support/acts-of-persons';
import { databaseHand } from '../support/database-hand';
import { allInvariants, violations } from '../support/invariants';
import { refusal } from '../support/refusal';
import { readStore } from '../support/store';
import { photo, startWorld, type World } from '../support/world';

const health = { purpose: 'health', textVersion: 1 } as const;

let world: World;
let made = 0;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

async function neighbour(name?: string): Promise<PersonOnPhone> {
  made += 1;
  const somebody = await world.signIn(`consents-${made}`);
  await somebody.call(people.settle, { buildingId: placeId('b4'), ...(name !== undefined && { name }) });
  return somebody;
}

async function peopleOf(...ids: string[]): Promise<readonly PersonRecord[]> {
  const store = await readStore(world.cloud);
  return store.documents<PersonRecord>(collections.people).filter(({ _id }) => ids.includes(_id));
}

const givenOf = async (person: PersonOnPhone) => {
  const { items } = await person.call(consents.consents, {});
  return items.filter(({ isGiven }) => isGiven).map(({ purpose }) => purpose);
};

describe('my own consents', () => {
  test('are none at first, each with its text, also for a visitor', async () => {
    const visitor = await world.signIn('consents-visitor');
    for (const person of [visitor, await neighbour()]) {
      const { items, history, olderPages } = await person.call(consents.consents, {});
      expect(items.map(({ purpose }) => purpose)).toEqual([...consents.askedPurposes.ownTap]);
      expect(items.filter(({ isGiven, last }) => isGiven || last)).toEqual([]);
      expect(items.every(({ sentences, version }) => sentences.length > 1 && version >= 1)).toBe(true);
      expect([history, olderPages]).toEqual([[], 0]);
    }
  });

  test('are given one by one and withdrawn as easily; every word stays, with its time, text and way', async () => {
    const somebody = await neighbour();
    await somebody.call(consents.consent, onBehalf, keyOf('consent', 1));
    await somebody.call(consents.consent, onBehalf, keyOf('consent', 1));
    expect(await givenOf(somebody)).toEqual(['onBehalf']);
    await somebody.call(consents.withdraw, { purpose: 'onBehalf' }, keyOf('withdraw', 1));
    await somebody.call(consents.withdraw, { purpose: 'onBehalf' }, keyOf('withdraw', 1));
    expect(await givenOf(somebody)).toEqual([]);
    const { history } = await somebody.call(consents.consents, {});
    const word = { purpose: 'onBehalf', textVersion: 1, way: 'ownTap', isByOther: false };
    expect(history).toMatchObject([
      { ...word, isGiven: true },
      { ...word, isGiven: false },
    ]);
    expect(await refusal(somebody.call(consents.withdraw, { purpose: 'onBehalf' }))).toBe('WRONG_STATE');
    expect((await somebody.call(privacy.audited, {})).items).toEqual([]);
  });

  test('older words move into pages, and none is lost', async () => {
    const somebody = await neighbour();
    for (let word = 0; word < 26; word += 1) {
      await somebody.call(consents.consent, guide);
      await somebody.call(consents.withdraw, { purpose: 'guide' });
    }
    const { history, olderPages } = await somebody.call(consents.consents, {});
    const { entries, olderPage } = await somebody.call(consents.consentHistory, {});
    expect([history.length + entries.length, olderPages, olderPage]).toEqual([52, 1, null]);
    expect([...entries, ...history].map(({ isGiven }) => isGiven)).toEqual(
      Array.from({ length: 52 }, (_, at) => at % 2 === 0),
    );
    expect(await (await neighbour()).call(consents.consentHistory, {})).toEqual({ entries: [], olderPage: null });
  });

  test.each([
    [{ ...guide, textVersion: 2 }, 'STALE'],
    [{ ...guide, purpose: 'everything' }, 'INVALID_INPUT'],
    [{ purpose: 'guide' }, 'INVALID_INPUT'],
    [{ ...guide, way: 'paper' }, 'INVALID_INPUT'],
  ])('%j is refused', async (input, code) => {
    const somebody = await neighbour();
    expect(await refusal(somebody.call(consents.consent, input as never))).toBe(code);
    expect(await givenOf(somebody)).toEqual([]);
  });

  test('of a visitor are not kept: nobody is made by a tick', async () => {
    const visitor = await world.signIn('consents-visitor-2');
    expect(await refusal(visitor.call(consents.consent, guide))).toBe('NOT_ALLOWED');
    expect((await visitor.call(people.me, {})).person).toBeNull();
  });
});

describe('what is asked for', () => {
  test.each(['publishPhoto', 'health'])('is not %s: nothing of it is used on a phone yet', async (purpose) => {
    const somebody = await neighbour();
    expect(await refusal(somebody.call(consents.consent, { purpose, textVersion: 1 } as never))).toBe('INVALID_INPUT');
    const { items } = await somebody.call(consents.consents, {});
    expect(items.map((item) => item.purpose)).not.toContain(purpose);
  });

  test.each(['location', 'publishPhoto', 'minor'])('is not %s, by a worker', async (purpose) => {
    const input = { personId: await keep(world), purpose, textVersion: 1, evidence: spoken };
    expect(await refusal(world.people.zhou.call(consents.recordConsent, input as never))).toBe('INVALID_INPUT');
    const fields = { ...grandmother, consents: [guide, { purpose, textVersion: 1 }] };
    expect(await refusal(world.people.zhou.call(kept.keepPerson, fields as never))).toBe('INVALID_INPUT');
  });

  test('what somebody agreed to before it was asked no more stays his to read and to take back', async () => {
    const somebody = await neighbour();
    const { personId } = await selfOf(somebody);
    const { now } = await world.cloud.get<{ now: number }>('/_emulator/health');
    const word = { purpose: 'publishPhoto', textVersion: 1, at: new Date(now), way: 'ownTap', isGiven: true };
    const said = {
      now: { publishPhoto: { ...word, byId: personId } },
      history: [{ ...word, byId: personId }],
      olderPages: 0,
    };
    await databaseHand(world).collection(collections.people).doc(personId).update({ consents: said });
    expect(await givenOf(somebody)).toEqual(['publishPhoto']);
    await somebody.call(consents.withdraw, { purpose: 'publishPhoto' });
    expect(await givenOf(somebody)).toEqual([]);
  });
});

describe('the privacy guide', () => {
  test('is agreed to by who comes by an invitation or a code of the set-up, as he was shown it, and by nobody else', async () => {
    const { fang } = world.people;
    const invited = async () => {
      const scope = { gridId: placeId('g6') };
      return (await fang.call(roles.invite, { role: 'gridWorker', scope })).code;
    };
    const last = async (by: PersonOnPhone) => (await by.call(consents.consents, {})).history;
    const newcomer = await world.signIn('consents-invited');
    const code = await invited();
    const name = '新来的';
    expect(await refusal(newcomer.call(roles.acceptInvitation, { code, name, guide: 2 }))).toBe('STALE');
    await newcomer.call(roles.acceptInvitation, { code, name, guide: 1 });
    expect(await last(newcomer)).toMatchObject([{ purpose: 'guide', textVersion: 1, way: 'ownTap', isGiven: true }]);
    const old = await world.signIn('consents-old-screen');
    await old.call(roles.acceptInvitation, { code: await invited(), name });
    expect(await last(old)).toEqual([]);
    const founder = await world.signIn('consents-founder');
    await founder.call(people.foundCommunity, { ...foundingOf('consenting'), guide: 1 });
    expect(await last(founder)).toMatchObject([{ purpose: 'guide', isGiven: true }]);
  });

  test('is agreed to with the first word of oneself, where it was shown, and to no other version', async () => {
    const somebody = await world.signIn('consents-guide');
    const home = { buildingId: placeId('b4') };
    expect(await refusal(somebody.call(people.settle, { ...home, guide: 2 }))).toBe('STALE');
    await somebody.call(people.settle, { ...home, guide: 1 });
    const { history } = await somebody.call(consents.consents, {});
    expect(history).toMatchObject([
      { purpose: 'guide', textVersion: 1, way: 'ownTap', isGiven: true, isByOther: false },
    ]);
    expect((await somebody.call(people.me, {})).person?.isGuest).toBeUndefined();
  });

  test('taken back makes a guest: he looks, ends and takes along, leaves nothing new, and may agree again', async () => {
    const somebody = await neighbour();
    const dark = { place: { buildingId: placeId('b4') }, words: '灯不亮。', photos: [] };
    const { id } = await somebody.call(requests.report, dark);
    await somebody.call(phones.typePhone, { phone: '13800000048' });
    await somebody.call(consents.withdraw, { purpose: 'guide' });
    expect((await somebody.call(people.me, {})).person).toMatchObject({ isGuest: true });
    for (const refused of [
      somebody.call(requests.report, dark),
      somebody.call(people.settle, { buildingId: placeId('b5') }),
      somebody.call(phones.typePhone, { phone: '13800000049' }),
      somebody.call(feedback.giveFeedback, { communityId: community.id, words: '楼道脏。', wantsAnswer: false }),
    ]) {
      expect(await refusal(refused)).toBe('GUIDE_WITHDRAWN');
    }
    expect((await somebody.call(requests.view, { id })).words).toBe(dark.words);
    expect((await somebody.call(requests.mine, { isOpen: true })).items).toHaveLength(1);
    await somebody.call(phones.forgetPhone, {});
    await somebody.call(privacy.exportMine, {});
    await somebody.call(consents.consent, guide);
    await somebody.call(requests.report, dark);
    expect((await somebody.call(people.me, {})).person?.isGuest).toBeUndefined();
  });

  test('taken back by a worker stops what he asks for himself, and not the work of his office', async () => {
    const worker = await neighbour('小窗');
    // What happened before is told to who worked there then.
    await world.people.fang.call(notices.drain, {});
    await appoint(world.people.fang, worker, { role: 'gridWorker', gridId: placeId('g6') });
    const { id } = await world.people.lin.call(requests.report, {
      ...{ place: { buildingId: placeId('b3') }, words: '灯不亮。', photos: [] },
    });
    await worker.call(consents.withdraw, { purpose: 'guide' });
    expect((await worker.call(requests.take, { id, seenVersion: 1 })).state).toBe('processing');
    expect(await refusal(worker.call(phones.typePhone, { phone: '13800000049' }))).toBe('GUIDE_WITHDRAWN');
  });
});

test('a note of a person without WeChat goes when she takes back that her health is kept', async () => {
  const { zhou } = world.people;
  const personId = await keep(world);
  await zhou.call(consents.recordConsent, { personId, ...health, evidence: spoken });
  await zhou.call(kept.revisePerson, { personId, seenVersion: 2, tags: ['livesAlone', 'longIll'] });
  expect(await zhou.call(kept.keptPerson, { personId })).toMatchObject({ note: grandmother.note });
  await zhou.call(consents.withdraw, { purpose: 'health', forPersonId: personId });
  const left = await zhou.call(kept.keptPerson, { personId });
  expect([left.note, left.tags, left.phone]).toEqual([undefined, ['livesAlone'], '138****0082']);
  const [record] = await peopleOf(personId);
  expect(record?.kept).not.toHaveProperty('note');
});

describe('for somebody else', () => {
  test('nobody agrees: not a neighbour, not his child, not a worker', async () => {
    const [parent, child] = [await neighbour(), await neighbour()];
    const { personId: forPersonId } = await selfOf(parent);
    await parent.call(consents.consent, onBehalf);
    const { code } = await parent.call(families.offerFamily, { may: ['report'] });
    await child.call(families.acceptFamily, { code });
    for (const other of [child, await neighbour(), world.people.zhou]) {
      expect(await refusal(other.call(consents.consent, { ...guide, forPersonId }))).toBe('NOT_FOUND');
      expect(await refusal(other.call(consents.withdraw, { purpose: 'onBehalf', forPersonId }))).toBe('NOT_FOUND');
    }
    const evidence = { ...health, evidence: spoken };
    const { zhou } = world.people;
    expect(await refusal(zhou.call(consents.recordConsent, { personId: forPersonId, ...evidence }))).toBe('NOT_FOUND');
    expect(await givenOf(parent)).toEqual(['onBehalf']);
  });

  test('a guardian does for his minor, and nobody else', async () => {
    const guardian = await neighbour();
    const forPersonId = await keepChild(guardian);
    await guardian.call(consents.consent, { ...onBehalf, forPersonId });
    const other = await neighbour();
    expect(await refusal(other.call(consents.consent, { ...onBehalf, forPersonId }))).toBe('NOT_FOUND');
    await guardian.call(consents.withdraw, { purpose: 'onBehalf', forPersonId });
    expect(await refusal(guardian.call(consents.withdraw, { purpose: 'onBehalf', forPersonId }))).toBe('WRONG_STATE');
  });

  test('a record is read no more once the consent it is kept by is taken back, and the clock erases it', async () => {
    const { zhou, fang } = world.people;
    const guardian = await neighbour();
    const file = await zhou.upload(photo('light-dark'));
    const proof = { evidence: { way: 'paper' as const, file } };
    const { personId } = await zhou.call(kept.keepPerson, { ...grandmother, ...proof });
    const childId = await keepChild(guardian);
    const before = await peopleOf(personId, childId);
    const proofs = before.flatMap(({ consents: said }) => said?.history ?? []).flatMap(({ fileId }) => fileId ?? []);
    expect(proofs.length).toBeGreaterThan(0);
    const told = { words: '楼道灯不亮。', photos: [], forPersonId: personId };
    const { id } = await zhou.call(requests.report, { place: { buildingId: placeId('b4') }, ...told });
    for (const [by, purpose, forPersonId] of [
      [zhou, 'guide', personId],
      [guardian, 'minor', childId],
    ] as const) {
      const key = keyOf('back', forPersonId === personId ? 1 : 2);
      const answer = await by.call(consents.withdraw, { purpose, forPersonId }, key);
      expect(await by.call(consents.withdraw, { purpose, forPersonId }, key)).toEqual(answer);
    }
    for (const person of await peopleOf(personId, childId)) {
      expect(person.name).toContain('不再记名');
      expect(person.homes).toEqual([]);
      for (const part of ['phone', 'birth', 'kept'] as const) expect(person[part]).toBeUndefined();
    }
    expect(await refusal(fang.call(kept.keptPerson, { personId }))).toBe('NOT_FOUND');
    await world.advance(6 * 60_000);
    await world.tick();
    expect(await peopleOf(personId, childId)).toEqual([]);
    const { fileIds } = await readStore(world.cloud);
    expect(proofs.filter((proofId) => fileIds.has(proofId))).toEqual([]);
    expect((await zhou.call(requests.view, { id })).askerName).toBe('已注销居民');
    await world.advance(6 * 60_000);
    await world.tick();
    expect(violations(await allInvariants(), await readStore(world.cloud), ['always', 'afterTick'])).toEqual([]);
  });

  test('a worker writes down what a person without WeChat agreed to, with the paper', async () => {
    const { zhou, tang } = world.people;
    const personId = await keep(world);
    const file = await zhou.upload(photo('light-dark'));
    const input = { personId, ...health, evidence: { way: 'paper' as const, file } };
    expect(await refusal(tang.call(consents.recordConsent, input))).toBe('NOT_FOUND');
    expect(await refusal(world.people.gu.call(consents.recordConsent, input))).toBe('NOT_ALLOWED');
    const answer = await zhou.call(consents.recordConsent, input, keyOf('record', 1));
    expect(await zhou.call(consents.recordConsent, input, keyOf('record', 1))).toEqual(answer);
    const { documents, fileIds } = await readStore(world.cloud);
    const record = documents<PersonRecord>(collections.people).find(({ _id }) => _id === personId);
    const word = record?.consents?.now.health;
    expect(word).toMatchObject({ way: 'paper', isGiven: true, byId: (await selfOf(zhou)).personId });
    expect(fileIds.has(word?.fileId ?? '')).toBe(true);
    expect(fileIds.has(file)).toBe(false);
  });

  test.each([
    [{ evidence: { way: 'paper' } }, 'PROOF_NEEDED'],
    [{ evidence: { way: 'spoken' } }, 'PROOF_NEEDED'],
    [{ evidence: { way: 'voice', file: 'cloud://a.b/inbox/demo-gu/a.mp3' } }, 'PHOTO_MISSING'],
    [{ evidence: spoken, textVersion: 3 }, 'STALE'],
    [{ evidence: spoken, personId: 'nobody' }, 'NOT_FOUND'],
  ])('%j is refused', async (wrong, code) => {
    const input = { personId: await keep(world), ...health, ...wrong };
    expect(await refusal(world.people.zhou.call(consents.recordConsent, input as never))).toBe(code);
  });
});

test('what only other contexts may ask is refused from outside', async () => {
  const { lin } = world.people;
  const { personId } = await selfOf(lin);
  expect(await refusal(lin.call(consents.hasConsent, { personId, purpose: 'guide' }))).toBe('NOT_ALLOWED');
  const asked = { actorId: personId, subjectId: personId };
  expect(await refusal(lin.call(families.mayActFor, asked))).toBe('NOT_ALLOWED');
});
